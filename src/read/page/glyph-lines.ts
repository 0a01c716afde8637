import {oncePerPlace} from './doubled.js'
import type {Glyph, PageLine} from './page-line.js'
import {isInReadingOrder, inReadingOrder} from './reading-order.js'

const WIDE_GAP = 3

/**
 * The lines that characters make, in reading order: that in which the file draws them where it goes down the page, else by
 * place. What is drawn twice at one place, as some programs do for bold, counts once.
 */
export function linesOf(glyphs: readonly Glyph[], page: number): readonly PageLine[] {
  const runs = runsOf(oncePerPlace(glyphs))
  const ordered = isInReadingOrder(runs) ? runs : inReadingOrder(runs).flatMap(row => runsOf(row))
  return ordered.map(run => lineOf(run, page)).filter(({text}) => text !== '')
}

/** Splits characters where the baseline changes, the pen goes back, or a gap is as wide as between columns. */
function runsOf(glyphs: readonly Glyph[]): readonly (readonly Glyph[])[] {
  const runs: Glyph[][] = []
  let last: Glyph | undefined
  for (const glyph of glyphs) {
    if (glyph.generated) {
      runs.at(-1)?.push(glyph)
      continue
    }
    const size = Math.max(glyph.size, last?.size ?? 0, 1)
    const follows =
      last &&
      Math.abs(glyph.baseline - last.baseline) < size * 0.45 &&
      glyph.left > last.left - size * 0.3 &&
      glyph.left - last.right < size * WIDE_GAP
    if (follows) runs.at(-1)!.push(glyph)
    else runs.push([glyph])
    last = glyph
  }
  return runs
}

function lineOf(glyphs: readonly Glyph[], page: number): PageLine {
  let text = ''
  const doubtful: number[] = []
  glyphs.forEach((glyph, i) => {
    if (glyph.generated && !(isLatin(glyphs[i - 1]?.text) && isLatin(glyphs[i + 1]?.text))) return
    if (glyph.doubtful) doubtful.push(text.length)
    text += glyph.text
  })
  const drawn = glyphs.filter(({generated, text: own}) => !generated && own.trim() !== '')
  const chinese = drawn.filter(({text: own}) => /\p{Script=Han}/u.test(own))
  const sizes = (chinese.length > 0 ? chinese : drawn).map(({size}) => size).sort((a, b) => a - b)
  return {
    page,
    text: text.trimEnd(),
    left: drawn[0]?.left ?? 0,
    right: drawn.at(-1)?.right ?? 0,
    baseline: drawn[0]?.baseline ?? 0,
    size: sizes[sizes.length >> 1] ?? 0,
    sized: chinese.length > 0,
    firstWidth: firstWidth(drawn),
    ...(doubtful.length > 0 ? {doubtful} : {}),
    ...(drawn.at(-1)?.rough ? {rough: true} : {}),
  }
}

const isLatin = (text: string | undefined): boolean => text !== undefined && /[\p{Script=Latin}\d,.;:!?)]/u.test(text)

/**
 * Width up to the first place where a line may be broken: not before closing, not after opening punctuation, not in a
 * word or number, not at quotation marks.
 */
function firstWidth(glyphs: readonly Glyph[]): number {
  const first = glyphs[0]
  if (!first) return 0
  let end = 0
  while (end < 40 && glyphs[end + 1] && isGlued(glyphs[end]!.text, glyphs[end + 1]!.text)) end++
  return glyphs[end]!.right - first.left
}

const isGlued = (before: string, after: string): boolean =>
  /[\p{Ps}\p{Pi}\u2018-\u201f"]/u.test(before) ||
  /[\p{Pe}\p{Pf}\u2018-\u201f"\u3002\uff0c\u3001\uff1b\uff1a\uff01\uff1f,.;:!?%]/u.test(after) ||
  (/[\p{Script=Latin}\d.,%\-/]/u.test(before) && /[\p{Script=Latin}\d\-/]/u.test(after))
