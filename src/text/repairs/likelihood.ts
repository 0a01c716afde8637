import {inflated} from './inflated.js'

/** How likely characters are behind others in official Chinese, all in `likelihoodForm`. */
export interface Likelihood {
  /** The number by which a character is asked for; none where it is in no text that was counted. */
  readonly numberOf: (character: string) => number | undefined
  /** The logarithm of the likelihood of a character behind what a state stands for; `reached` becomes the state with it. */
  readonly step: (state: number, number: number, reached: Reached) => number
}

/** A state stands for the last characters of a text, as many as are known together; 0 for none. */
export interface Reached {
  state: number
}

/** The logarithm for a character of no number. */
export const neverCounted = -16

/** Walks a text from a state on: the logarithm of its likelihood, and the state behind it. */
export function walk(likelihood: Likelihood, state: number, text: string): {readonly score: number; readonly state: number} {
  const reached: Reached = {state}
  let score = 0
  for (const character of text) {
    const number = likelihood.numberOf(character)
    if (number === undefined) reached.state = 0
    score += number === undefined ? neverCounted : likelihood.step(reached.state, number, reached)
  }
  return {score, state: reached.state}
}

const loaded: Promise<Likelihood>[] = []

/** Loads the table (half a megabyte) once, when a text seems to have lost a byte. */
export const loadLikelihood = (): Promise<Likelihood> => (loaded[0] ??= load())

async function load(): Promise<Likelihood> {
  const {likelihoodTable} = await import('./likelihood-table.js')
  const tree = treeOf(await inflated(likelihoodTable))
  const {values, rests} = tree
  const step = (state: number, number: number, reached: Reached): number => {
    let score = 0
    for (let at = state; ; at = shorterOf(tree, at)) {
      const found = childOf(tree, at, number)
      if (found > 0) {
        reached.state = found
        return score - values[found]! / steps
      }
      score -= rests[at]! / steps
    }
  }
  return {numberOf: character => tree.numbers.get(character), step}
}

/** Steps of a logarithm that a byte of the table counts. */
const steps = 8

/** The sequences as a tree, level by level; what follows node n stands from `first[n]` to `first[n + 1]`, in order of its numbers. */
interface Tree {
  readonly numbers: ReadonlyMap<string, number>
  readonly first: Uint32Array
  readonly characters: Uint16Array
  readonly values: Uint8Array
  readonly rests: Uint8Array
  readonly parents: Uint32Array
  /** The node of the sequence without its first character, or of the longest end of it that is there; 0 where none asked. */
  readonly shorter: Uint32Array
}

function treeOf(bytes: Uint8Array): Tree {
  const [vocabulary, counts, characters, values, rests] = streamsOf(bytes)
  const letters = new Uint16Array(vocabulary.slice().buffer)
  const size = values.length + 1
  const tree: Tree = {
    numbers: new Map(Array.from(letters, (unit, number) => [String.fromCharCode(unit), number])),
    first: new Uint32Array(size + 1),
    characters: new Uint16Array(size),
    values: new Uint8Array(size),
    rests: new Uint8Array(size),
    parents: new Uint32Array(size),
    shorter: new Uint32Array(size),
  }
  tree.values.set(values, 1)
  const count = numbersOf(counts)
  const number = numbersOf(characters)
  for (let node = 0, next = 1, rest = 0; node < size; node++) {
    tree.first[node] = next
    const end = next + count()
    if (node > 0 && end > next) tree.rests[node] = rests[rest++]!
    for (let before = -1; next < end; next++) {
      tree.characters[next] = before += node === 0 ? 1 : 1 + number()
      tree.parents[next] = node
    }
  }
  tree.first[size] = size
  return tree
}

type Streams = readonly [Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array]

/** The five parts of the table, whose lengths stand before them. */
function streamsOf(bytes: Uint8Array): Streams {
  const lengths = new DataView(bytes.buffer, bytes.byteOffset)
  let at = 20
  const next = (_: unknown, index: number): Uint8Array => bytes.subarray(at, (at += lengths.getUint32(4 * index, true)))
  return Array.from({length: 5}, next) as unknown as Streams
}

/** Reads numbers of one byte, or of two where the first has its highest bit set. */
function numbersOf(bytes: Uint8Array): () => number {
  let at = 0
  return () => {
    const byte = bytes[at++]!
    return byte < 0x80 ? byte : ((byte & 0x7f) << 8) | bytes[at++]!
  }
}

/** The node of the sequence without its first character, found when it is first asked for; the root's own is the root. */
function shorterOf(tree: Tree, node: number): number {
  const {parents, characters, shorter} = tree
  const known = shorter[node]!
  // below the root every sequence has one character, and the root is all that is shorter
  if (known > 0 || parents[node] === 0) return known
  let end = shorterOf(tree, parents[node]!)
  let found = childOf(tree, end, characters[node]!)
  while (found === 0) {
    end = shorterOf(tree, end)
    found = childOf(tree, end, characters[node]!)
  }
  shorter[node] = found
  return found
}

/** The node of a character behind a node, 0 for none; behind the root stand all. */
function childOf({first, characters}: Tree, node: number, number: number): number {
  let low = first[node]!
  if (node === 0) return low + number
  let high = first[node + 1]! - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = characters[middle]!
    if (found === number) return middle
    if (found < number) low = middle + 1
    else high = middle - 1
  }
  return 0
}
