import type {Edit, Repair} from '../edit.js'
import {gbkCharacter, gbkCode} from './gbk.js'
import {noteLetters, readings, type CanRead} from './readings.js'
import {shiftedBytes, type Start} from './shifted-bytes.js'
import {usageIn} from './usage.js'

/** `?` (or U+FFFD) and a note whose opening bracket it swallowed. */
const swallowingNote = new RegExp(`[?？\\uFFFD][(（]?([${noteLetters}]{1,6})[)）]`, 'uy')
/** `?` before a punctuation mark whose full-width form is two GBK bytes beginning with A3. */
const beforeMark = /[?\uFFFD]([,!:;.!()，！：；．？（）])/y
const note = new RegExp(`[(（][${noteLetters}]{1,6}[)）]$`, 'u')

/**
 * Undoes what a search and replace on GBK bytes did across character borders: takes the note or the mark out, supplies the
 * byte that became `?`, and decodes again.
 *
 * ```text
 * > | 納入?yún)^(qū)委     EB 85 reads 雲 yún, so 85 is missing; 85 5E is 區, which reads qū
 *         ^^^^^^
 * > | 領域?qū)嵤┯?jì)劃表   F2 8C reads 驅 qū: 8C 8D, CA A9, D3 8B are 實施計
 *         ^^^^^^^^^^^^^
 * > | 穩步推進?,F將           A3 AC is ，: A1 A3, AC 46 are 。現
 *             ^^^
 * ```
 */
export const byteShift: Repair = value => {
  if (!/[?？\uFFFD]/.test(value) || !candidate(value)) return []
  return mend(value)
}

const candidate = (value: string): boolean =>
  new RegExp(swallowingNote.source, 'u').test(value) || new RegExp(beforeMark.source).test(value)

async function mend(value: string): Promise<readonly Edit[]> {
  const canRead = await readings()
  const usage = await usageIn(value)
  const edits: Edit[] = []

  for (const {index} of value.matchAll(/[?？\uFFFD]/g)) {
    const last = edits.at(-1)
    if (last && index < last.to) continue
    const start = startAt(value, index, last, canRead)
    const found = start && shiftedBytes(value, start, canRead, usage)
    if (found) edits.push({from: index, to: found.to, text: found.text})
  }
  return edits
}

/** What is known where a `?` stands: the bytes it may have been, and where the shifted text goes on. */
function startAt(value: string, index: number, last: Edit | undefined, canRead: CanRead): Start | undefined {
  const before = characterBefore(value, index, last)
  const code = gbkCode(before)
  if (code === undefined) return undefined

  swallowingNote.lastIndex = index
  const noted = swallowingNote.exec(value)
  if (noted) {
    const leads = allBytes
      .map(lead => ({lead, noted: gbkCharacter(code & 0xff, lead) ?? ''}))
      .filter(one => canRead(one.noted, noted[1] ?? ''))
    return leads.length > 0 ? {kind: 'note', before, leads, at: index + noted[0].length} : undefined
  }
  beforeMark.lastIndex = index
  const mark = beforeMark.exec(value)?.[1]
  if (mark === undefined) return undefined
  const narrow = mark.charCodeAt(0) < 0x80 ? mark.charCodeAt(0) : mark.charCodeAt(0) - 0xfee0
  return {kind: 'mark', before, mark: narrow | 0x80, at: index + 2}
}

/** The character a spot follows, notes left out, and the one just restored where that comes right before. */
function characterBefore(value: string, index: number, last: Edit | undefined): string {
  const lead = value.slice(Math.max(0, index - 12), index)
  const plain = lead.replace(new RegExp(`(?:${note.source.slice(0, -1)})+$`, 'u'), '')
  if (last && index - (lead.length - plain.length) <= last.to) return last.text.at(-1) ?? ''
  return plain.at(-1) ?? ''
}

const allBytes: readonly number[] = Array.from({length: 0xfe - 0x40 + 1}, (_, index) => 0x40 + index)
