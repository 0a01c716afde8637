import {bisecting} from './bisect.js'
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

  const old = text.pieces
  const pieces: Growing[] = []
  const records = [...text.records]
  const parts: string[] = []
  let length = 0
  let done = 0
  /** The first old piece that ends behind `done`. */
  let index = 0

  const add = (size: number, sourceFrom: number, sourceTo: number, kind: Piece['kind']): void => {
    const last = pieces.at(-1)
    length += size
    if (kind === 'copied' && last?.kind === 'copied' && last.sourceTo === sourceFrom) {
      last.to = length
      last.sourceTo = sourceTo
    } else pieces.push({from: length - size, to: length, sourceFrom, sourceTo, kind})
  }
  const keep = (to: number): void => {
    if (done < to) parts.push(text.value.slice(done, to))
    while (done < to) {
      const piece = old[index]!
      const end = Math.min(to, piece.to)
      add(end - done, sourceStart(piece, done), sourceEnd(piece, end), piece.kind)
      if (end === piece.to) index++
      done = end
    }
  }

  for (const edit of widened(text, edits)) {
    keep(edit.from)
    const first = old[index]
    while (index < old.length && old[index]!.to < edit.to) index++
    const source =
      first && edit.from < edit.to ? {from: sourceStart(first, edit.from), to: sourceEnd(old[index]!, edit.to)} : placeOf(text, edit)
    if (edit.text.length > 0) {
      const aligned = source.to - source.from === edit.text.length
      add(edit.text.length, source.from, source.to, aligned ? 'aligned' : 'changed')
      parts.push(edit.text)
    }
    records.push({
      kind: edit.kind ?? kind,
      sourceFrom: source.from,
      sourceTo: source.to,
      before: text.source.slice(source.from, source.to),
      after: edit.text,
    })
    done = edit.to
    while (index < old.length && old[index]!.to <= done) index++
  }
  keep(text.value.length)
  return {source: text.source, value: parts.join(''), pieces, records}
}

type Growing = {-readonly [Key in keyof Piece]: Piece[Key]}

/** Where something is put in: nothing is left of a text that was deleted whole. */
const placeOf = (text: MappedText, edit: Range): Range =>
  text.pieces.length > 0 ? toSource(text, edit) : {from: text.source.length, to: text.source.length}

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
  const piece = text.pieces[pieceToInSource(text.pieces, offset + 1)]
  if (!piece) return text.value.length
  if (offset <= piece.sourceFrom || piece.kind === 'changed') return piece.from
  return piece.from + offset - piece.sourceFrom
}

const sourceStart = (piece: Piece, offset: number): number =>
  piece.kind === 'changed' ? piece.sourceFrom : piece.sourceFrom + offset - piece.from

const sourceEnd = (piece: Piece, offset: number): number =>
  piece.kind === 'changed' ? piece.sourceTo : piece.sourceFrom + offset - piece.from

const pieceTo = bisecting<Piece>(({to}) => to)
const pieceToInSource = bisecting<Piece>(({sourceTo}) => sourceTo)
const pieceAt = (pieces: readonly Piece[], offset: number): number => pieceTo(pieces, offset + 1, 0, pieces.length - 1)

/** Edits that begin or end inside a changed piece take in the whole piece, so that no piece is ever split where it cannot be. */
function widened(text: MappedText, edits: readonly KindEdit[]): readonly KindEdit[] {
  const changed = text.pieces.filter(piece => piece.kind === 'changed')
  if (changed.length === 0) return edits

  const wide: KindEdit[] = []
  let next = 0
  for (const edit of edits) {
    while (next < changed.length && changed[next]!.to < edit.from) next++
    const touches = next < changed.length && changed[next]!.from <= edit.to
    if (touches || (wide.at(-1)?.to ?? 0) > edit.from) widen(text, edit, wide)
    else wide.push(edit)
  }
  return wide
}

/** Adds an edit to `wide` with the changed pieces that it begins or ends in, as one with the edit before where that took in the same. */
function widen({value, pieces}: MappedText, edit: KindEdit, wide: KindEdit[]): void {
  const first = pieces[pieceAt(pieces, edit.from)]
  const last = pieces[pieceAt(pieces, Math.max(edit.from, edit.to - 1))]
  const from = first?.kind === 'changed' ? Math.min(edit.from, first.from) : edit.from
  const to = last?.kind === 'changed' && edit.to > last.from ? Math.max(edit.to, last.to) : edit.to
  const before = wide.at(-1)
  if (before && before.to > from) {
    const joined =
      before.text.slice(0, before.text.length - (before.to - edit.from)) + edit.text + value.slice(edit.to, Math.max(to, before.to))
    wide[wide.length - 1] = {...before, from: before.from, to: Math.max(to, before.to), text: joined}
  } else wide.push({...edit, from, to, text: value.slice(from, edit.from) + edit.text + value.slice(edit.to, to)})
}
