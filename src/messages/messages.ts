import type {Idle} from '../rulebook/lint-rules.js'
import type {Language} from '../rulebook/rulebook.js'
import en from './en.json' with {type: 'json'}
import zh from './zh.json' with {type: 'json'}

/** All words, among them those for each reason that the `lint` of a kind gives. */
export type Messages = typeof zh & {readonly lint: Readonly<Record<`why.${Idle}`, string>>}

/** The program's own words in both languages; what rules say stands in the rulebooks. */
export const messages: Readonly<Record<Language, Messages>> = {zh, en}
