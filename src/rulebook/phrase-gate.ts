import type {PhraseStep} from './phrase-match.js'

/** For each step that only literals can begin, the pairs of units that each of them begins with, as hashes: one must stand in the text. */
export function needsOf(rest: readonly PhraseStep[]): readonly Uint16Array[] {
  return rest.flatMap(step => {
    const literals = typeof step === 'string' ? [step] : 'any' in step ? step.any.map(branch => (typeof branch[0] === 'string' ? branch[0] : '')) : []
    if (literals.length === 0 || literals.some(literal => literal.length < 2)) return []
    return [Uint16Array.from(literals, literal => pairHash(literal.charCodeAt(0), literal.charCodeAt(1)))]
  })
}

const pairHash = (first: number, second: number): number => (Math.imul(first, 31) ^ Math.imul(second, 0x9e35)) & 0xffff

/** The hash of each pair of neighbouring units of a text, by where the pair stands. */
export function pairHashes(units: Uint16Array): Uint16Array {
  const hashes = new Uint16Array(units.length)
  for (let at = 0; at + 1 < units.length; at++) hashes[at] = pairHash(units[at]!, units[at + 1]!)
  return hashes
}

/** What must stand next, at once or within a gap's reach, where only literals can: a 256-bit filter of the pairs that they begin with. */
export interface Gate {
  readonly gap: number
  readonly filter: Uint32Array
}

export function gateOf([first, second]: readonly PhraseStep[]): Gate | undefined {
  if (first === undefined) return undefined
  const gap = typeof first === 'object' && 'gap' in first ? first.gap : 0
  const target = gap > 0 ? second : first
  const need = target === undefined ? undefined : needsOf([target])[0]
  if (need === undefined) return undefined
  const filter = new Uint32Array(8)
  for (const hash of need) filter[(hash & 255) >>> 5]! |= 1 << (hash & 31)
  return {gap, filter}
}

/** Whether something that may stand next does; where nothing does, the phrase cannot match. */
export function isOpen({gap, filter}: Gate, hashes: Uint16Array, middle: number, stops: Int32Array): boolean {
  const last = Math.min(middle + gap, stops[middle] ?? middle)
  for (let at = middle; at <= last; at++) {
    const hash = hashes[at]!
    if (((filter[(hash & 255) >>> 5]! >>> (hash & 31)) & 1) === 1) return true
  }
  return false
}

/** Whether a text may hold what a phrase needs behind its beginning; what it rules out cannot match. */
export const canHold = (pairs: Uint8Array, needs: readonly Uint16Array[]): boolean => {
  for (const need of needs) {
    let held = false
    for (let index = 0; index < need.length && !held; index++) held = pairs[need[index]!] === 1
    if (!held) return false
  }
  return true
}
