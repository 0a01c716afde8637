import {fold} from '../text/fold.js'
import type {RepairedText} from '../text/repair.js'
import type {Fact, Facts, Given} from './facts.js'
import type {Range} from '../text/range.js'
import {bodyLines} from './body.js'
import {documentTitles, figures} from './figures.js'
import {headingLines} from './heading-lines.js'
import {inferFacts} from './infer.js'
import {letterFacts} from './letter-facts.js'
import {lines} from './lines.js'
import type {Root} from './nodes.js'
import {openingOf} from './opening.js'
import {outline} from './outline.js'
import {pageFacts} from './page-facts.js'
import {findSignature, signatureUnderTitle, type Signature} from './signature.js'
import {withoutTypedContents} from './typed-contents.js'

const attachmentLines = 12
const longestAttachment = 60

/** The repaired text as a tree of sections, paragraphs and sentences, with the facts that it states about itself. */
export function parse(text: RepairedText, given: Given = {}): Root {
  const {folded} = text
  const whole = withoutTypedContents(folded, withoutAttachments(folded, headingLines(folded, lines(text.value))))
  const {lines: all, title, addressee, page, afterTitle, start} = openingOf(folded, whole)
  const shown = (line: Range): string => folded.slice(line.from, line.to)
  const above = title ? all.filter(({to}) => to <= title.range.from) : []
  const dropped = text.records.filter(({kind}) => kind === 'chrome').map(({before}) => fold(before).trim())
  const signature = bothOf(findSignature(folded, all.slice(start)), signatureUnderTitle(folded, all.slice(afterTitle, start + 1)))
  const body = all.filter(
    (line, index) => index >= afterTitle && line.from !== addressee?.from && !signature.starts.has(line.from) && !page.includes(line),
  )
  const letter = letterFacts(text.letter)
  const addressed: Fact<string> | undefined = addressee
    ? {value: text.value.slice(addressee.from, addressee.to).replace(/[:：]\s*$/, ''), origin: 'text', range: addressee}
    : letter.addressee

  return {
    type: 'root',
    range: {from: 0, to: text.value.length},
    ...outline(folded, bodyLines(folded, body, text.headings)),
    figures: figures(folded),
    titles: documentTitles(folded),
    facts: {
      ...letter,
      ...inferFacts({
        text,
        title,
        addressee: addressed,
        signature,
        page: pageFacts([...dropped, ...page.map(shown), ...above.filter(line => !page.includes(line)).map(shown)]),
        body,
      }),
      ...givenFacts(given),
    },
  }
}

/** What the end does not say, a signature under the title does. */
function bothOf(end: Signature, head: Signature): Signature {
  return {...head, ...end, starts: new Set([...end.starts, ...head.starts])}
}

/** The list of attachments at the end is no part of what the report says. */
function withoutAttachments(folded: string, all: readonly Range[]): readonly Range[] {
  const isListed = ({from, to}: Range): boolean => /^(附件|\d{1,2}[.、])/.test(folded.slice(from, to)) && to - from <= longestAttachment
  const first = all.findIndex(
    (line, index) =>
      index >= all.length - attachmentLines && /^附件\s*[:\d一二三四]?/.test(folded.slice(line.from, line.to)) && isListed(line),
  )
  if (first < 0) return all
  const after = all.findIndex((line, index) => index > first && !isListed(line))
  return after < 0 ? all.slice(0, first) : [...all.slice(0, first), ...all.slice(after)]
}

const givenFacts = ({as: _, ...given}: Given): Partial<Facts> =>
  Object.fromEntries(Object.entries(given).map(([name, value]) => [name, {value, origin: 'given'}]))
