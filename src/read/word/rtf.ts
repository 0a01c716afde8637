import {InputError} from '../../input-error.js'
import {withinLimit, type Limits} from '../limits.js'
import {layOut} from '../paragraph.js'
import type {InputFile, Source} from '../../text/source.js'

/** Groups whose content is not the body. */
const APART = new Set(
  [
    'fonttbl colortbl stylesheet info pict object header headerl headerr headerf footer footerl footerr footerf footnote annotation',
    'atnid atnauthor listtable listoverridetable rsidtbl generator themedata colorschememapping datastore latentstyles xmlnstbl',
    'fldinst bkmkstart bkmkend filetbl revtbl nonshppict mmathPr shprslt',
  ].flatMap(words => words.split(' ')),
)
const SIGNS: Readonly<Record<string, string>> = {
  par: '\n',
  sect: '\n',
  page: '\n',
  line: '\n',
  cell: '\n',
  row: '\n',
  tab: '\t',
  emdash: '\u2014',
  endash: '\u2013',
  lquote: '\u2018',
  rquote: '\u2019',
  ldblquote: '\u201c',
  rdblquote: '\u201d',
  bullet: '\u2022',
  emspace: '\u2003',
  enspace: '\u2002',
}
const CODE_PAGES: Readonly<Record<string, string>> = {'936': 'gb18030', '950': 'big5', '65001': 'utf-8', '54936': 'gb18030'}

interface Group {
  apart: boolean
  /** A drawing of the body, whose text is the body's. */
  drawing: boolean
  /** The text of a drawing, whose paragraphs are its own. */
  box: boolean
  /** Whether what a text in two codings stands in is apart. */
  around: boolean
  hidden: boolean
  deleted: boolean
  /** The number that automatic numbering gives a paragraph, written out for readers such as this. */
  label: boolean
  /** Characters to leave out after each `\u`. */
  skip: number
}

/** Reads RTF: the text of the body, with `\u` and code-page characters. */
export const readRtf = ({name, bytes}: InputFile, limits: Limits): Source => {
  const source = new TextDecoder('latin1').decode(bytes)
  const page = /\\ansicpg(\d+)/.exec(source.slice(0, 4096))?.[1] ?? '936'
  const decoder = new TextDecoder(CODE_PAGES[page] ?? (page === '1252' ? 'gb18030' : 'windows-1252'))
  const groups: Group[] = []
  let group: Group = {apart: false, drawing: false, box: false, around: false, hidden: false, deleted: false, label: false, skip: 1}
  let text = ''
  let pending: number[] = []
  let skipping = 0
  let changes = 0
  let hidden = 0

  const isRead = (): boolean => !group.apart && !group.hidden && !group.deleted
  const flush = (): void => {
    if (pending.length > 0 && isRead()) text += decoder.decode(Uint8Array.from(pending))
    pending = []
  }
  const put = (add: string): void => {
    flush()
    if (isRead()) text += add
  }
  const byte = (value: number): void => {
    if (skipping > 0) skipping--
    else pending.push(value)
  }

  const word = (control: string, value: number | undefined): void => {
    if (control === 'u' && value !== undefined) {
      put(String.fromCharCode(value & 0xffff))
      skipping = group.skip
      return
    }
    flush()
    if (control === 'uc') group.skip = Math.max(0, Math.min(value ?? 1, 8))
    else if (control === 'v') {
      group.hidden = value !== 0
      if (group.hidden) hidden++
    } else if (control === 'deleted') {
      group.deleted = value !== 0
      if (group.deleted) changes++
    } else if (control === 'plain') group.hidden = group.deleted = false
    else if (control === 'shp') group.drawing = !group.apart
    else if (control === 'shptxt' && group.drawing) {
      group.apart = false
      put('\n')
      group.box = true
    } else if (control === 'upr') {
      group.around = group.apart
      group.apart = true
    } else if (control === 'ud') group.apart = group.around
    else if (control === 'revised' && value !== 0) changes++
    else if (APART.has(control)) group.apart = true
    else if (control === 'listtext' || control === 'pntext') group.label = true
    else if (SIGNS[control] !== undefined && !(group.label && control === 'tab')) put(SIGNS[control])
  }

  const tokens = /\\([a-z]+)(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z'])|([{}])|([\r\n]+)|([^\\{}\r\n]+)/gi
  for (let token = tokens.exec(source); token; token = tokens.exec(source)) {
    const [whole, control, number, hex, sign, brace, , plain] = token
    if (brace === '{') {
      flush()
      groups.push(group)
      withinLimit(name, limits, 'maxDepth', groups.length)
      group = {...group, box: false}
      skipping = 0
    } else if (brace === '}') {
      flush()
      if (group.box && !text.endsWith('\n')) put('\n')
      group = groups.pop() ?? group
      skipping = 0
      if (groups.length === 0) break
    } else if (control === 'bin') tokens.lastIndex += Math.max(0, Number(number ?? 0))
    else if (control !== undefined) word(control, number === undefined ? undefined : Number(number))
    else if (hex !== undefined) byte(Number.parseInt(hex, 16))
    else if (sign === '*') group.apart = true
    else if (sign === '~') put('\u00a0')
    else if (sign === '_') put('-')
    else if (sign === '\n' || sign === '\r') put('\n')
    else if (sign === '{' || sign === '}' || sign === '\\') byte(sign.charCodeAt(0))
    else if (plain !== undefined) for (const char of plain) byte(char.charCodeAt(0) & 0xff)
    else if (whole === '') break
    withinLimit(name, limits, 'maxText', text.length)
  }
  if (groups.length > 0) throw new InputError(name, {code: 'rtf-broken'})

  const notes = [
    {kind: 'tracked-changes', count: changes},
    {kind: 'hidden-text', count: hidden},
  ] as const
  const paragraphs = text
    .replace(/\n$/, '')
    .split('\n')
    .map(line => ({text: line, apart: false}))
  return {name, format: 'rtf', encoding: null, ...layOut(paragraphs), notes: notes.filter(({count}) => count > 0), meta: {}}
}
