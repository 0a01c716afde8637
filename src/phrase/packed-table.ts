import type {PhraseTable} from './phrase-table.js'

/** Where a list of numbers stands among all of a table. */
interface Place {
  readonly from: number
  readonly to: number
}

/** A phrase table without its texts as JSON, and its numbers apart, which need not be parsed then. */
export interface PackedTable {
  readonly json: string
  /** The number 1, by which numbers written on a machine of the other byte order are told, then the lists one after the other. */
  readonly numbers: Int32Array
}

export function packedTable({texts: _, automaton, ...table}: PhraseTable): PackedTable {
  const numbers = [1]
  const apart = (value: unknown): unknown => {
    if (!Array.isArray(value) || value.length === 0 || value.some(item => typeof item !== 'number')) return value
    const from = numbers.length
    for (const number of value as readonly number[]) numbers.push(number)
    return {from, to: numbers.length} satisfies Place
  }
  return {json: JSON.stringify({...eachValue(table, apart), automaton: eachValue(automaton, apart)}), numbers: Int32Array.from(numbers)}
}

/** @throws where the numbers are not this machine's, or not all there */
export function unpackedTable({json, numbers}: PackedTable, texts: () => readonly string[]): PhraseTable {
  if (numbers[0] !== 1) throw new RangeError('numbers of another byte order')
  const together = (value: unknown): unknown => {
    const {from, to} = value as Place
    if (typeof from !== 'number') return value
    if (to > numbers.length) throw new RangeError('numbers are missing')
    return numbers.subarray(from, to)
  }
  const {automaton, ...table} = JSON.parse(json) as Record<string, object>
  let known: readonly string[] | undefined
  return {
    ...eachValue(table, together),
    automaton: eachValue(automaton ?? {}, together),
    // Only what explains a rulebook asks for the texts.
    get texts() {
      return (known ??= texts())
    },
  } as PhraseTable
}

const eachValue = (record: object, change: (value: unknown) => unknown): object =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]))
