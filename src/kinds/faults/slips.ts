import type {Range} from '../../text/range.js'

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
  ...shaped(folded, /\.\d+\./, /(?<!(?:^|\n)\s*)(?<![\d.])\d[\d,]*\.\d+\.\s?(?:%|‰|[万亿]?元|[万亿件个次人户起宗项条名家份场期]|公里|平方)/g, found => found.replace(/\.\s?(?=\D)/, '')),
  ...shaped(folded, /\d(?:[.,]{2}|。)\d/, /(?<![\d.,])\d+(?:\.\.|,,|,\.|\.,|。(?=\d+(?:\.\d+)?%))\d+(?:\.\d+)?/g, found => found.replace(/([.,])[.,]/, '$1').replace('。', '.')),
  ...shaped(folded, /%%/, /(?<![\d.])\d+(?:\.\d+)?%%+/g, found => found.replace(/%+$/, '%')),
]

/** Days and months that no calendar has: `13月` `11月31日`. */
export const impossibleDates = (folded: string): readonly Slip[] =>
  shaped(folded, /\d月/, /(?<![\d.])(?:1[3-9]|[2-9]\d)月(?=\d|[底初中,。份至])|(?<!\d)(?:\d{1,2}月(?:3[2-9]|[4-9]\d)|0?2月3[01]|(?:0?[469]|11)月31)日/g)

/** Punctuation that stands twice or against itself: `。。` `，。` `、，`. */
export const doublePunctuation = (folded: string): readonly Slip[] => shaped(folded, /[。,、;:]{2}/, /([。,、;:])\1+|[,、;:][。;]|。[,、;:]|、,|,、/g, found => (found.includes('。') ? '。' : found[0]!))

/** Blanks left to be filled in: an empty bracket, a ruled line, empty boxes, `（待补）`. */
export const blanks = (folded: string): readonly Slip[] => shaped(folded, /[(《]\s*[)》]|_{2}|□{2}|[(\[][待请此略暂]|\?/, /\(\s*\)|《\s*》|_{2,}|□{2,}|[(\[](?:待补充?|待填写?|请填写|此处)[^)\]\n]{0,12}[)\]]|\((?:略|暂缺|待定|暂无数据)\)|\?{2,}|(?<=[一-鿿])\?(?=[件次名份起%])/g)

/** The matches of a shape; `sign` is a simpler one that every match holds and most texts do not. */
const shaped = (folded: string, sign: RegExp, shape: RegExp, right?: (found: string) => string): readonly Slip[] =>
  (sign.test(folded) ? [...folded.matchAll(shape)] : []).map(match => ({range: {from: match.index, to: match.index + match[0].length}, ...(right ? {right: right(match[0])} : {})}))
