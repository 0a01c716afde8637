import type {Edit} from '../../text/edit.js'
import type {Range} from '../../text/range.js'
import {marginLines} from '../pdf/pdf-margin.js'
import {continuations} from '../pdf/pdf-paragraph.js'
import type {Source} from '../../text/source.js'
import {wellFormed} from '../../text/well-formed.js'
import type {Page, PageLine} from './page-line.js'

interface LaidOutPages extends Pick<Source, 'text' | 'markup'> {
  readonly places: NonNullable<Source['places']>
  readonly doubtful: readonly Range[]
}

/** Joins the lines of pages to a text, a line each: line ends inside a paragraph, page numbers, running heads and watermarks are markup. */
export function layOutPages(pages: readonly Page[]): LaidOutPages {
  const lines = pages.flatMap(page => page.lines)
  const margin = new Set([...marginLines(pages), ...lines.filter(({apart}) => apart)])
  const kept = lines.filter(line => !margin.has(line))
  const joins = continuations(kept, pages)
  const joined = new Set(kept.filter((_, i) => i > 0 && joins[i - 1]))

  const markup: Edit[] = []
  const starts: number[] = []
  const numbers: number[] = []
  const doubtful: Range[] = []
  let text = ''
  let last: {readonly line: PageLine; readonly end: number} | undefined
  for (const line of lines) {
    const at = text.length
    starts.push(at)
    numbers.push(line.page === lines[starts.length - 2]?.page ? numbers.at(-1)! + 1 : 1)
    text += `${wellFormed(line.text)}\n`
    for (const offset of line.doubtful ?? []) doubtful.push({from: at + offset, to: at + offset + 1})
    if (margin.has(line)) continue
    if (joined.has(line) && last)
      markup.push({from: last.end, to: at, text: /[a-z]{2}$/i.test(last.line.text) && /^[a-z]{2}/i.test(line.text) ? ' ' : ''})
    else if (last ? at > last.end + 1 : at > 0) markup.push({from: last ? last.end + 1 : 0, to: at, text: ''})
    last = {line, end: text.length - 1}
  }
  text = text.slice(0, -1)
  if (last && last.end < text.length) markup.push({from: last.end, to: text.length, text: ''})
  return {text, markup, doubtful, places: {unit: 'page', starts, units: lines.map(({page}) => page), lines: numbers}}
}
