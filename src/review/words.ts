import {withValues} from '../messages/filled.js'
import {sayIn, type Say} from '../report/words.js'
import type {Language} from '../rulebook/rulebook.js'
import en from './words.en.json' with {type: 'json'}
import zh from './words.zh.json' with {type: 'json'}

export type {Say}

const catalogue: Readonly<Record<Language, Readonly<Record<string, string>>>> = {zh, en}

/** The words of the review, and those of the gap report. A key that both lack is a fault of the program. */
export function reviewWords(lang: Language): Say {
  const own = catalogue[lang]
  const say = sayIn(lang)
  return (key, data = {}) => (own[key] === undefined ? say(key, data) : withValues(own[key], data))
}
