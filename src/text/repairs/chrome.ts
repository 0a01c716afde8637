import type {Edit} from '../edit.js'
import {isChromeAnywhere, isFootChrome, isHeadChrome, opensAdvert, promotes} from './chrome-shapes.js'

export interface Dropped {
  readonly edit: Edit
  readonly kind: 'chrome' | 'advert'
}

/** A line with its end, and its text without the spaces around it. */
interface Line {
  readonly from: number
  readonly to: number
  readonly text: string
}

const numbered =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[(（][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[、.．](?!\d)|第[一二三四五六七八九十]{1,3}[章节部条]|#)/
const reportTitle = /(?:报告|总结|汇报|情况|要点)[)）]?$|法治|依法行政/
const writtenDate =
  /^[（(]?(?:\d{4}|[二〇○零一三四五六七八九]{4})年(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:\d{1,2}|[一二三四五六七八九十]{1,3})日[)）]?$/
const belongsBelow = /^(?:附件?[:：\s\d一二三四五六七八九十]|附件$|附表|抄送|主送|报送|公开方式|印发|联系人|[（(](?:联系人|此件|公开))/
const website = /(?:网|网站|门户|平台|频道|专栏|政务公开|信息公开)$/
const longestHead = 400

/**
 * Page furniture and adverts around a report, a line an edit, in order; the report's own lines never. Takes Simplified
 * text without notes.
 */
export function chrome(value: string): readonly Dropped[] {
  const lines = linesOf(value)
  const head = headEnd(lines)
  const title = titleIn(lines.slice(0, head))
  const signed = signatureEnd(lines, head)
  const foot = footStart(lines, head, signed)
  const signedFoot = foot === signed
  const listed = signedFoot ? lines.findIndex(({text}, index) => index >= foot && opensList.test(text)) : -1

  return lines.flatMap((line, index) => {
    const where = {signed: signedFoot, listed: listed >= 0 && listed < index}
    const kind = index < head ? headKind(lines, index, title) : index >= foot ? footKind(line, where) : middleKind(line)
    return kind ? [{kind, edit: {from: line.from, to: line.to, text: ''}}] : []
  })
}

/** What the furniture says before it goes: the publication date (ISO) and the site or source it names. */
export function mine(value: string, found: readonly Dropped[] = chrome(value)): {publishDate?: string; site?: string} {
  if (found.length === 0) return {}
  const dropped = found.filter(({kind}) => kind === 'chrome').map(({edit}) => value.slice(edit.from, edit.to).trim())
  const publishDate = publicationDate(dropped)
  const site =
    dropped
      .map(line => /(?:来源|稿源)\s*[】\]]?\s*[:：]\s*([^\s|｜【】\[\]]{2,40})/.exec(line)?.[1])
      .find(found => found !== undefined && !/^[-—\d]+$/.test(found)) ??
    dropped.find(line => /^[^>＞:：。]{2,30}(?:网|网站|门户网站)$/.test(line))
  return {...(publishDate ? {publishDate} : {}), ...(site ? {site} : {})}
}

function publicationDate(lines: readonly string[]): string | undefined {
  const labels = [
    '发布(?:时间|日期)|发表时间|公布(?:时间|日期)',
    '公开(?:时间|日期)|发文(?:时间|日期)|信息时间|上传时间|添加时间',
    '更新(?:时间|日期)|生成(?:时间|日期)',
    '(?:^|[^文行止])(?:时间|日期)',
    '^[（(【\\[]?',
    '^[^\\d]{2,24}[\\s|｜]',
  ]
  for (const label of labels) {
    const pattern = new RegExp(`(?:${label})\\s*[】\\]]?\\s*[:：|｜]?\\s*(\\d{4})[-年/.](\\d{1,2})[-月/.](\\d{1,2})`)
    for (const line of lines) {
      const [, year = '', month = '', day = ''] = pattern.exec(line) ?? []
      if (year && +month >= 1 && +month <= 12 && +day >= 1 && +day <= 31) return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    }
  }
  return undefined
}

function linesOf(value: string): readonly Line[] {
  let from = 0
  return value.split('\n').map(text => {
    const to = Math.min(from + text.length + 1, value.length)
    const line = {from, to, text: text.trim()}
    from = to
    return line
  })
}

/** The first line of the report's own text: a heading, an addressee or prose. */
function headEnd(lines: readonly Line[]): number {
  const first = lines.findIndex(
    ({text}) =>
      (numbered.test(text) && !isHeadChrome(text)) ||
      (/[:：]$/.test(text) && text.length <= 40 && !isHeadChrome(text)) ||
      (text.length >= 30 && /[。；，,]/.test(text) && !isHeadChrome(text)),
  )
  return Math.min(first < 0 ? lines.length : first, longestHead)
}

/** The last line above the text that reads like a report's title. */
const titleIn = (lines: readonly Line[]): string | undefined =>
  lines
    .map(({text}) => text)
    .filter(text => reportTitle.test(text) && !isHeadChrome(text))
    .at(-1)

function headKind(lines: readonly Line[], index: number, title: string | undefined): Dropped['kind'] | undefined {
  const {text} = lines[index] as Line
  if (text === '' || text === title) return undefined
  if (isHeadChrome(text)) return 'chrome'
  return title !== undefined && isStandingName(text, title, lines.slice(index + 1)) ? 'chrome' : undefined
}

/** A site's or an organ's name before a title that says it again, or the page's title: the report's with the site's behind it. */
function isStandingName(text: string, title: string, later: readonly Line[]): boolean {
  if (!later.some(line => line.text === title) || /[。，,：:]/.test(text)) return false
  const pageTitle = /^(.+?)\s*[-_|｜—–]+\s*\S+$/.exec(text)?.[1]
  return title.includes(text) || website.test(text) || (pageTitle !== undefined && pageTitle === title)
}

/** The line after the last date of a signature below the text, or `undefined`. */
function signatureEnd(lines: readonly Line[], head: number): number | undefined {
  for (let index = lines.length - 1; index > head; index--) {
    const {text} = lines[index] as Line
    if (/[日)）]$/.test(text) && writtenDate.test(text)) return index + 1
  }
  return undefined
}

/** The first line below the report: after the signature, or of the last lines that all are furniture. */
function footStart(lines: readonly Line[], head: number, signed: number | undefined): number {
  const after = signed === undefined ? [] : lines.slice(signed)
  if (signed !== undefined && !after.some(({text}) => numbered.test(text) && !isFootChrome(text) && /[。；]/.test(text))) return signed
  let start = lines.length
  while (start > head) {
    const {text} = lines[start - 1] as Line
    if (text !== '' && !isFootChrome(text) && !isBelowAdvert(text)) break
    start--
  }
  return start
}

/** Without a signature above it, only what opens like an advert is one. */
const isBelowAdvert = (text: string): boolean => !numbered.test(text) && opensAdvert(text)

/** Whether a line is right below the signature, and behind one that opens a list of links. */
interface BelowText {
  readonly signed: boolean
  readonly listed: boolean
}

const opensList = /^(?:相关|关联|推荐|延伸|热门|热点|最新|上一|下一|友情|专题专栏)/

function footKind({text}: Line, {signed, listed}: BelowText): Dropped['kind'] | undefined {
  if (text === '' || writtenDate.test(text)) return undefined
  if (belongsBelow.test(text) || numbered.test(text)) return undefined
  if (opensAdvert(text)) return 'advert'
  if (isFootChrome(text)) return 'chrome'
  if (signed && promotes(text)) return 'advert'
  return listed && text.length <= 60 && !/[。；]/.test(text) ? 'chrome' : undefined
}

const middleKind = ({text}: Line): Dropped['kind'] | undefined => (isChromeAnywhere(text) ? 'chrome' : undefined)
