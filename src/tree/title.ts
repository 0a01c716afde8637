import type {Range} from '../text/range.js'
import {numberOf} from './numerals.js'

const subject = '(?:法治政府|法治[一-龥]{2,4}政府|依法行政|法治建设|依法治[市县区州省镇乡])'
const isTitleText = new RegExp(`${subject}.*(?:报告|情况|总结|白皮书|汇报)(?:\\([^)]*\\))?$`)
const endsTitle = /(报告|情况|总结|白皮书|汇报)(\([^)]*\))?$/
const longestTitle = 90

/** The report's title and the words in it that name the organ and the year. */
export interface Title {
  readonly range: Range
  readonly text: string
  readonly organ?: string
  readonly year?: number
}

/**
 * The title among the lines before the body: a line, or two or three short ones together, that end in …法治政府建设…报告.
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
    for (let first = Math.max(0, last - 2); first <= last; first++) {
      const parts = opening.slice(first, last + 1)
      const text = parts.map(({from, to}) => folded.slice(from, to)).join('')
      if (text.length > longestTitle || /[。;:,!]/.test(text.slice(0, -1)) || !isTitleText.test(text)) continue
      if (parts.length > 1 && !joins(parts.map(({from, to}) => folded.slice(from, to)))) continue
      const next = opening[last + 1]
      const tail = next && /^\(20\d{2}年(度)?\)$/.test(folded.slice(next.from, next.to)) ? next : parts.at(-1)!
      const whole = (text + (tail === next ? folded.slice(tail.from, tail.to) : '')).replace(/\s+/g, '')
      return {range: {from: parts[0]!.from, to: tail.to}, text: whole, ...inTitle(whole)}
    }
  }
  return undefined
}

/** Lines join to one title when the first are organs' names, or stop in the middle of the phrase that the last one ends. */
function joins(parts: readonly string[]): boolean {
  const last = parts.at(-1)!
  const before = parts.slice(0, -1)
  if (before.some(part => endsTitle.test(part) || part.length > 50 || last.includes(part))) return false
  const opened = /^(关于|20\d{2}\s*年|二[〇○零]|法治|依法|推进|年度)/.test(last)
  return opened && before.every((part, index) => isOrgan(part) || (index === before.length - 1 && /(关于|年度?|推进|的|建设)$/.test(part)))
}

const isOrgan = (part: string): boolean => /(局|厅|委|委员会|府|办公室|办事处|中心|院|海关|总队|支队|大队|管委会|镇|乡|县|区|市|州|旗|省)$/.test(part.trim()) && !/[:>]|来源|发布/.test(part)

/** The organ and the year that a title names. */
export function inTitle(title: string): {organ?: string; year?: number} {
  const year = /(20\d{2}|二[〇○零][〇○零一二三四五六七八九]{2})\s*年/.exec(title)
  const organ = title
    .replace(/\([^)]*\)$/, '')
    .replace(/关于/g, '')
    .replace(/(?:20\d{2}|二[〇○零][〇○零一二三四五六七八九]{2})\s*年(?:度)?/, '')
    .replace(/(?:推进|推动|加强|深入|全面|贯彻|落实|实施|开展|的|工作)*(?:法治政府|法治[一-龥]{2,4}政府|依法行政|法治建设|依法治[市县区州省镇乡]).*$/, '')
    .trim()
  return {...(organ.length >= 2 ? {organ} : {}), ...(year ? {year: numberOf(year[1]!.replace(/[○零]/g, '〇'))!} : {})}
}
