import type {Edit} from '../edit.js'
import {hasWideLine, wrapWidth, type WrapWidth} from './wrap-width.js'

const numbered = /^[\s\u3000]*(?:[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[、.．](?!\d)|第[一二三四五六七八九十]{1,3}[章节部])/
const markdown = /^(?:#{1,6} |```|~~~|\|)/m
const listed = /^[\s\u3000]*(?:[-*+>] |[#•●■◆]|附件?[:：\d]|抄送|\d{4}年\d{1,2}月\d{1,2}日[\s\u3000]*$|[〇○零一二三四五六七八九]{4}年)/
const item = /^[\s\u3000]*([一二三四五六七八九十]{1,3})是/
const innerItem = /.[二三四五六七八九十]是/
const stop = /[。；;！？][\s\u3000]*$/
const innerEnd = /[。；;！？](?=.)/
const indented = /^(?:\u3000{2}| {2,}|\t)/
const sentenceEnd = /[。！？!?；;：:]["”’）)]?[\s\u3000]*$/
const title = /年.*(?:报告|总结|汇报|情况)$/

/** What the lines tell about how the text marks a new paragraph. */
interface Style {
  readonly width: WrapWidth
  /** A blank line, or a first-line indent, stands between paragraphs: what has neither goes on. */
  readonly blankBetween: boolean
  readonly indents: boolean
  /** Shapes of numbers whose headings stand on a line of their own, followed by `。` where those end with a stop. */
  readonly ownLine: ReadonlySet<string>
  /** 一是 and what follows it begin paragraphs of their own. */
  readonly ownFirst: boolean
  readonly ownLater: boolean
}

/**
 * Rejoins lines broken at a fixed width, as copies from PDF and mail are: drops the line end after a full line that the
 * next goes on from. Headings, items, title, signature and date keep their lines.
 */
export const hardWrap = (value: string): readonly Edit[] => {
  if (hasWideLine(value) || markdown.test(value)) return []
  const lines = value.split('\n')
  const width = wrapWidth(lines)
  if (!width) return []

  const style = styleOf(lines, width)
  const edits: Edit[] = []
  let at = 0
  let paragraph = ''
  lines.forEach((line, index) => {
    paragraph += line
    at += line.length
    const next = lines[index + 1]
    if (next === undefined) return
    if (goesOn(lines, index, paragraph, style)) edits.push({from: at, to: at + 1, text: ''})
    else paragraph = ''
    at += 1
  })
  return edits
}

/** Whether line `index`, the last of `paragraph` so far, is followed by more of the same paragraph. */
function goesOn(lines: readonly string[], index: number, paragraph: string, style: Style): boolean {
  const line = lines[index] ?? ''
  const next = lines[index + 1] ?? ''
  if (!isFull(line, style.width) || next.trim() === '') return false
  if (style.indents) return !indented.test(next) && !isSignature(lines, index + 1)
  if (style.blankBetween) return true
  if (numbered.test(next) || listed.test(next) || indented.test(next)) return false
  if (title.test(paragraph.trim()) && !/[，。,]/.test(paragraph) && lines.slice(0, index).join('').length < 120) return false
  if (isSignature(lines, index + 1)) return false

  if (isWholeHeading(paragraph, rest(lines, index + 1, style.width), style)) return false
  return !sentenceEnd.test(line) || (style.width.exact && !/[:：]$/.test(line) && !isOwnItem(paragraph, next, style))
}

/** A numbered line that fills the width and ends as the text's other headings do, before lines that hold sentences. */
function isWholeHeading(paragraph: string, following: string, {ownLine}: Style): boolean {
  const shape = headingShape(paragraph)
  if (shape === undefined || innerEnd.test(paragraph)) return false
  if (stop.test(paragraph)) return ownLine.has(`${shape}。`) && stop.test(following)
  return ownLine.has(shape) && !ownLine.has(`${shape}。`) && innerEnd.test(following)
}

/** Whether the next line is an item that has a paragraph of its own, as its neighbour and the rest of the text have. */
function isOwnItem(paragraph: string, next: string, {ownFirst, ownLater}: Style): boolean {
  const number = item.exec(next)?.[1]
  if (number === undefined) return false
  return number === '一' ? ownFirst : ownLater && item.test(paragraph) && !innerItem.test(paragraph)
}

/** From a line to the end of its paragraph, as far as the widths tell. */
function rest(lines: readonly string[], from: number, width: WrapWidth): string {
  let to = from
  while (to < lines.length && isFull(lines[to] ?? '', width)) to++
  return lines.slice(from, to + 1).join('')
}

const isFull = (line: string, {measure, full}: WrapWidth): boolean => measure(line) >= full

/** An organ's name with the date on the next line. */
const isSignature = (lines: readonly string[], index: number): boolean =>
  /^[^，。；：,;:]{2,40}$/.test((lines[index] ?? '').trim()) && /^[\s\u3000]*\d{4}年\d{1,2}月\d{1,2}日[\s\u3000]*$/.test(lines[index + 1] ?? '')

function headingShape(paragraph: string): string | undefined {
  const number = numbered.exec(paragraph)?.[0].trim()
  return number?.replace(/[一二三四五六七八九十]+/, '一').replace(/\d+/, '1')
}

function styleOf(lines: readonly string[], width: WrapWidth): Style {
  let ends = 0
  let blankAfter = 0
  let indentAfter = 0
  let firstAfter = 0
  let laterAfter = 0
  const ownLine = new Set<string>()
  let paragraph = ''
  lines.forEach((line, index) => {
    paragraph += line
    if (isFull(line, width)) return
    const shape = headingShape(paragraph)
    const isHeading = shape !== undefined && !innerEnd.test(paragraph)
    if (isHeading) ownLine.add(stop.test(paragraph) ? `${shape}。` : shape)
    paragraph = ''
    if (line.trim() === '') return
    const following = lines.slice(index + 1).find(next => next.trim() !== '')
    if (following === undefined) return
    ends++
    if ((lines[index + 1] ?? '').trim() === '') blankAfter++
    if (indented.test(following)) indentAfter++
    const number = item.exec(following)?.[1]
    if (number === '一' && !isHeading) firstAfter++
    else if (number !== undefined && number !== '一') laterAfter++
  })
  return {
    width,
    blankBetween: ends > 2 && blankAfter >= ends * 0.8,
    indents: ends > 2 && indentAfter >= ends * 0.6,
    ownLine,
    ownFirst: firstAfter > 0,
    ownLater: laterAfter > 0,
  }
}
