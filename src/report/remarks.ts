import {filled} from '../messages/filled.js'
import {messages} from '../messages/messages.js'
import type {Language, Outline} from '../rulebook/rulebook.js'

/** Remarks on the check itself: the year is not known, or does not lie in those of the outline. */
export function remarks(outline: Outline | undefined, year: number | undefined, lang: Language): readonly string[] {
  const words = messages[lang].remarks
  if (year === undefined) return [words.noYear]
  if (!outline) return []
  const {title, years} = outline
  if (year > years.to) return [filled(words.afterYears, {outline: title[lang], to: years.to, year})]
  return year < years.from ? [filled(words.beforeYears, {outline: title[lang], from: years.from, year})] : []
}
