import {InputError} from '../../input-error.js'
import {decode} from '../encoding.js'
import {frontMatter} from './front-matter.js'
import {withinLimit, withinLines, type Limits} from '../limits.js'
import type {Markup} from './markdown-markup.js'
import type {InputFile, Source} from '../../text/source.js'

const MOST_DELIMITERS = 2000
const MOST_CONTAINERS = 60
const MOST_CONTAINED = 100_000
/** The parser takes a thousand bytes and more for each character: above this a file is no report. */
const MOST_TEXT = 500_000
const MOST_LINES = 30_000

/** Reads Markdown: the decoded file is the text, what is not the report's words is deleted by `markup`. */
export const readMarkdown = async ({name, bytes}: InputFile, limits: Limits): Promise<Source> => {
  const {text, encoding} = decode(name, bytes)
  withinLimit(name, limits, 'maxText', {value: text.length, own: MOST_TEXT})
  withinLines(name, limits, text, MOST_LINES)
  const front = frontMatter(text)
  const body = text.slice(front.length)
  const {edits, headings} = isPlain(body) ? plain : await marked(name, body, limits)
  const shift = <T extends {readonly from: number; readonly to: number}>(edit: T): T => ({
    ...edit,
    from: edit.from + front.length,
    to: edit.to + front.length,
  })
  return {
    name,
    format: 'md',
    encoding,
    text,
    markup: [...front.edits, ...edits.map(shift)],
    headings: headings.map(({offset, depth}) => ({offset: offset + front.length, depth})),
    notes: [],
    meta: front.meta,
  }
}

const plain: Markup = {edits: [], headings: []}

/** What any mark of Markdown begins with, and blanks at the ends of lines, which it drops. */
const anyMark = /[#*_`~|<&\\[\]]|^(?:[ \t]|[-+>=]|\d{1,9}[.)](?:[ \t]|$))|[ \t]$/m

/** Whether Markdown has nothing to say of a text, which many reports saved as such are; the parser need not be loaded then. */
export const isPlain = (text: string): boolean => !anyMark.test(text)

const marked = async (name: string, text: string, limits: Limits): Promise<Markup> => {
  refuseTangles(name, text, limits)
  return (await import('./markdown-markup.js')).markupOf(text)
}

/** Parsing grows with the square of the delimiters in one block and with the containers around each line: both have a bound. */
const refuseTangles = (name: string, text: string, limits: Limits): void => {
  let delimiters = 0
  let number = 0
  let around = 0
  let cost = 0
  let afterBlank = true
  for (const line of text.split(/\r\n|\r|\n/)) {
    number++
    const blank = line.trim() === ''
    delimiters = blank ? 0 : delimiters + (line.match(/[*_[\]<]+/g)?.length ?? 0)
    const containers = /^(?:[ \t]*(?:>|[-+*](?=\s)|\d{1,9}[.)](?=\s)))+/.exec(line)?.[0] ?? ''
    const deep = (containers.match(/\S+/g)?.join('').length ?? 0) + containers.search(/\S|$/) / 2
    withinLimit(name, limits, 'maxDepth', {value: deep, own: MOST_CONTAINERS})

    if (deep > 0) around = deep
    else if (afterBlank && /^\S/.test(line)) around = 0
    afterBlank = blank
    cost += around
    const max = delimiters > MOST_DELIMITERS ? MOST_DELIMITERS : cost > MOST_CONTAINED ? MOST_CONTAINED : undefined
    if (max !== undefined) throw new InputError(name, {code: 'markdown-tangled', data: {max}, at: {line: number, column: 1}})
  }
}
