import type {Traits} from './kind.js'
import {kinds} from './kinds.js'

const none: Traits<never> = {}

/** What the program may ask of a kind by its name; nothing of a name that is none. */
export const traitsOf = (kind: string): Traits<never> => kinds[kind]?.traits ?? none
