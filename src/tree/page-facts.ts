import {wholeOrgan} from '../localities/organ-name.js'
import {dates} from './date.js'
import {inTitle} from './title.js'

/** What the lines of the page around a report say of it. */
export interface PageFacts {
  /** The names of organs that the page gives as publisher or source, as they are written. */
  readonly publishers: readonly string[]
  readonly publishDate?: string
  readonly signedDate?: string
  /** A date that stands alone in brackets: the report's own. */
  readonly bracketed?: string
}

const day = '\\d{4}\\s*[-年/.]\\s*\\d{1,2}\\s*[-月/.]\\s*\\d{1,2}'
const label = '[^一-龥\\d]{0,3}[:\\s|\\]〗)]+\\s*'
const publishing = [
  new RegExp(`(?:发布|发表|公布|公示|公开)(?:时间|日期)?${label}(${day})`),
  new RegExp(`(?:发文|信息|上传|添加|更新|录入|提供)(?:时间|日期)${label}(${day})`),
  new RegExp(`(?:^|[^文行止成])(?:时间|日期)${label}(${day})`),
  new RegExp(`^[^一-龥\\d]{0,3}(?:\\([^)]{1,8}\\))?[^一-龥]{0,12}?(${day})\\s+\\d{1,2}:\\d{2}`),
  new RegExp(`(?:来源|字号|字体|浏览|作者)[^。]{0,40}?\\s[\\s|]*(${day})`),
  new RegExp(`^\\s*(${day})[日\\s|]+[一-龥]{2,20}(?:网|局|厅|委|办公室|政府|中心)?$`),
  new RegExp(`^\\s*[\\[]?(\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2})`),
  new RegExp(`(?:发布|发表|刊发|公开)于\\s*(${day})`),
  new RegExp(`(${day})日?\\s*(?:发布|发表)`),
  new RegExp(`^[一-龥]{3,24}\\s+(\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2})`),
]
const signing = new RegExp(`(?:成文|印发|制发)(?:时间|日期)${label}(${day})`)
const publishers = [
  '发布(?:机构|单位|部门|者|人)',
  '(?:发文|制发|公开|责任|主办|报送|填报|上报|报告|编制|承办|起草|提供|所属)(?:机关|机构|单位|主体|部门)',
  '(?:单位|机构|部门)名称|信息提供|来源|稿源|供稿(?:单位)?|作者',
  '^[^一-龥]{0,3}(?:单位|部门|机构)(?:\\((?:盖章|公章)\\))?',
]
const publisher = new RegExp(`(?:${publishers.join('|')})${label}([^\\s|,;:\\[\\]【】〖〗]{2,40})`, 'g')
const besideDate = new RegExp(`${day}[日\\s:\\d]*[\\s|]+([一-龥()]{3,30})\\s*\\|?$`)
const about = /(?:名称|标题|概述|摘要)[^一-龥\d]{0,3}[:\s|\]〗)]+\s*([^\s|]{6,60})/

const inBrackets = /^\s*\(\s*\d{4}[-./年]\d{1,2}[-./月]\d{1,2}日?\s*\)\s*$/

const labelled =
  /(?:时间|日期|来源|机构|单位|部门|发布者|发布人|索引号|文号|字号|字体|浏览|阅读|点击|访问|作者|编辑|信息员|打印|背景颜色|人数|次数|关键词|主题词|分类)[^一-龥]{0,3}[:\]〗)|]/
/** A date as programs write it, or one with the time of day. */
const stamped = /\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{4}年\d{1,2}月\d{1,2}日?\s+\d{1,2}:\d{2}/
const longestPageLine = 160

/** Whether a line of the opening is of the page and not of the report; a date in brackets alone is of the report. */
export const isPageLine = (line: string): boolean =>
  line.length <= longestPageLine &&
  !/。.{12,}/.test(line) &&
  !inBrackets.test(line) &&
  !/法治.{0,30}(?:报告|总结)\s*(?:\(|$)/.test(line) &&
  (labelled.test(line) || (stamped.test(line) && !/[。;,]/.test(line)) || besideDate.test(line))

/** Mines the lines of the page, folded; a date in brackets alone is the report's own. */
export function pageFacts(page: readonly string[]): PageFacts {
  const lines = page.map(line => line.replace(/(?<=[来时日作])\s+(?=[源间期者][^一-龥]{0,3}[:\s])/g, ''))
  const isBracketed = (line: string): boolean => inBrackets.test(line)
  const own = lines.filter(line => !isBracketed(line))
  const alone = lines.filter(isBracketed).flatMap(line => dates(line, {from: 0, to: line.length}))[0]?.iso
  const iso = (patterns: readonly RegExp[]): string | undefined => {
    for (const pattern of patterns)
      for (const line of own) {
        const found = pattern.exec(line)?.[1]
        const date = found && dates(found, {from: 0, to: found.length})[0]?.iso
        if (date) return date
      }
    return undefined
  }
  const publishDate = iso(publishing)
  const signedDate = iso([signing]) ?? alone
  return {
    publishers: own.flatMap(namedIn),
    ...(publishDate ? {publishDate} : {}),
    ...(signedDate ? {signedDate} : {}),
    ...(alone ? {bracketed: alone} : {}),
  }
}

function namedIn(line: string): readonly string[] {
  const titled = about.exec(line)?.[1]
  const organ = titled === undefined ? undefined : inTitle(titled).organ
  const names = [...[...line.matchAll(publisher)].map(match => match[1]!), besideDate.exec(line)?.[1] ?? '', ...(organ ? [organ] : [])]
  const path = line.includes('>') ? line.split(/[>»]+/).map(part => part.trim()) : []
  const alone = /^[一-龥()]{4,30}(?:网站|网|文件)?$/.test(line) ? [line.replace(/文件$/, '')] : []
  return [...names, ...path, ...alone]
    .map(name => name.replace(/(?:人民政府|政府)?(?:门户)?(?:官方)?(?:网站|网)$/, ''))
    .filter(name => name.length >= 3 && wholeOrgan(name) !== undefined)
}
