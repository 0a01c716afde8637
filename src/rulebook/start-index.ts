import type {PhraseStart, PhraseTable} from './phrase-table.js'

/** A text that matches begin with, and the ways to go on from it; `phrases` and `taken` hold what is looked at first, one entry a way. */
export interface Start {
  readonly text: string
  readonly ways: readonly PhraseStart[]
  readonly phrases: Uint16Array
  readonly taken: Uint8Array
}

const startOf = (text: string, ways: readonly PhraseStart[]): Start => ({text, ways, phrases: Uint16Array.from(ways, way => way[0]), taken: Uint8Array.from(ways, way => way[1])})

/** The starts that may stand where two units stand, by a dense table over the units that starts begin with. */
export function startIndex(starts: PhraseTable['starts']): (first: number, second: number) => readonly Start[] | undefined {
  const firsts = new Uint16Array(65536)
  const seconds = new Uint16Array(65536)
  let width = 1
  let height = 1
  for (const text in starts) {
    const first = text.charCodeAt(0)
    const second = text.charCodeAt(1)
    if (firsts[first] === 0) firsts[first] = height++
    if (text.length > 1 && seconds[second] === 0) seconds[second] = width++
  }
  const cells = new Uint16Array(height * width)
  const lists: Start[][] = [[]]
  const cellOf = (text: string): number => firsts[text.charCodeAt(0)]! * width + (text.length > 1 ? seconds[text.charCodeAt(1)]! : 0)
  const put = (cell: number, start: Start): void => {
    if (cells[cell] === 0) cells[cell] = lists.push([]) - 1
    lists[cells[cell]!]!.push(start)
  }
  const single: string[] = []
  for (const text in starts) {
    if (text.length === 1) single.push(text)
    else put(cellOf(text), startOf(text, starts[text]!))
  }
  // What begins with one unit may stand before any other: it joins each cell of its row.
  for (const text of single) {
    const row = firsts[text.charCodeAt(0)]! * width
    const start = startOf(text, starts[text]!)
    for (let column = 0; column < width; column++) if (column === 0 || cells[row + column] !== 0) put(row + column, start)
  }
  const alone = new Uint8Array(65536)
  for (const text of single) alone[text.charCodeAt(0)] = 1
  return (first, second) => {
    const row = firsts[first]!
    if (row === 0) return undefined
    const cell = cells[row * width + (seconds[second] ?? 0)]!
    return cell !== 0 ? lists[cell] : alone[first] === 1 ? lists[cells[row * width]!] : undefined
  }
}
