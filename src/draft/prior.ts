import type {Examined} from '../check.js'
import {plainHead} from '../tree/plain-head.js'

/** What a report admits and promises, each in the words that name it. */
export interface Prior {
  readonly shortcomings: readonly string[]
  readonly promises: readonly string[]
}

/** What the next year's report must answer of a report. */
export function priorOf({root, text}: Examined): Prior {
  const heads = (of: 'shortcomings' | 'plan'): readonly string[] =>
    root.parts[of].units.map(({head}) => plainHead(text.value.slice(head.from, head.to))).filter(words => words !== '')
  return {shortcomings: heads('shortcomings'), promises: heads('plan')}
}
