import type {Range} from '../text/range.js'

/** A slip of the pen found by its shape, and what should stand there. */
export interface Slip {
  readonly range: Range
  readonly right?: string
}

/**
 * Numbers that a slip has broken.
 *
 * ```text
 * > | 节约率19.73.%，罚款1,,234元
 *           ^^^^^^^      ^^^^^^
 * ```
 */
export const brokenNumbers = (folded: string): readonly Slip[] => [
  ...shaped(folded, /(?<![\d.\n])\d[\d,]*\.\d+\.(?=\s?[%‰万亿元件个次人户起宗项条名家份场期公平])/g, found => found.slice(0, -1), 1),
  ...shaped(folded, /(?<![\d.,])\d+(?:\.\.|,,|,\.|\.,|。(?=\d+(?:\.\d+)?%))\d+(?:\.\d+)?/g, found => found.replace(/([.,]){2}/, '$1').replace('。', '.')),
  ...shaped(folded, /(?<![\d.])\d+(?:\.\d+)?(?:%%+|%\.(?=%))/g, found => found.replace(/%.*$/, '%')),
]

/** Punctuation that stands twice or against itself: `。。` `，。` `、，`. */
export const doublePunctuation = (folded: string): readonly Slip[] => shaped(folded, /([。,、;:])\1+|[,、;:][。;]|。[,、;:]|、,|,、/g, found => (found.includes('。') ? '。' : found[0]!))

/** Blanks left to be filled in: an empty bracket, a ruled line, empty boxes. */
export const blanks = (folded: string): readonly Slip[] => shaped(folded, /\(\s*\)|《\s*》|_{2,}|□{2,}/g)

function shaped(folded: string, shape: RegExp, right?: (found: string) => string, tail = 0): readonly Slip[] {
  return [...folded.matchAll(shape)].map(match => {
    const to = match.index + match[0].length + (tail > 0 ? unitLength(folded, match.index + match[0].length) : 0)
    const found = folded.slice(match.index, to)
    return {range: {from: match.index, to}, ...(right ? {right: right(match[0]) + found.slice(match[0].length)} : {})}
  })
}

const unitLength = (folded: string, from: number): number => /^\s?(?:%|‰|[万亿]?[元件个次人户起宗项条名家份场期]?|公里|平方米)/.exec(folded.slice(from, from + 4))?.[0].length ?? 0
