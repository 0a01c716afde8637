import type {RepairedText} from '../text/repair.js'
import type {Facts, Given} from './facts.js'
import type {Range} from '../text/range.js'
import {bodyLines} from './body.js'
import {documentTitles, figures} from './figures.js'
import {headingAt} from './heading.js'
import {headingLines} from './heading-lines.js'
import {inferFacts} from './infer.js'
import {lines} from './lines.js'
import type {Root} from './nodes.js'
import {outline} from './outline.js'
import {findSignature} from './signature.js'
import {findTitle} from './title.js'
import {withoutTypedContents} from './typed-contents.js'

const openingLines = 12
const attachmentLines = 12
const longestAttachment = 60
const isAddressee = (line: string): boolean => /^[^。;]{0,56}(府|委|局|厅|办|室|会|署|院|部|处|组|镇|乡|街道|区|县|市|省|州|旗|委员|代表|领导|主任|书记|机关|单位|同志)\)?:$/.test(line) && !/如下|报告|汇报|总结|情况/.test(line)

/** The repaired text as a tree of sections, paragraphs and sentences, with the facts that it states about itself. */
export function parse(text: RepairedText, given: Given = {}): Root {
  const {folded} = text
  const all = withoutTypedContents(folded, withoutAttachments(folded, headingLines(folded, lines(text.value))))
  const opening = all.slice(0, openingEnd(folded, all))
  const title = findTitle(folded, opening)
  const afterTitle = title ? all.findIndex(({from}) => from >= title.range.to) : 0
  const addressee = opening.find(({from, to}) => from >= (title?.range.to ?? 0) && isAddressee(folded.slice(from, to)))
  const signature = findSignature(folded, all)
  const body = all.filter((line, index) => index >= (afterTitle < 0 ? all.length : afterTitle) && line !== addressee && !signature.lines.has(index))

  return {
    type: 'root',
    range: {from: 0, to: text.value.length},
    ...outline(folded, bodyLines(folded, body, text.headings)),
    figures: figures(folded),
    titles: documentTitles(folded),
    facts: {...inferFacts({text, title, addressee, signature, body}), ...givenFacts(given)},
  }
}

/** The list of attachments at the end is no part of what the report says. */
function withoutAttachments(folded: string, all: readonly Range[]): readonly Range[] {
  const isListed = ({from, to}: Range): boolean => /^(附件|\d{1,2}[.、])/.test(folded.slice(from, to)) && to - from <= longestAttachment
  const first = all.findIndex((line, index) => index >= all.length - attachmentLines && /^附件\s*[:\d一二三四]?/.test(folded.slice(line.from, line.to)) && isListed(line))
  if (first < 0) return all
  const after = all.findIndex((line, index) => index > first && !isListed(line))
  return after < 0 ? all.slice(0, first) : [...all.slice(0, first), ...all.slice(after)]
}

/** The opening ends at the first heading or the first line of running text. */
function openingEnd(folded: string, all: readonly Range[]): number {
  const end = all.findIndex((line, index) => index >= openingLines || (line.to - line.from > 90) || headingAt(folded, line) !== undefined || /。/.test(folded.slice(line.from, line.to)))
  return end < 0 ? all.length : end
}

const givenFacts = ({as: _, ...given}: Given): Partial<Facts> =>
  Object.fromEntries(Object.entries(given).map(([name, value]) => [name, {value, origin: 'given'}]))
