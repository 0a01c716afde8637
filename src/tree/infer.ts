import type {RepairedText} from '../text/repair.js'
import type {Range} from '../text/range.js'
import type {Fact, Facts} from './facts.js'
import {isFullName, kindOf} from '../localities/organ.js'
import {findOrganisation} from './organisation.js'
import {findLevel} from './organ-level.js'
import type {PageFacts} from './page-facts.js'
import {findYear} from './reported-year.js'
import {selfName} from './self-name.js'
import type {Signature} from './signature.js'
import type {Title} from './title.js'

interface Evidence {
  readonly text: RepairedText
  readonly title: Title | undefined
  readonly addressee: Fact<string> | undefined
  readonly signature: Signature
  readonly page: PageFacts
  /** Lines between title and signature. */
  readonly body: readonly Range[]
}

/** What the report says about itself, each fact with where it was read. */
export function inferFacts({text, title, addressee, signature, page, body}: Evidence): Facts {
  const start = title?.range.from ?? body[0]?.from ?? 0
  const self = selfName(text.folded, {from: start, to: body.at(-1)?.to ?? start})
  const organisation = findOrganisation({text, title, addressee: addressee?.value ?? '', signature, page, self, body})
  const like = <Value>(value: Value): Fact<Value> =>
    organisation ? {...organisation, value} : {value, origin: 'text', ...(self ? {range: self.range} : {})}
  const kind = organisation ? kindOf(organisation.value) : self?.kind
  const level = findLevel({folded: text.folded, body, name: organisation?.value, kind, self, addressee: addressee?.value ?? ''})
  const year = findYear(text, title, signature, body)
  const publishDate = page.publishDate ?? (text.mined.publishDate === page.bracketed ? undefined : text.mined.publishDate)
  const signedOnPage = signature.date ? undefined : page.signedDate
  return {
    ...(title ? {title: {value: unfolded(text, title.range), origin: 'title', range: title.range}} : {}),
    ...(organisation ? {organisation: {...organisation, ...(isFullName(organisation.value) ? {} : {short: true})}} : {}),
    ...(kind ? {kind: like(kind)} : {}),
    ...(level ? {level: like(level)} : {}),
    ...(year ? {year} : {}),
    ...(addressee ? {addressee} : {}),
    ...(signature.organ
      ? {
          signatory: {
            value: text.value
              .slice(signature.organ.range.from, signature.organ.range.to)
              .replace(/\s|[(（](?:盖章|公章|印章|章|印)[)）]/g, ''),
            origin: 'signature',
            range: signature.organ.range,
          },
        }
      : {}),
    ...(signature.date ? {signedDate: {value: signature.date.iso, origin: 'signature', range: signature.date.range}} : {}),
    ...(signedOnPage ? {signedDate: {value: signedOnPage, origin: 'page'}} : {}),
    ...(publishDate ? {publishDate: {value: publishDate, origin: 'page'}} : {}),
    script: {value: text.script, origin: 'text'},
  }
}

const unfolded = (text: RepairedText, {from, to}: Range): string =>
  text.value
    .slice(from, to)
    .replace(/\s*\n\s*/g, '')
    .trim()
