import {withValues} from '../messages/filled.js'
import type {Language} from '../rulebook/rulebook.js'
import en from './words.en.json' with {type: 'json'}
import zh from './words.zh.json' with {type: 'json'}

export type Key = keyof typeof zh
const catalogue: Readonly<Record<Language, Readonly<Record<string, string>>>> = {zh, en}

/** The page's own words: a key and the values of its `{placeholders}`. */
export type PageSay = (key: Key, data?: Readonly<Record<string, string | number>>) => string

/** The page's own words in a language. */
export const pageWords = (lang: Language): PageSay => (key, data = {}) => withValues(catalogue[lang][key]!, data)

/** Words for a key that may be lacking. */
export const maybeWords = (lang: Language, key: string): string | undefined => catalogue[lang][key]

/** The editor's phrases for finding and replacing. */
export const findPhrases = (lang: Language): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(catalogue[lang]).flatMap(([key, words]) => (key.startsWith('find.') ? [[key.slice('find.'.length), words]] : [])),
  )
