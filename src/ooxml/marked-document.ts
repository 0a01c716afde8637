import {isWord, type Element} from './elements.js'
import type {Span, Spot} from './spots.js'

interface Mark {
  readonly spot: Spot
  readonly starts: number[]
  readonly ends: number[]
}

interface Change {
  readonly from: number
  readonly to: number
  readonly text: string
}

/**
 * The document's XML with a comment's marks at each span, by the comment's id; runs are split where marks stand in them,
 * and nothing else changes. `namespace` declares the prefix `w` where the document does not bind it.
 */
export function markedDocument(xml: string, spans: ReadonlyMap<number, Span>, namespace: string): string {
  const found = new Map<number, Mark>()
  const at = (spot: Spot): Mark => {
    const mark = found.get(spot.at) ?? {spot, starts: [], ends: []}
    found.set(spot.at, mark)
    return mark
  }
  for (const [id, {start, end}] of spans) {
    at(start).starts.push(id)
    at(end).ends.push(id)
  }
  const marks = [...found.values()]
  const split = new Set(marks.flatMap(({spot}) => spot.text ?? []))
  return applied(xml, [...marks.map(mark => inserted(xml, mark, namespace)), ...[...split].flatMap(text => preserved(xml, text))])
}

function inserted(xml: string, {spot: {at, run, text}, starts, ends}: Mark, namespace: string): Change {
  const element = (name: string, id: number): string => `<w:${name}${namespace} w:id="${id}"/>`
  const marks = [
    ...ends.map(id => `${element('commentRangeEnd', id)}<w:r${namespace}><w:commentReference w:id="${id}"/></w:r>`),
    ...starts.map(id => element('commentRangeStart', id)),
  ].join('')
  if (!run) return {from: at, to: at, text: marks}
  const closing = (text ? tag(xml, text.closeFrom, text.to) : '') + tag(xml, run.closeFrom, run.to)
  const properties = run.children.find(child => isWord(child, 'rPr'))
  const opening =
    tag(xml, run.from, run.openEnd) + (properties ? xml.slice(properties.from, properties.to) : '') + (text ? preserving(xml, text) : '')
  return {from: at, to: at, text: closing + marks + opening}
}

/** What keeps the outer spaces of a split text: the attribute, and without the spaces that did not count before. */
function preserved(xml: string, text: Element): readonly Change[] {
  if (text.attribute('space') === 'preserve') return []
  const raw = xml.slice(text.openEnd, text.closeFrom)
  const [before, after] = [/^[ \t\r\n]*/.exec(raw)![0].length, /[ \t\r\n]*$/.exec(raw)![0].length]
  return [
    {from: text.from, to: text.openEnd + before, text: preserving(xml, text)},
    ...(after > 0 ? [{from: text.closeFrom - after, to: text.closeFrom, text: ''}] : []),
  ]
}

const preserving = (xml: string, text: Element): string => {
  const opening = tag(xml, text.from, text.openEnd)
  return text.attribute('space') === 'preserve'
    ? opening
    : opening.replace(/\s+xml:space\s*=\s*("[^"]*"|'[^']*')/, '').replace(/>$/, ' xml:space="preserve">')
}

const tag = (xml: string, from: number, to: number): string => xml.slice(from, to)

/** Changes at the same place: what is inserted there stands before what is replaced. */
function applied(xml: string, changes: readonly Change[]): string {
  const sorted = [...changes].sort((one, other) => one.from - other.from || one.to - other.to)
  const parts: string[] = []
  let done = 0
  for (const {from, to, text} of sorted) {
    parts.push(xml.slice(done, from), text)
    done = to
  }
  return parts.join('') + xml.slice(done)
}
