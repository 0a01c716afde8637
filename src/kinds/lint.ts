import type {KindLint} from '../rulebook/lint-rules.js'
import {kinds} from './kinds.js'

/** What the kind of a rule says of its options. */
export const kindLint: KindLint = ({kind, options}, known) => kinds[kind]?.lint?.(options as never, known)
