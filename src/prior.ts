import {examine} from './check.js'
import type {InputFile} from './read/source.js'
import type {Rulebook} from './rulebook/rulebook.js'
import {plainHead} from './tree/plain-head.js'

/** What a report admits and promises, each in the words that name it. */
export interface Prior {
  readonly shortcomings: readonly string[]
  readonly promises: readonly string[]
}

/**
 * Reads from last year's report what this year's must answer.
 * @throws InputError when it cannot be read
 */
export async function priorOf(file: InputFile, rulebook: Rulebook): Promise<Prior> {
  const {root, text} = await examine(file, rulebook, {as: 'annual-report'})
  const heads = (of: 'shortcomings' | 'plan'): readonly string[] => root.parts[of].units.map(({head}) => plainHead(text.value.slice(head.from, head.to))).filter(words => words !== '')
  return {shortcomings: heads('shortcomings'), promises: heads('plan')}
}
