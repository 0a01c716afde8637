import type {Edit, Repair} from '../edit.js'
import {cellsOf} from './cells.js'
import {gbkCharacter, gbkCode} from './gbk.js'
import {loadLikelihood} from './likelihood.js'
import {noteLetters, readings} from './readings.js'
import {hasTraditional} from './script.js'
import {shiftedBytes, type Knowledge, type Start} from './shifted-bytes.js'
import {looksShifted} from './shifted-tokens.js'
import {loadSimplifier} from './simplifier.js'
import {usageIn, type Usage} from './usage.js'

/** `?` (or U+FFFD) and a note whose opening bracket it swallowed. */
const swallowingNote = new RegExp(`[?？\\uFFFD][(（]?([${noteLetters}]{1,6})[)）]`, 'uy')
/** `?` before a punctuation mark whose full-width form is two GBK bytes beginning with A3. */
const beforeMark = /[?\uFFFD][,!:;.!()，！：；．？（）]/y
const note = new RegExp(`[(（][${noteLetters}]{1,6}[)）]`, 'gu')
/** So many characters before a start say what may follow. */
const lead = 24

/**
 * Undoes what a search and replace on GBK bytes did across character borders: takes the note or the mark out, supplies the
 * byte that became `?`, and decodes again. Pairs that are no character were dropped; what they were is told by what is usual.
 *
 * ```text
 * > | 納入?yún)^(qū)委     EB 85 reads 雲 yún, so 85 is missing; 85 5E is 區, which reads qū
 *         ^^^^^^
 * > | 領域?qū)嵤┯?jì)劃表   F2 8C reads 驅 qū: 8C 8D, CA A9, D3 8B are 實施計
 *         ^^^^^^^^^^^^^
 * > | 穩步推進?,F將           A3 AC is ，: A1 A3, AC 46 are 。現
 *             ^^^
 * > | 落實見效?；就瓿         A3 BB is ；, F9 B1 is none: A1 A3, BB F9, B1 BE, CD EA, B3 … are 。基本完成
 *             ^^^^^
 * ```
 */
export const byteShift: Repair = value => {
  const starts = startsIn(value)
  return starts.length === 0 ? [] : mend(value, starts)
}

/** Where a byte may be lost. */
function startsIn(value: string): readonly number[] {
  const starts: number[] = []
  for (let at = 0; at < value.length; at++) {
    const unit = value.charCodeAt(at)
    if (unit !== 0x3f && unit !== 0xff1f && unit !== 0xfffd) continue
    if (stands(swallowingNote, value, at) || stands(beforeMark, value, at) || looksShifted(value, at + 1)) starts.push(at)
  }
  return starts
}

async function mend(value: string, starts: readonly number[]): Promise<readonly Edit[]> {
  const [likelihood, canRead, simplifier] = await Promise.all([loadLikelihood(), readings(), loadSimplifier()])
  const usage = usageIn(value)
  const shape = {traditional: hasTraditional(value), has: usage.has, simplify: simplifier.character}
  const simplify = (text: string): string => Array.from(text, simplifier.character).join('')
  const knowledge: Knowledge = {likelihood, canRead, simplify, cells: cellsOf(likelihood, shape)}
  const edits: Edit[] = []
  for (const at of starts) {
    const last = edits.at(-1)
    if (last && at < last.to) continue
    const start = startAt(value, at, {last, usage, knowledge})
    const found = start && shiftedBytes(value, start, knowledge)
    if (found) edits.push({from: at, to: found.to, text: found.text})
  }
  return edits
}

interface Context {
  readonly last: Edit | undefined
  readonly usage: Usage
  readonly knowledge: Knowledge
}

/** What is known where a `?` stands: the bytes it may have been, and where the shifted text goes on. */
function startAt(value: string, index: number, {last, usage, knowledge}: Context): Start | undefined {
  const before = textBefore(value, index, last)
  const noted = stands(swallowingNote, value, index)
  if (!noted) return {kind: 'sign', before, at: index + 1}

  const code = gbkCode(before.at(-1) ?? '')
  if (code === undefined) return undefined
  const leads = allBytes
    .map(byte => ({lead: byte, character: gbkCharacter(code & 0xff, byte) ?? ''}))
    .filter(({character}) => knowledge.canRead(character, noted[1] ?? ''))
    .map(one => ({lead: one.lead, odds: usage.noted(one.character)}))
  return leads.length > 0 ? {kind: 'note', before, leads, at: index + noted[0].length} : undefined
}

/** What stands before a spot, without notes, and with what was just restored. */
function textBefore(value: string, index: number, last: Edit | undefined): string {
  const from = Math.max(0, index - lead)
  if (!last || last.to <= from) return value.slice(from, index).replace(note, '')
  return (last.text + value.slice(last.to, index)).replace(note, '').slice(-lead)
}

function stands(pattern: RegExp, value: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(value)
}

const allBytes: readonly number[] = Array.from({length: 0xfe - 0x40 + 1}, (_, index) => 0x40 + index)
