/** The six numbers of a plane transformation, as `CTM` writes them: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number]

export const identity: Matrix = [1, 0, 0, 1, 0, 0]

/** First `inner`, then `outer`. */
export const composed = ([a, b, c, d, e, f]: Matrix, [p, q, r, s, t, u]: Matrix): Matrix => [
  p * a + q * c,
  p * b + q * d,
  r * a + s * c,
  r * b + s * d,
  t * a + u * c + e,
  t * b + u * d + f,
]

export const moved = (x: number, y: number): Matrix => [1, 0, 0, 1, x, y]

export const applied = ([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] => [
  a * x + c * y + e,
  b * x + d * y + f,
]

/** The numbers of an attribute, separated by blanks; none where it is not there. */
export const numbersIn = (text: string | undefined): readonly number[] =>
  (text ?? '').trim().split(/\s+/).map(Number).filter(Number.isFinite)

/** A `CTM`; nothing changes where there is none. */
export function matrixIn(text: string | undefined): Matrix {
  const [a, b, c, d, e, f] = numbersIn(text)
  return f === undefined ? identity : [a!, b!, c!, d!, e!, f]
}
