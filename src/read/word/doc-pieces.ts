import {firstEndingAfter} from '../../text/inside.js'
import type {Run} from './doc-runs.js'

/** Stands for a character that is left out, so that counts of characters still fit. */
export const GONE = '\0'

/** A stretch of text in the file. */
export interface Piece {
  /** Offset of its first byte in the main stream. */
  readonly from: number
  /** In characters. */
  readonly length: number
  readonly wide: boolean
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** The pieces in the order of the text; `undefined` if they do not fit the file. */
export const piecesOf = (clx: Uint8Array, most: number): readonly Piece[] | undefined => {
  const view = viewOf(clx)
  let at = 0
  while (at + 5 <= clx.length && clx[at] === 1) at += 3 + view.getUint16(at + 1, true)
  if (at + 5 > clx.length || clx[at] !== 2) return undefined

  const count = Math.floor((view.getUint32(at + 1, true) - 4) / 12)
  const starts = at + 5
  const descriptors = starts + 4 * (count + 1)
  if (count < 1 || descriptors + 8 * count > clx.length) return undefined
  const pieces: Piece[] = []
  let total = 0
  for (let i = 0; i < count; i++) {
    const length = view.getUint32(starts + 4 * i + 4, true) - view.getUint32(starts + 4 * i, true)
    const offset = view.getUint32(descriptors + 8 * i + 2, true)
    const wide = (offset & 0x40000000) === 0
    const from = wide ? offset : (offset & 0x3fffffff) >> 1
    total += length
    if (length < 0 || total > most || from + length * (wide ? 2 : 1) > most) return undefined
    pieces.push({from, length, wide})
  }
  return pieces
}

/** The text of a piece, with `GONE` for each character that is deleted or hidden. */
export const pieceText = (main: Uint8Array, {from, length, wide}: Piece, runs: readonly Run[]): string => {
  const width = wide ? 2 : 1
  const to = from + length * width
  const units = decoder(wide).decode(main.subarray(from, to))
  let text = ''
  let done = 0
  for (let i = firstEndingAfter(runs, from); i < runs.length && runs[i]!.from < to; i++) {
    const run = runs[i]!
    if (!run.gone) continue
    const start = Math.max(done, Math.floor((run.from - from) / width))
    const end = Math.min(length, Math.floor((run.to - from) / width))
    if (end <= start) continue
    text += units.slice(done, start) + GONE.repeat(end - start)
    done = end
  }
  return text + units.slice(done)
}

/** Stretches of zeros in a piece, of which no text is made: what stood there is lost. */
export const lostStretches = (main: Uint8Array, {from, length, wide}: Piece): number =>
  decoder(wide).decode(main.subarray(from, from + length * (wide ? 2 : 1))).match(/\0{8,}/g)?.length ?? 0

const decoder = (wide: boolean): TextDecoder => new TextDecoder(wide ? 'utf-16le' : 'windows-1252', {ignoreBOM: true})
