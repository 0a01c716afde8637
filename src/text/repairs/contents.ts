import type {Edit} from '../edit.js'
import {once} from '../once.js'

const TITLE = /^[\s\u3000]*目[\s\u3000]*录[\s\u3000]*$/
/** A heading, dots or a gap, and the number of a page. */
const ENTRY = /^[\s\u3000]*\S.{0,80}?(?:[….·．・\-—_]{3,}|…|\t|[\s\u3000]{2,})[\s\u3000]*[(（]?\d{1,3}[)）]?[\s\u3000]*$/
const PAGE = /[\s\u3000….·．・\-—_\t]*\d{0,3}[\s\u3000]*$/
/** What stands in every text with a table of contents; a long run of dots or blanks is tried from its first only. */
const SIGN = /目[\s\u3000]{0,40}录|(?<![…·.．])[…·.．]{2,}[\s\u3000]{0,40}\d|\t[\s\u3000]{0,40}\d{1,3}\n/
const FEWEST = 2
/** No table of contents has as many lines. */
const MOST = 300
const FEWEST_UNTITLED = 3
const LONGEST = 80
const SHORTEST_HEADING = 4

/** Takes out a table of contents: lines with page numbers, or lines under its title that come again as headings. */
export function contents(value: string): readonly Edit[] {
  if (!SIGN.test(value)) return []
  const lines = linesOf(value)
  const edits: Edit[] = []
  for (let i = 0; i < lines.length; i++) {
    const titled = TITLE.test(lines[i]!.text)
    const first = titled ? i + 1 : i
    let end = first
    let last = first
    while (end < lines.length && end - first < MOST && (lines[end]!.text.trim() === '' || isEntry(lines, end, titled))) {
      if (lines[end]!.text.trim() !== '') last = end + 1
      end++
    }
    const entries = lines.slice(first, last).filter(({text}) => text.trim() !== '').length
    if (entries < (titled ? FEWEST : FEWEST_UNTITLED)) {
      i = Math.max(i, end - 1)
      continue
    }
    edits.push({from: lines[i]!.from, to: lines[last - 1]!.to, text: ''})
    i = last - 1
  }
  return edits
}

interface Line {
  readonly from: number
  readonly to: number
  readonly text: string
  /** Without its blanks. */
  readonly squeezed: () => string
}

function isEntry(lines: readonly Line[], index: number, titled: boolean): boolean {
  const {text} = lines[index]!
  if (ENTRY.test(text)) return true
  if (!titled || text.length > LONGEST || /[。；]/.test(text)) return false
  const heading = squeezed(text.replace(PAGE, ''))
  return heading.length >= SHORTEST_HEADING && lines.some((line, at) => at > index && line.squeezed().startsWith(heading))
}

const squeezed = (text: string): string => text.replace(/[\s\u3000]/g, '')

function linesOf(value: string): readonly Line[] {
  let from = 0
  return value.split('\n').map(text => {
    const line = {from, to: from + text.length, text, squeezed: once(() => squeezed(text))}
    from += text.length + 1
    return line
  })
}
