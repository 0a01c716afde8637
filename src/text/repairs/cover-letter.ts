import type {Edit} from '../edit.js'

const letterTitle =
  /关于(?:报送|呈报|上报|呈送|报请|转发|印发|公开|公布|发布|报备)?.{0,60}(?:报告|函|通知|请示|公告|通告)$|^(?:报送|呈报).{2,50}(?:函|报告)$/
const hands = /报送|呈报|上报|呈送|转发|印发|公开|公布|发布|报备/
const handing = /(?:现将|随(?:文|函|信)|谨将|特将|兹将|请予?(?:审阅|查收|审示|审核)|附后|见附件|详见附件|报来|报上|印发给)/
const reportTitle =
  /(?:法治政府|依法行政|法治建设|法治[一-龥]{0,4}(?:政府|建设|工作)).*(?:报告|总结|汇报|情况|白皮书)(?:[(（][^()（）]{1,16}[)）])?$/
const carrier = /(?:函|通知|请示|公告|通告)$|[》"”]$|关于(?:报送|呈报|上报|呈送|转发|印发)/
const reach = 40
const longestLetter = 1500
const longestTitle = 80

/**
 * The letter by which a report is handed in or made known, down to the report's own title; there is none where no title
 * follows.
 *
 * ```text
 * > | 关于报送《甲区乙局2022年法治政府建设情况报告》的函
 * > | 区委依法治区办：
 * > | 现将……报来，请查收。
 *   |
 *   | 甲区乙局
 *   | 2022年法治政府建设情况报告
 * ```
 */
export function coverLetter(folded: string): readonly Edit[] {
  if (!hands.test(folded.slice(0, longestLetter))) return []
  const lines = linesOf(folded.slice(0, 2 * longestLetter)).slice(0, reach)
  const first = lines.findIndex((_, index) => letterEnd(lines, index) !== undefined)
  if (first < 0) return []
  const after = letterEnd(lines, first)!
  const spoken = lines.findIndex(({text}, index) => index > after && handing.test(text))
  if (spoken < 0) return []
  const title = lines.findIndex(({text}, index) => index > spoken && isTitle(lines, index) && !/^附/.test(text))
  if (title < 0) return []
  const from = startOf(lines, title, spoken)
  const start = lines[from]!.from
  return start > longestLetter || folded.length - lines[title]!.to < 20 ? [] : [{from: lines[0]!.from, to: start, text: ''}]
}

interface Line {
  readonly from: number
  readonly to: number
  readonly text: string
}

function linesOf(folded: string): readonly Line[] {
  let from = 0
  return folded.split('\n').flatMap(whole => {
    const line = {from, to: from + whole.length, text: whole.replace(/\s/g, '')}
    from += whole.length + 1
    return line.text === '' ? [] : [line]
  })
}

/** The line that ends the letter's title, which begins at a line and may be broken over up to three. */
function letterEnd(lines: readonly Line[], first: number): number | undefined {
  for (let last = first; last < Math.min(first + 3, lines.length); last++) {
    const text = lines
      .slice(first, last + 1)
      .map(line => line.text)
      .join('')
    if (text.length > longestTitle || /[。;]/.test(text)) return undefined
    if (letterTitle.test(text) && hands.test(text)) return last
  }
  return undefined
}

/** Whether a report's title ends at a line, alone or with the one above. */
function isTitle(lines: readonly Line[], index: number): boolean {
  const {text} = lines[index]!
  const above = lines[index - 1]?.text ?? ''
  return [text, above + text].some(
    title => title.length <= longestTitle && !/[。;:]/.test(title) && reportTitle.test(title) && !carrier.test(title),
  )
}

/** The first of the lines that make up the report's title: those above that stop in the middle, or name organs. */
function startOf(lines: readonly Line[], title: number, after: number): number {
  let from = title
  while (from - 1 > after && title - from < 3 && isPart(lines[from - 1]!.text) && !lines[title]!.text.startsWith(lines[from - 1]!.text))
    from--
  return from
}

const isPart = (text: string): boolean =>
  text.length <= 40 &&
  !/[。;:\d]/.test(text.replace(/20\d{2}年/, '')) &&
  /(?:关于|年度?|的|推进|建设|工作|局|厅|委|委员会|府|办公室|办事处|中心|管委会|[镇乡县区市州旗省])$/.test(text)
