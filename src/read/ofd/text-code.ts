import type {PlacedGlyph} from '../page/placed-glyph.js'
import type {Turn} from '../page/turn.js'
import {applied, type Matrix} from './matrix.js'

/** Points in a millimetre. */
export const POINT = 72 / 25.4
/** A line is so much higher than its type size, as other readers measure it. */
const LINE_HEIGHT = 1.25
const MOST_STEPS = 100_000

/** A stretch of text as the file sets it. */
export interface TextRun {
  readonly text: string
  readonly size: number
  readonly x: number
  readonly y: number
  readonly deltaX: readonly number[]
  readonly deltaY: readonly number[]
  /** From the object's own space to the page, millimetres, y downwards. */
  readonly matrix: Matrix
}

/** The steps between characters; `g 3 5.5` stands for 5.5 three times. */
export function stepsIn(text: string | undefined): readonly number[] {
  const steps: number[] = []
  const tokens = (text ?? '').trim().split(/\s+/)
  for (let i = 0; i < tokens.length && steps.length < MOST_STEPS; i++) {
    if (tokens[i] !== 'g') steps.push(Number(tokens[i]) || 0)
    else {
      const count = Math.min(Number(tokens[++i]) || 0, MOST_STEPS)
      const step = Number(tokens[++i]) || 0
      for (let at = 0; at < count; at++) steps.push(step)
    }
  }
  return steps
}

/** The characters of a run where they stand on a page of this height in points, y upwards. */
export function glyphsOf({text, size, x, y, deltaX, deltaY, matrix}: TextRun, height: number): readonly PlacedGlyph[] {
  const chars = [...text]
  const scale = Math.hypot(matrix[0], matrix[1]) || 1
  const em = size * scale * POINT
  let [atX, atY] = [x, y]
  const points = chars.map((_, i) => {
    const point = applied(matrix, atX, atY)
    atX += deltaX[i] ?? (deltaY[i] === undefined ? size * widthOf(chars[i]!) : 0)
    atY += deltaY[i] ?? 0
    return [point[0] * POINT, height - point[1] * POINT] as const
  })
  const turn = turnOf(points, matrix)
  return chars.map((char, i): PlacedGlyph => {
    const at = points[i]!
    const next = points[i + 1]
    const advance = next ? Math.hypot(next[0] - at[0], next[1] - at[1]) : em * widthOf(char)
    const length = Math.min(advance || em, em)
    const box = boxAt(at, length, em * LINE_HEIGHT, turn === 'aslant' ? 0 : turn)
    return {glyph: {text: char, generated: false, left: box.left, right: box.right, baseline: at[1], size: em * LINE_HEIGHT}, box, turn}
  })
}

const widthOf = (char: string): number => (/[\x20-\x7e]/.test(char) ? 0.5 : 1)

/** Where most of the steps lead; a character alone stands as its object does. */
function turnOf(points: readonly (readonly [number, number])[], [a, b]: Matrix): Turn | 'aslant' {
  const [first, last] = [points[0], points.at(-1)]
  const [dx, dy] =
    first && last && points.length > 1 && Math.hypot(last[0] - first[0], last[1] - first[1]) > 0.1
      ? [last[0] - first[0], last[1] - first[1]]
      : [a, -b]
  const quarters = (((Math.atan2(dy, dx) / (Math.PI / 2)) % 4) + 4) % 4
  const nearest = Math.round(quarters)
  return Math.abs(quarters - nearest) > 0.1 ? 'aslant' : ((nearest % 4) as Turn)
}

function boxAt([x, y]: readonly [number, number], length: number, height: number, turn: Turn): PlacedGlyph['box'] {
  if (turn === 1) return {x, y, left: x - height, right: x, bottom: y, top: y + length}
  if (turn === 3) return {x, y, left: x, right: x + height, bottom: y - length, top: y}
  if (turn === 2) return {x, y, left: x - length, right: x, bottom: y - height, top: y}
  return {x, y, left: x, right: x + length, bottom: y, top: y + height}
}
