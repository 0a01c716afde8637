import type {Range} from '../text/range.js'
import {isOrganName, isZone} from '../localities/organ.js'
import {organAt, wholeOrgan} from '../localities/organ-name.js'
import {yearsNamed} from './reported-year.js'

const subject = '(?:法治政府|法治[一-龥]{2,4}政府|依法行政|法治建设|法治工作|依法治[市县区州省镇乡]|法治[一-龥]{1,6}建设)'
const genre = '(?:报告|情况|总结|白皮书|汇报)'
const isTitleText = new RegExp(`${subject}.*${genre}(?:\\((?!.*(?:(?:字|函|发)\\[|\\d\\s*月))[^)]*\\))?(?:--?[一-龥]{3,30})?$`)
const endsTitle = /(报告|情况|总结|白皮书|汇报)(\([^)]*\))?$/
const inBrackets = '\\((?:[^()年]|20\\d{2}年度?(?=\\)))+\\)'
/** A title with the first sentence, a date, a document number or a site's word behind it on its line. */
const opensLine = new RegExp(
  `^([^。;,!]{0,60}?${subject}[^。;,!]{0,30}?(?:报告|总结|汇报|白皮书|情况)(?:${inBrackets})?)(?=\\s+-|\\s+\\S{8}|\\s*\\(|\\s*\\[)`,
)
const longestTitle = 90
const mostLines = 4

/** The report's title and the words in it that name the organ and the year. */
export interface Title {
  readonly range: Range
  readonly text: string
  readonly organ?: string
  readonly year?: number
}

/**
 * The title among the lines before the body: a line, up to four short ones together, or the beginning of one, that ends in
 * …法治政府建设…报告.
 *
 * ```text
 * > | 关于印发…的通知
 * > | 徐闻县政务服务和数据管理局
 * > | 2024年法治政府建设年度报告
 *     ^^^^^^^^^^^^^^^^ with the line above
 * ```
 */
export function findTitle(folded: string, opening: readonly Range[]): Title | undefined {
  for (let last = 0; last < opening.length; last++) {
    for (let first = Math.max(0, last - mostLines + 1); first <= last; first++) {
      const found = titleOf(folded, opening.slice(first, last + 1), opening[last + 1])
      if (found) return found
    }
    const begun = titleAtStart(folded, opening[last]!)
    if (begun) return begun
  }
  return undefined
}

/** A title without a Markdown mark, book-title marks or a stop around it. */
function unmarked(folded: string, {from, to}: Range): Range {
  const [mark = ''] = /^[#*>\s]+/.exec(folded.slice(from, to)) ?? []
  const inner = {from: from + mark.length, to: to - /[*\s。:]*$/.exec(folded.slice(from, to))![0].length}
  const quoted = /^《[^《》]+》$/.test(folded.slice(inner.from, inner.to))
  return quoted ? {from: inner.from + 1, to: inner.to - 1} : inner
}

function titleOf(folded: string, lines: readonly Range[], next: Range | undefined): Title | undefined {
  const parts = lines.length === 1 ? [unmarked(folded, lines[0]!)] : lines
  const texts = parts.map(({from, to}) => bare(folded.slice(from, to)))
  const text = texts.join('')
  if (/\s-/.test(folded.slice(parts[0]!.from, parts.at(-1)!.to))) return undefined
  if (
    text.length > longestTitle ||
    /[。;,!]/.test(text.slice(0, -1)) ||
    (/:/.test(text) && !/^[一-龥]{2,24}:[^:]+$/.test(text)) ||
    /^(?:名称|标题)|>/.test(text) ||
    !isTitleText.test(text)
  )
    return undefined
  if (parts.length > 1 && !joins(texts)) return undefined
  const tail = next && /^\((?:20\d{2}年?度?|公开版|摘要)\)$/.test(bare(folded.slice(next.from, next.to))) ? next : parts.at(-1)!
  return made(folded, {from: parts[0]!.from, to: tail.to})
}

function titleAtStart(folded: string, {from, to}: Range): Title | undefined {
  const words = opensLine.exec(folded.slice(from, to))?.[1]
  return words === undefined || !/^[^:]*$|^[一-龥]{2,24}:[^:]+$/.test(words) ? undefined : made(folded, {from, to: from + words.length})
}

function made(folded: string, range: Range): Title {
  const whole = folded.slice(range.from, range.to)
  return {range, text: bare(whole), ...inTitle(whole)}
}

const bare = (text: string): string => text.replace(/\s+/g, '')

/** Lines join to one title when the first are organs' names, or stop in the middle of the phrase that the last one ends. */
function joins(parts: readonly string[]): boolean {
  const last = parts.at(-1)!
  const before = parts.slice(0, -1)
  if (before.some(part => endsTitle.test(part) || part.length > 50 || last.includes(part) || /[:>|]|来源|发布/.test(part))) return false
  if (isTitleText.test(last) && (/^(?:关于|20\d{2}|二[〇○零]|法治|依法|推进|年度)/.test(last) || inTitle(last).organ === undefined))
    return before.every((part, index) => isOrgan(part) || (index === before.length - 1 && /(?:关于|年度?|推进|的)$/.test(part)))
  return (
    before.every(
      (part, index) =>
        (isOrgan(part) && index < before.length - 1) || index > 0 || isOrgan(part) || /关于|20\d{2}|二[〇○零]|法治政府|依法行政/.test(part),
    ) && isUnfinished(before.at(-1)!)
  )
}

const isUnfinished = (part: string): boolean => /(?:关于|年度?|推进|的|建设|情况|工作|法治|政府|和|及)$/.test(part)

const isOrgan = (part: string): boolean =>
  wholeOrgan(part) !== undefined ||
  /(局|厅|委|委员会|府|办公室|办事处|中心|院|海关|总队|支队|大队|管委会|镇|乡|县|区|市|州|旗|省|师|团)$/.test(part)

const about =
  /(?:推进|推动|加强|深入|全面|贯彻|落实|实施|开展|履行|报送|上报|呈报|的|工作)*(?:法治政府|法治[一-龥]{2,4}政府|依法行政|法治建设|法治工作|依法治[市县区州省镇乡]|法治[一-龥]{1,6}建设).*$/

/** The organ and the year that a title names. */
export function inTitle(title: string): {organ?: string; year?: number} {
  const text = title.replace(/\s+/g, ' ').replace(/《[^》]*》/g, '')
  const year = yearsNamed(text)[0] ?? yearsNamed(title.replace(/\s/g, ''))[0]
  const phrase = text
    .replace(/\((?:20\d{2}年?度?|[^)]*稿|公开版)\)$/, '')
    .replace(/关于(?:印发|报送|公布|公开)?/, '|')
    .replace(/(?:20\d{2}|二[〇○零OＯ0][〇○零OＯ0一二三四五六七八九]{2})\s*(?:年度?)?/, '|')
    .replace(/^\(([一-龥]{4,30})\)/, '$1|')
    .replace(/[[\]]/g, '|')
    .replace(/^(.*?)[:].*$/, '$1')
  const organ =
    named(/(?:--?|[_|·])\s*([一-龥]{3,30})$/.exec(text)?.[1]) ??
    phrase
      .split('|')
      .flatMap(part => named(part) ?? named(part.replace(about, '')) ?? [])
      .at(0) ??
    named(/\(([一-龥]{4,30})\)$/.exec(text)?.[1])
  return {...(organ ? {organ} : {}), ...(year ? {year} : {})}
}

/** A phrase as an organ's name; what an organ calls itself is none. */
function named(phrase: string | undefined): string | undefined {
  const words = phrase?.replace(/(?:报送|上报|呈报|开展|推进|年度|的|党组|党委|党总支)+\s*$/, '').trim() ?? ''
  if (words.length < 2 || /^[我本全各]/.test(words)) return undefined
  const organ = wholeOrgan(words)
  if (organ) return organ.name
  const name = words.replace(/\s/g, '')
  if (isZone(name)) return name
  const begun = organAt(name, 0)
  if (begun && begun.office !== '' && begun.places.length > 0 && !isOrganName(name)) return begun.name
  return isOrganName(name) && !/^(?:贯彻|落实|推进|全面|深入|公开|年度)/.test(name) ? name : undefined
}
