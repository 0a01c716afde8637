import type {Glyph} from './page-line.js'

type Run = readonly Glyph[]

interface Box {
  readonly run: Run
  readonly left: number
  readonly right: number
  readonly baseline: number
  readonly size: number
}

/** Above this many runs, order is only looked for among neighbours. */
const LOOKED_BACK = 400

/** Whether runs are drawn down the page: none stands above one that was drawn before it and that it would be under. */
export function isInReadingOrder(runs: readonly Run[]): boolean {
  const boxes = boxesOf(runs)
  return boxes.every((box, i) => {
    for (let j = Math.max(0, i - LOOKED_BACK); j < i; j++) {
      const before = boxes[j]!
      const near = Math.min(box.size, before.size) * 0.45
      const rise = box.baseline - before.baseline
      if (rise > near && overlap(box, before) > 0) return false
      if (Math.abs(rise) <= near && (box.right <= before.left + near || overlap(box, before) > near || isGoneBackTo(boxes, j, i, near)))
        return false
    }
    return true
  })
}

/** Others were drawn since, and what is drawn now stands close behind it: one line in two parts. */
const isGoneBackTo = (boxes: readonly Box[], first: number, now: number, near: number): boolean =>
  now > first + 1 && Math.abs(boxes[now]!.left - boxes[first]!.right) < near && boxes[first + 1]!.baseline < boxes[first]!.baseline - near

const overlap = (one: Box, other: Box): number => Math.min(one.right, other.right) - Math.max(one.left, other.left)

function boxesOf(runs: readonly Run[]): readonly Box[] {
  return runs.flatMap(run => {
    const drawn = run.filter(({generated, text}) => !generated && text.trim() !== '')
    if (drawn.length === 0) return []
    const sizes = drawn.map(({size}) => size).sort((a, b) => a - b)
    return [
      {
        run,
        left: drawn.reduce((least, {left}) => Math.min(least, left), Infinity),
        right: drawn.reduce((most, {right}) => Math.max(most, right), -Infinity),
        baseline: drawn[0]!.baseline,
        size: Math.max(sizes[sizes.length >> 1]!, 1),
      },
    ]
  })
}

/** Runs by place: rows from the top, each from the left; a block of two columns of running text column by column. */
export function inReadingOrder(runs: readonly Run[]): readonly Run[] {
  const rows: Box[][] = []
  for (const box of [...boxesOf(runs)].sort((a, b) => b.baseline - a.baseline)) {
    const row = rows.at(-1)
    if (row && Math.abs(row[0]!.baseline - box.baseline) < Math.min(row[0]!.size, box.size) * 0.45) row.push(box)
    else rows.push([box])
  }
  return inColumns(rows.map(row => [...row].sort((a, b) => a.left - b.left))).map(row =>
    [...row.flatMap(({run}) => run)].sort((a, b) => a.left - b.left),
  )
}

const FEWEST_ROWS = 5
const FULL = 0.6

/** Where many rows stand in two halves that are both mostly full, the left half of all of them comes first. */
function inColumns(rows: readonly (readonly Box[])[]): readonly (readonly Box[])[] {
  const gutter = gutterOf(rows)
  if (gutter === undefined) return rows
  const ordered: (readonly Box[])[] = []
  let [left, right]: [(readonly Box[])[], (readonly Box[])[]] = [[], []]
  const close = (): void => {
    ordered.push(...left, ...right)
    ;[left, right] = [[], []]
  }
  for (const row of rows) {
    if (row.some(box => box.left < gutter && box.right > gutter)) {
      close()
      ordered.push(row)
      continue
    }
    const [before, after] = [row.filter(box => box.right <= gutter), row.filter(box => box.left >= gutter)]
    if (before.length > 0) left.push(before)
    if (after.length > 0) right.push(after)
  }
  close()
  return ordered
}

/** The middle of the gap between two columns of running text; `undefined` where there are none. */
function gutterOf(rows: readonly (readonly Box[])[]): number | undefined {
  const boxes = rows.flat()
  const [left, right] = [Math.min(...boxes.map(box => box.left)), Math.max(...boxes.map(box => box.right))]
  const size = boxes.map(box => box.size).sort((a, b) => a - b)[boxes.length >> 1] ?? 1
  for (const share of [0.5, 0.48, 0.52, 0.45, 0.55]) {
    const at = left + (right - left) * share
    const split = rows.filter(row => row.every(box => box.right <= at || box.left >= at))
    const [before, after] = [
      split.map(row => width(row.filter(box => box.right <= at))),
      split.map(row => width(row.filter(box => box.left >= at))),
    ]
    const both = before.filter((one, i) => one > 0 && after[i]! > 0).length
    if (both < FEWEST_ROWS || both < split.length / 2) continue
    if (median(before) > (at - left - size) * FULL && median(after) > (right - at - size) * FULL) return at
  }
  return undefined
}

const width = (row: readonly Box[]): number => (row.length === 0 ? 0 : row.at(-1)!.right - row[0]!.left)

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0
