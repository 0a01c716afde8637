import type {Heading, RootContent, Nodes} from 'mdast'
import {cjkFriendlyExtension} from 'micromark-extension-cjk-friendly'
import remarkParse from 'remark-parse'
import {unified, type Processor} from 'unified'
import type {Edit} from '../../text/edit.js'
import {DATE_LINE} from '../../text/format-words.js'
import {firstEndingAfter} from '../../text/inside.js'
import {markdownTables} from './markdown-table.js'
import {alignText, deleteTags, deleteWords, isTarget} from './markdown-text.js'
import type {HeadingMark} from '../../text/source.js'

const LONGEST_SETEXT = 50

/** Adds the extension that lets `**重点：**内容` be bold. */
function cjkFriendly(this: Processor): void {
  const data = this.data() as {micromarkExtensions?: unknown[]}
  ;(data.micromarkExtensions ??= []).push(cjkFriendlyExtension())
}

const processor = unified().use(remarkParse).use(cjkFriendly).freeze()

/** What Markdown says of a text: what is not the report's words, and its headings. */
export interface Markup {
  readonly edits: readonly Edit[]
  readonly headings: readonly HeadingMark[]
}

export const markupOf = (text: string): Markup => {
  const edits: Edit[] = []
  const headings: HeadingMark[] = []
  let at = 0
  const keep = (from: number, to: number, inner: readonly Edit[] = []): void => {
    for (const edit of [...deleteWords(text, at, from), ...inner]) edits.push(edit)
    at = to
  }

  const open: Open[] = [{node: processor.parse(text), ordered: false}]
  for (let next = open.pop(); next; next = open.pop()) {
    const {node, ordered} = next
    const [from, to] = span(node)
    if (node.type === 'heading' && !isAccident(node, text)) headings.push({offset: lineStart(text, from), depth: node.depth})

    if (node.type === 'listItem' && ordered) {
      const first = node.children[0]
      keep(from, first ? span(first)[0] : to)
    }
    if (isLiteral(node)) keep(from, to)
    else if (node.type === 'text' || node.type === 'inlineCode') keep(from, to, alignText(text, from, to, node.value))
    else if (node.type === 'html') keep(from, to, deleteTags(text, from, to))
    else if (node.type === 'code') keepCode(text, from, to, keep)
    else if ('children' in node) {
      const numbered = node.type === 'list' && node.ordered === true
      for (const child of (node.children as RootContent[]).toReversed()) open.push({node: child, ordered: numbered})
    }
  }
  keep(text.length, text.length)
  return withLooseMarks(text, edits, headings)
}

interface Open {
  readonly node: Nodes
  readonly ordered: boolean
}

const span = (node: Nodes): readonly [number, number] => [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]

const lineStart = (text: string, offset: number): number =>
  Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1

/** Plain Chinese such as `[注](见下页)` that only looks like a link or a definition. */
const isLiteral = (node: Nodes): boolean => (node.type === 'link' || node.type === 'definition') && !isTarget(node.url)

/** A fenced block keeps its content; an indented one is just text that someone indented. */
const keepCode = (text: string, from: number, to: number, keep: (from: number, to: number) => void): void => {
  const fence = /^(`{3,}|~{3,})[^\r\n]*(\r\n|\r|\n|$)/.exec(text.slice(from, to))
  if (!fence) return keep(from, to)
  const closing = /(\r\n|\r|\n)[ \t>]*(`{3,}|~{3,})[ \t]*$/.exec(text.slice(from, to))
  const start = from + fence[0].length
  keep(start, Math.max(start, closing ? from + closing.index : to))
}

/** Whether an underlined heading came about by accident: a sentence, a paragraph or a date above a ruler. */
const isAccident = (node: Heading, text: string): boolean => {
  const [from, to] = span(node)
  const source = text.slice(from, to)
  if (/^#{1,6}([ \t]|$)/.test(source) || !/[\r\n]/.test(source)) return false
  const above = source.replace(/[\r\n][ \t]*(=+|-+)[ \t]*$/, '').trim()
  return above.length > LONGEST_SETEXT || /[\r\n]/.test(above) || /[\u3002\uff1b;\uff0c,]/.test(above) || DATE_LINE.test(above)
}

/** Adds what CommonMark leaves as text but a writer meant as markup: tables, `#` without a space, loose `**`, note marks. */
const withLooseMarks = (text: string, edits: readonly Edit[], headings: readonly HeadingMark[]): Markup => {
  const loose: Edit[] = markdownTables(text)
  const marks = [...headings]
  for (const match of text.matchAll(/^ {0,3}(#{1,6})(?=[\p{Script=Han}\uff08(])/gmu)) {
    const to = match.index + match[0].length
    loose.push({from: to - match[1]!.length, to, text: ''})
    marks.push({offset: match.index, depth: match[1]!.length})
  }
  for (const {0: line, index} of text.matchAll(/[^\r\n]+/g)) if (line.includes('**')) loose.push(...looseStars(line, index, edits))
  for (const match of text.matchAll(/\[\^[^\]\s]{1,20}\]:?/g)) loose.push({from: match.index, to: match.index + match[0].length, text: ''})
  return {edits: merged(edits, loose), headings: marks.sort((a, b) => a.offset - b.offset)}
}

const looseStars = (line: string, offset: number, edits: readonly Edit[]): readonly Edit[] => {
  const stars = [...line.matchAll(/\*\*/g)]
    .map(({index}) => ({from: offset + index, to: offset + index + 2, text: ''}))
    .filter(star => !isCovered(star, edits))
  return stars.length % 2 === 0 ? stars : []
}

const isCovered = (edit: Edit, edits: readonly Edit[]): boolean => {
  const next = edits[firstEndingAfter(edits, edit.from)]
  return next !== undefined && next.from < edit.to
}

const merged = (edits: readonly Edit[], loose: readonly Edit[]): readonly Edit[] => {
  const result = [...edits]
  for (const edit of [...loose].sort((a, b) => a.from - b.from)) if (!isCovered(edit, edits)) result.push(edit)
  const sorted = result.sort((a, b) => a.from - b.from || a.to - b.to)
  return sorted.filter((edit, i) => i === 0 || edit.from >= sorted[i - 1]!.to)
}
