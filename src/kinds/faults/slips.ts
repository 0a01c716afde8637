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
  ...shaped(
    folded,
    /\.\d+\./,
    /(?<!(?:^|\n)\s*)(?<![\d.])\d[\d,]*\.\d+\.\s?(?:%|‰|[万亿]?元|[万亿件个次人户起宗项条名家份场期]|公里|平方)/g,
    found => found.replace(/\.\s?(?=\D)/, ''),
  ),
  ...shaped(folded, /\d(?:[.,]{2}|。)\d/, /(?<![\d.,])\d+(?:\.\.|,,|,\.|\.,|。(?=\d+(?:\.\d+)?%))\d+(?:\.\d+)?/g, found =>
    found.replace(/([.,])[.,]/, '$1').replace('。', '.'),
  ),
  ...shaped(folded, /\d\.\d+\.\d/, /(?<![\d.A-Za-z])\d+\.\d+\.\d+\s?(?:%|‰|[万亿]?元|[万亿]?(?:人次|户次|件|人|户|起|次|项|家|份|条|名|宗)|个百分点)/g),
  ...shaped(folded, /\d\.[一-鿿]/, /(?<=[一-鿿])(?<!第|[附图表式版至到和])\d+\.(?=(?:件|起|宗|个|次|人|名|家|份|条|项|户|场|期)[,。;、])/g),
  ...shaped(
    folded,
    /\d \d/,
    /(?<=[一-鿿])\d{1,3} (?!\d{3}(?!\d))\d{1,3}(?=(?:件|起|宗|人次|人|名|家|份|条|项|户|场)(?![一-鿿]?\d))/g,
    found => found.replace(' ', ''),
  ),
  ...shaped(folded, /[一二三四五六七八九]\d+[百千]/, /(?<=[一-鿿])[一二三四五六七八九]\d+[百千]?(?=[百千万]?(?:人次|余|多|件|起|家|户|名)|[万亿]?元)/g),
  ...shaped(folded, /\d([件个起宗名家份])\1/, /(?<![\d.,])\d[\d.,]*([件个起宗名家份])\1(?=[,。;、])/g, found => found.slice(0, -1)),
  ...shaped(folded, /\d,\d/, /(?<![\d,.])\d{1,3}(?:,\d{3})*,\d{1,2}(?=[万亿]?(?:元|件|人|户|起|次|项|家|份|条|名))/g),
  ...shaped(folded, /\d,\d{1,2},\d/, /(?<![\d,.])\d{1,3}(?:,\d{1,3})*,\d{1,2},\d{1,3}(?![\d,])(?=[万亿]?(?:元|件|人|户|起|次|项|家|份|条|名))/g, found =>
    found.replaceAll(',', ''),
  ),
  ...shaped(folded, /\d[oO]/, /(?<![A-Za-z\d])\d+[oO]\d*(?=[件人次户起项家份条名个元%])/g, found => found.replace(/[oO]/g, '0')),
  ...shaped(folded, /百分之\d/, /百分之\d+(?:\.\d+)?%/g, found => found.replace('百分之', '')),
  ...shaped(
    folded,
    /[二三四五六七八九]\d/,
    /(?<![一-鿿][一二三四五六七八九十]|[十百第])(?<=[一-鿿])[二三四五六七八九]\d+(?=[件项起份条名家])/g,
  ),
  ...shaped(folded, /\d,\d{4}/, /(?<![\d,.])\d{1,3},\d{4}(?=[万亿]?(?:元|件|人|户|起|次|项|家|份|条|名))/g),
  ...shaped(folded, /\d(?:万万|亿亿)/, /\d+(?:\.\d+)?(?:万万|亿亿)/g, found => found.slice(0, -1)),
  ...shaped(folded, /[一二三四五六七八九十]%/, /(?<!百分之)[一二三四五六七八九十]{1,4}%/g),
  ...shaped(folded, /l\d|\dl/, /(?<=[一-鿿])(?:l\d+|\d+l\d*)(?=[件人户起次项家份条名个元])/g, found => found.replaceAll('l', '1')),
  ...shaped(folded, /%%/, /(?<![\d."'])\d+(?:\.\d+)?%%+/g, found => found.replace(/%+$/, '%')),
]

/** Days and months that no calendar has: `13月` `11月31日`. */
export const impossibleDates = (folded: string): readonly Slip[] => [
  ...shaped(folded, /年1[3-9]月|年[2-9]\d月/, /(?<=20\d\d年)(?:1[3-9]|[2-9]\d)月/g),
  ...shaped(folded, /[年\D]0{1,2}月|月0{1,2}日/, /(?<!\d)0{1,2}月|(?<=\d月)0{1,2}日/g),
  ...reversed(folded),
  ...shaped(folded, /2月29日/, /(?<!\d)20\d\d年0?2月29日/g).filter(({range}) => Number(folded.slice(range.from, range.from + 4)) % 4 !== 0),
  ...shaped(
    folded,
    /\d月/,
    /(?<![\d.])(?:1[3-9]|[2-9]\d)月(?=\d|[底初中,。份至起前]|以来)|(?<!\d)(?:\d{1,2}月(?:3[2-9]|[4-9]\d)|0?2月3[01]|(?:0?[469]|11)月31)日/g,
  ),
]

const stretch = /(?<![\d月])(\d{1,2})月(\d{1,2})日?(?:至|到|-)(\d{1,2})月(\d{1,2})日/g
/** A stretch from the last months to the first ones goes over the turn of the year. */
const [late, early] = [10, 4] as const

const months = /(?<!\d)(20\d\d)年(\d{1,2})月(?:\d{1,2}日)?(?:至|到|-)(20\d\d)年(\d{1,2})月/g

/** Stretches of time that end before they begin. */
const reversed = (folded: string): readonly Slip[] => [
  ...[...folded.matchAll(months)]
    .filter(([, year, month, toYear, toMonth]) => Number(toYear) * 12 + Number(toMonth) < Number(year) * 12 + Number(month))
    .map(({0: words, index}) => ({range: {from: index, to: index + words.length}})),
  ...shaped(folded, /月\d{1,2}日?[至到-]/, stretch).filter(({range}) => {
    const [month = 0, day = 0, toMonth = 0, toDay = 0] = folded.slice(range.from, range.to).match(/\d+/g)!.map(Number)
    return toMonth * 100 + toDay < month * 100 + day && !(month >= late && toMonth <= early)
  }),
]

/** Punctuation that stands twice or against itself: `。。` `，。` `、，`; brackets of a title that do not close: `《……（2025年》`. */
export const doublePunctuation = (folded: string): readonly Slip[] => [
  ...shaped(folded, /[。,、;:]{2}/, /([。,、;:])\1+|[,、;:][。;]|。[,、;:]|、,|,、/g, found => (found.includes('。') ? '。' : found[0]!)),
  ...shaped(folded, /《[^》]*\(/, /《[^《》()\n]*\([^()》\n]*》/g),
  ...shaped(folded, /^[^[\n]*\]/m, /(?<=^[^[\n]*)\](?=[,。;])/gm),
]

/** Numbers of which some figures are of full width and some of half: `２０2４年`. */
export const mixedWidths = (value: string): readonly Slip[] =>
  shaped(value, /[０-９]/, /[０-９]+[0-9][０-９0-9]*|[0-9]+[０-９][０-９0-9]*/g, found =>
    found.replace(/[０-９]/g, figure => String.fromCharCode(figure.charCodeAt(0) - 0xfee0)),
  )

const blank = new RegExp(
  [
    /\(\s*\)|《\s*》|_{2,}|□{2,}/,
    /[(\[](?:待补充?|待填写?|请填写|此处)[^)\]\n]{0,12}[)\]]/,
    /[(【\[][^)】\]\n]{0,20}(?:待改|待核实?|待补充?|待填|请[^)】\]\n]{1,8}(?:补充|填写|核实|核对))[^)】\]\n]{0,8}[)】\]]/,
    /\((?:略|暂缺|待定|暂无数据)\)/,
    /\?{2,}|(?<=[一-鿿])\?(?=[件次名份起%])/,
  ]
    .map(({source}) => source)
    .join('|'),
  'g',
)

/** Blanks left to be filled in: an empty bracket, a ruled line, empty boxes, `（待补）`. */
export const blanks = (folded: string): readonly Slip[] =>
  shaped(folded, /[(《]\s*[)》]|_{2}|□{2}|[(\[【][^)\n]{0,20}[待请此略暂]|\?/, blank)

/** The matches of a shape; `sign` is a simpler one that every match holds and most texts do not. */
const shaped = (folded: string, sign: RegExp, shape: RegExp, right?: (found: string) => string): readonly Slip[] =>
  (sign.test(folded) ? [...folded.matchAll(shape)] : []).map(match => ({
    range: {from: match.index, to: match.index + match[0].length},
    ...(right ? {right: right(match[0])} : {}),
  }))
