import {filled} from '../messages/filled.js'
import {messages} from '../messages/messages.js'
import type {Profile} from '../rulebook/applies.js'
import type {Language, Outline} from '../rulebook/rulebook.js'

/**
 * Remarks on the check itself: year, kind or level is not known, the year does not lie in those of the outline, or the
 * report is near to another kind of document.
 */
export function remarks(outline: Outline | undefined, {kind, level, year}: Profile, lang: Language, near?: string): readonly string[] {
  const words = messages[lang].remarks
  return [
    ...ofYear(outline, year, lang),
    ...(kind === undefined ? [words.noKind] : []),
    ...(level === undefined ? [words.noLevel] : []),
    ...(near === undefined ? [] : [filled(words.near, {near: documentName(near, lang)})]),
  ]
}

function ofYear(outline: Outline | undefined, year: number | undefined, lang: Language): readonly string[] {
  const words = messages[lang].remarks
  if (year === undefined) return [words.noYear]
  if (!outline) return []
  const {title, years} = outline
  if (year > years.to) return [filled(words.afterYears, {outline: title[lang], to: years.to, year})]
  return year < years.from ? [filled(words.beforeYears, {outline: title[lang], from: years.from, year})] : []
}

const documentName = (kind: string, lang: Language): string =>
  (messages[lang].words as Readonly<Record<string, string>>)[`document.${kind}`] ?? kind
