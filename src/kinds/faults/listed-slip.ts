import type {Range} from '../../text/range.js'
import type {Fault} from '../fault-finding.js'

/** A listed wrong word, with what it should be where the list says one thing. */
export function listedSlip(folded: string, range: Range, rights: Readonly<Record<string, string>>): Fault {
  const found = folded.slice(range.from, range.to)
  const right = rights[found]
  return {range, found, ...(right === undefined ? {} : {right, replacement: right})}
}
