import type {Range} from '../../text/range.js'

/** A calendar year named in text. */
export interface NamedYear {
  readonly year: number
  /** 1 to 12 where a month is named with it. */
  readonly month?: number
  readonly range: Range
}

/** The years that a range names (`2024年`, `2024年度`). */
export const namedYears = (folded: string, {from, to}: Range): readonly NamedYear[] => years(folded, from, to, /(20\d{2})\s*年度?/g)

/** The year with which a sentence begins, as in `2024年，我局……`. */
export const openingYears = (folded: string, {from, to}: Range): readonly NamedYear[] =>
  years(folded, from, to, /^(20\d{2})年度?(?=,|以来,|我[局县区市镇乡厅委]|全[县区市镇乡局])/g)

/** The year of a sentence on under whose leadership the year went: `2022年，在县委、县政府的坚强领导下`. */
export const ledYears = (folded: string, {from, to}: Range): readonly NamedYear[] =>
  years(folded, from, to, /^(20\d{2})年度?(?=,在[^,。]{2,30}(?:领导|指导|支持|关心)[^,。]{0,6}下,)/g)

/** The year that a sentence on what comes next sets for it: `下一步，2024年我区将……`. */
export const nextStepYears = (folded: string, {from, to}: Range): readonly NamedYear[] =>
  years(folded, from, to, /(?<=^\s*(?:下一步|今后|接下来),?)(20\d{2})年(?=,|我[局县区市镇乡厅委]|全[县区市镇乡局])/g)

/** The years by whose end, or a month of which, something is to be done: `2026年底前` `2026年6月前`; not `2020年以前` */
export const deadlineYears = (folded: string, {from, to}: Range): readonly NamedYear[] =>
  years(folded, from, to, /(20\d{2})年(?:年?底|年?末|\d{1,2}月(?:底|末|\d{1,2}日)?)前(?![的印制出立形])/g)

/** Whether words speak of something to be done, and not of what was. */
export const speaksOfPlan = (words: string): boolean =>
  /将|我们要|拟|计划|打算|继续|进一步|力争|重点/.test(words) && !/虽|取得|回顾|过去/.test(words)

/** Whether words may tell of a year to come: they plan, set a limit, or name a term. */
export const mayLieAhead = (words: string): boolean => ahead.test(words)

const ahead = /将|拟|计划|力争|确保|目标|预计|下一步|明年|规划|期限|届满|争取|有望|起施行|\d年[^,。;]{0,6}前|[到至]20\d\d年/

/** The year that 现将…年 announces in a sentence. */
export const announcedYears = (folded: string, {from, to}: Range): readonly NamedYear[] =>
  years(folded, from, to, /(?<=现[将就][^。\d]{0,16})(20\d{2})\s*年度?(?=[^。]{0,30}(?:报告|汇报|总结)如下)/g)

/**
 * Years that open a clause as the time of what is told in it, or that date an act.
 *
 * ```text
 * > | 2020年共办理建议6件；事项下放，于2020年12月22日出台公告
 *     ^^^^^^                        ^^^^^^^^^^^^^^^^
 * ```
 */
export const tellingYears = (folded: string, {from, to}: Range): readonly NamedYear[] => [
  ...years(folded, from, to, /(?<=^|[。;,:!?\n])\s*(20\d{2})年度?(?=,?(?:全年|我[局县区市镇乡厅委]|共|累计|先后|全[县区市镇乡局]))/g),
  ...years(
    folded,
    from,
    to,
    /(?<=^|[。;,:!?\n])\s*(20\d{2})年度?(?=,?(?:办理|开展|受理|召开|举办|组织|印发|出台|制定|新增|审查|审核|查处|公开|培训|检查|调解|接待|收到|立案|发布)(?!的))/g,
  ),
  ...years(folded, from, to, /(?<=^|[。;\n])\s*(20\d{2})年度?(?=[^,。:;\d]{2,12}情况:)/g),
  ...years(folded, from, to, /(?<=截[至止]到?)(20\d{2})年(?:(\d{1,2})月|年?底|末)/g),
  ...years(folded, from, to, /(?<=于)(20\d{2})年(?:(\d{1,2})月)?(?:\d{1,2}日)?/g),
]

function years(folded: string, from: number, to: number, shape: RegExp): readonly NamedYear[] {
  return [...folded.slice(from, to).matchAll(shape)].map(match => {
    const start = from + match.index + match[0].length - match[0].trimStart().length
    return {
      year: Number(match[1]),
      ...(match[2] ? {month: Number(match[2])} : {}),
      range: {from: start, to: from + match.index + match[0].length},
    }
  })
}
