import type {Language} from '../rulebook/rulebook.js'
import en from './en.json' with {type: 'json'}
import zh from './zh.json' with {type: 'json'}

export type Messages = typeof zh

/** The program's own words in both languages; what rules say stands in the rulebooks. */
export const messages: Readonly<Record<Language, Messages>> = {zh, en}
