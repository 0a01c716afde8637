import type {Path, PathFault} from './path-fault.js'
import {PhraseError} from '../phrase/phrase.js'
import {tableBuilder} from '../phrase/phrase-table.js'
import type {SetId} from './rulebook.js'

/** Adds a list of phrases to the table; what is wrong with them is told by the path of the list. */
export type AddPhrases = (phrases: readonly string[], path: Path) => SetId

/** What is wrong with a phrase, if anything is. */
export function phraseFault(phrase: string, path: Path): PathFault | undefined {
  try {
    tableBuilder().add([phrase])
    return undefined
  } catch (error) {
    if (!(error instanceof PhraseError)) throw error
    return {code: error.code, data: {phrase, at: error.at + 1, ...error.data}, path}
  }
}
