import type {Edit, Repair} from '../edit.js'
import {blank, isOpening, longestNote, noteEnds} from './notes.js'
import {readings} from './readings.js'

/** A note behind a Chinese character: from the bracket on, and its letters. */
interface Note {
  readonly from: number
  readonly to: number
  readonly syllable: string
}

/**
 * Drops a note that gives the reading of the character before it.
 *
 * ```text
 * > | 羅湖區(qū)人民政府
 *        ^^^^
 * ```
 */
export const pinyinNote: Repair = value => {
  const candidates = notesIn(value)
  return candidates.length === 0 ? [] : fitting(value, candidates)
}

async function fitting(value: string, candidates: readonly Note[]): Promise<readonly Edit[]> {
  const canRead = await readings()
  const edits: Edit[] = []
  for (const {from, to, syllable} of candidates) {
    const last = edits.at(-1)
    const noted = last?.to === from ? last.from : from
    if (!canRead(value.charAt(noted - 1), syllable, 'loosely')) continue
    if (last?.to === from) edits[edits.length - 1] = {from: noted, to, text: ''}
    else edits.push({from, to, text: ''})
  }
  return edits
}

/** The notes in brackets, perhaps with a blank on either side, that follow a Chinese character or its note. */
function notesIn(value: string): readonly Note[] {
  const notes: Note[] = []
  for (const {from, to, close} of noteEnds(value)) {
    const open = value.charCodeAt(from - 1) === blank ? from - 2 : from - 1
    const before = value.charCodeAt(open - 1)
    const isBehind = notes.at(-1)?.to === open || (before >= 0x4e00 && before <= 0x9fa5)
    const follows = isOpening(value.charCodeAt(open)) && isBehind
    if (follows && to - from <= longestNote) notes.push({from: open, to: close + 1, syllable: value.slice(from, to)})
  }
  return notes
}
