import {withValues} from '../messages/filled.js'
import type {Language} from '../rulebook/rulebook.js'
import type {Place} from '../text/place.js'
import type {GapReport, Result} from './gap-report.js'
import en from './words.en.json' with {type: 'json'}
import zh from './words.zh.json' with {type: 'json'}

type Key = keyof typeof zh
const catalogue: Readonly<Record<Language, Readonly<Record<string, string>>>> = {zh, en}

/** Words of the gap report in a language: a key and the values of its `{placeholders}`. */
export type Say = (key: Key | (string & {}), data?: Readonly<Record<string, string | number>>) => string

/** The report's own words in a language. A key that the catalogue lacks is a fault of the program. */
export const sayIn = (lang: Language): Say => (key, data = {}) => {
  const words = catalogue[lang][key]
  if (words === undefined) throw new Error(`No words for ${key} in ${lang}`)
  return withValues(words, data)
}

/** A place in words, e.g. line 7. */
export function placeWords(place: Place, say: Say): string {
  if ('page' in place) return say('place.page', place)
  if ('paragraph' in place) return say('place.paragraph', place)
  return say('place.line', place)
}

/** A rulebook by id, version and digest, as people compare them. */
export const rulebookWords = ({id, version, digest}: GapReport['rulebook']): string => `${id} ${version} (${digest})`

/** The document that a rule rests on, in words. */
export const titleWords = ({title, article, practice}: Result['basis']): string => (practice ? title : `《${title}》${article ?? ''}`)

/** What a rule rests on and the remark on it, in words. */
export const basisWords = (basis: Result['basis']): string => `${titleWords(basis)}${basis.note ? ` ${basis.note}` : ''}`
