import type {Edit, EditKind} from './edit.js'
import type {Range} from './range.js'

/** A stretch of `value` and the stretch of the source that it stands for. */
export interface Piece extends Range {
  readonly sourceFrom: number
  readonly sourceTo: number
  /** `copied` equals its source slice; `aligned` differs but maps offset by offset; `changed` stands for its whole source range. */
  readonly kind: 'copied' | 'aligned' | 'changed'
}

/** A recorded change, in source offsets. `after` is empty where text was taken out. */
export interface RepairRecord {
  readonly kind: EditKind
  readonly sourceFrom: number
  readonly sourceTo: number
  readonly before: string
  readonly after: string
}

/**
 * The repaired text and its way back to the source. Pieces tile `value`; deleted text is the gap between neighbours.
 *
 * ```text
 * source | 羅湖區(qū)人民政府
 * value  | 罗湖区    人民政府
 *          ^^^ aligned ^^^^ copied, with a gap in the source between them
 * ```
 */
export interface MappedText {
  readonly source: string
  readonly value: string
  readonly pieces: readonly Piece[]
  readonly records: readonly RepairRecord[]
}

/** An unrepaired text: one copied piece. */
export function mappedText(source: string): MappedText {
  const whole: Piece = {from: 0, to: source.length, sourceFrom: 0, sourceTo: source.length, kind: 'copied'}
  return {source, value: source, pieces: source.length > 0 ? [whole] : [], records: []}
}

/** An edit that may say itself what it is done for. */
export type KindEdit = Edit & {readonly kind?: EditKind}

/** The text with `edits` (sorted, not overlapping, offsets of `value`) applied and recorded as their own kind, or as `kind`. */
export function edited(text: MappedText, edits: readonly KindEdit[], kind: EditKind): MappedText {
  if (edits.length === 0) return text

  const pieces: Piece[] = []
  const records: RepairRecord[] = []
  const parts: string[] = []
  let length = 0
  let done = 0
  let index = 0

  const push = (piece: Piece): void => {
    const last = pieces.at(-1)
    if (last && last.kind === 'copied' && piece.kind === 'copied' && last.sourceTo === piece.sourceFrom) {
      pieces[pieces.length - 1] = {...last, to: piece.to, sourceTo: piece.sourceTo}
    } else pieces.push(piece)
  }
  const keep = (to: number): void => {
    for (; done < to; index++) {
      const piece = text.pieces[index]!
      const cut = part(piece, done, Math.min(to, piece.to))
      push({...cut, from: length, to: length + cut.to - cut.from})
      parts.push(text.value.slice(cut.from, cut.to))
      length += cut.to - cut.from
      done = cut.to
      if (cut.to < piece.to) return
    }
  }

  for (const edit of widened(text, edits)) {
    keep(edit.from)
    const source = text.pieces.length > 0 ? toSource(text, edit) : {from: text.source.length, to: text.source.length}
    const before = text.source.slice(source.from, source.to)
    if (edit.text.length > 0) {
      const aligned = source.to - source.from === edit.text.length
      push({from: length, to: length + edit.text.length, sourceFrom: source.from, sourceTo: source.to, kind: aligned ? 'aligned' : 'changed'})
      parts.push(edit.text)
      length += edit.text.length
    }
    records.push({kind: edit.kind ?? kind, sourceFrom: source.from, sourceTo: source.to, before, after: edit.text})
    done = edit.to
    while (index < text.pieces.length && text.pieces[index]!.to <= done) index++
  }
  keep(text.value.length)
  return {source: text.source, value: parts.join(''), pieces, records: [...text.records, ...records]}
}

/** The source range that a range of `value` stands for; an empty range maps to the place between its neighbours. */
export function toSource(text: MappedText, range: Range): Range {
  const {pieces, source} = text
  if (pieces.length === 0) return {from: 0, to: source.length}
  if (range.from >= range.to) {
    const at = range.from === 0 ? pieces[0]!.sourceFrom : sourceEnd(pieces[pieceAt(pieces, range.from - 1)]!, range.from)
    return {from: at, to: at}
  }
  const first = pieces[pieceAt(pieces, range.from)]!
  const last = pieces[pieceAt(pieces, range.to - 1)]!
  return {from: sourceStart(first, range.from), to: sourceEnd(last, range.to)}
}

/** The offset of `value` at or after a source offset (used to carry marks of the file format into the repaired text). */
export function fromSource(text: MappedText, offset: number): number {
  let low = 0
  let high = text.pieces.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (text.pieces[middle]!.sourceTo <= offset) low = middle + 1
    else high = middle
  }
  const piece = text.pieces[low]
  if (!piece) return text.value.length
  if (offset <= piece.sourceFrom || piece.kind === 'changed') return piece.from
  return piece.from + offset - piece.sourceFrom
}

const sourceStart = (piece: Piece, offset: number): number =>
  piece.kind === 'changed' ? piece.sourceFrom : piece.sourceFrom + offset - piece.from

const sourceEnd = (piece: Piece, offset: number): number =>
  piece.kind === 'changed' ? piece.sourceTo : piece.sourceFrom + offset - piece.from

const part = (piece: Piece, from: number, to: number): Piece =>
  piece.kind === 'changed' || (from <= piece.from && to >= piece.to)
    ? piece
    : {...piece, from, to, sourceFrom: sourceStart(piece, from), sourceTo: sourceEnd(piece, to)}

function pieceAt(pieces: readonly Piece[], offset: number): number {
  let low = 0
  let high = pieces.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (pieces[middle]!.to <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Edits that begin or end inside a changed piece take in the whole piece, so that no piece is ever split where it cannot be. */
function widened(text: MappedText, edits: readonly KindEdit[]): readonly KindEdit[] {
  if (!text.pieces.some(piece => piece.kind === 'changed')) return edits
  const wide: KindEdit[] = []
  for (const edit of edits) {
    const first = text.pieces[pieceAt(text.pieces, edit.from)]
    const last = text.pieces[pieceAt(text.pieces, Math.max(edit.from, edit.to - 1))]
    const from = first?.kind === 'changed' ? Math.min(edit.from, first.from) : edit.from
    const to = last?.kind === 'changed' && edit.to > last.from ? Math.max(edit.to, last.to) : edit.to
    const before = wide.at(-1)
    if (before && before.to > from) {
      const joined = before.text.slice(0, before.text.length - (before.to - edit.from)) + edit.text + text.value.slice(edit.to, Math.max(to, before.to))
      wide[wide.length - 1] = {...before, from: before.from, to: Math.max(to, before.to), text: joined}
    } else wide.push({...edit, from, to, text: text.value.slice(from, edit.from) + edit.text + text.value.slice(edit.to, to)})
  }
  return wide
}
