import type {Range} from '../text/range.js'
import {headingAt} from './heading.js'
import {trimmed} from './lines.js'
import {isPageLine} from './page-facts.js'
import {findTitle, type Title} from './title.js'

/** The lines of a text, with what stands above its body told apart. */
export interface Opening {
  /** Title, addressee and what follows either on its line are lines of their own. */
  readonly lines: readonly Range[]
  readonly title: Title | undefined
  readonly addressee: Range | undefined
  /** Lines of the page above the body that were not taken out before. */
  readonly page: readonly Range[]
  /** Indexes into `lines`: the first behind the title, and the first of the body itself. */
  readonly afterTitle: number
  readonly start: number
}

const mostLines = 60
const longestLine = 90
const longestAddressee = 58
const endsAddressee = /(?:府|委|局|厅|办|室|会|署|院|部|处|组|镇|乡|街道|区|县|市|省|州|旗|委员|代表|领导|主任|书记|机关|单位|同志)\)?$/

/** Finds the title and the addressee above the body, and breaks lines behind them. */
export function openingOf(folded: string, all: readonly Range[]): Opening {
  const end = openingEnd(folded, all)
  const goesOn = all[end] && headingAt(folded, all[end]) === undefined
  const title = findTitle(folded, all.slice(0, goesOn ? end + 1 : end))
  const lines = title ? brokenAt(folded, brokenAt(folded, all, title.range.to), bracketEnd(folded, title.range.to)) : all
  const afterTitle = title ? indexFrom(lines, title.range.to) : 0
  const found = addresseeIn(folded, lines, afterTitle)
  const parted = found ? brokenAt(folded, lines, found.to) : lines
  const page = parted
    .slice(0, openingEnd(folded, parted) + 1)
    .filter(line => isPageLine(folded.slice(line.from, line.to)) && !(title && title.range.from <= line.from && line.to <= title.range.to))
  const start = parted.findIndex((line, index) => index >= afterTitle && line.from !== found?.from && !page.includes(line))
  return {lines: parted, title, addressee: found, page, afterTitle, start: start < 0 ? parted.length : start}
}

/** The opening ends at the first heading or the first line of running text. */
function openingEnd(folded: string, all: readonly Range[]): number {
  const end = all.findIndex((line, index) => {
    const text = folded.slice(line.from, line.to)
    return (
      index >= mostLines || (!isPageLine(text) && (text.length > longestLine || /。/.test(text) || headingAt(folded, line) !== undefined))
    )
  })
  return end < 0 ? all.length : end
}

/** Where the brackets behind a title end, or the title. */
const bracketEnd = (folded: string, at: number): number => at + (/^\s*\([^()\n]{4,40}\)/.exec(folded.slice(at, at + 60))?.[0].length ?? 0)

const indexFrom = (lines: readonly Range[], offset: number): number => {
  const index = lines.findIndex(({from}) => from >= offset)
  return index < 0 ? lines.length : index
}

/** The lines, the one that an offset lies in made two. */
const brokenAt = (folded: string, lines: readonly Range[], offset: number): readonly Range[] =>
  lines.flatMap(line =>
    line.from < offset && offset < line.to
      ? [trimmed(folded, {from: line.from, to: offset}), trimmed(folded, {from: offset, to: line.to})]
      : [line],
  )

/** The addressee: a line behind the title that ends in a colon, or such a beginning of one of the first lines. */
function addresseeIn(folded: string, lines: readonly Range[], afterTitle: number): Range | undefined {
  const end = openingEnd(folded, lines)
  for (let index = afterTitle; index <= Math.min(end, lines.length - 1); index++) {
    const {from, to} = lines[index]!
    const colon = folded.slice(from, Math.min(to, from + longestAddressee)).indexOf(':')
    if (colon < 0) continue
    const name = folded.slice(from, from + colon)
    const whole = from + colon + 1 === to
    if (
      endsAddressee.test(name) &&
      !/[。;]|如下|报告|汇报|总结|情况/.test(name) &&
      (whole || (index - afterTitle < 2 && isStrict(name, folded.slice(from + colon + 1, to))))
    )
      return {from, to: from + colon + 1}
  }
  return undefined
}

/** With text behind it on its line only what reads like organs and nothing else is an addressee. */
const isStrict = (name: string, rest: string): boolean =>
  rest.length >= 10 &&
  /^[一-龥、,\s()]+$/.test(name) &&
  /(?:府|委|办|室|局|厅|会|组)$/.test(name) &&
  !/来源|发布|机构|单位|作者|机关|主体/.test(name)
