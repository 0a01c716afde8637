/** Groups whose content is not the body. */
const APART = new Set(
  [
    'fonttbl colortbl stylesheet info pict object header headerl headerr headerf footer footerl footerr footerf footnote annotation',
    'atnid atnauthor listtable listoverridetable rsidtbl generator themedata colorschememapping datastore latentstyles xmlnstbl',
    'fldinst bkmkstart bkmkend filetbl revtbl nonshppict mmathPr shprslt',
  ].flatMap(words => words.split(' ')),
)
const SIGNS = new Map([
  ['par', '\n'],
  ['sect', '\n'],
  ['page', '\n'],
  ['line', '\n'],
  ['cell', '\n'],
  ['row', '\n'],
  ['tab', '\t'],
  ['emdash', '\u2014'],
  ['endash', '\u2013'],
  ['lquote', '\u2018'],
  ['rquote', '\u2019'],
  ['ldblquote', '\u201c'],
  ['rdblquote', '\u201d'],
  ['bullet', '\u2022'],
  ['emspace', '\u2003'],
  ['enspace', '\u2002'],
])

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

/** The text of the body as far as it is read. */
export interface RtfText {
  text: string
  /** Lines that were ended. */
  lines: number
  /** Tracked changes, and stretches of hidden text. */
  changes: number
  hidden: number
  group: Group
  /** The groups that the open one stands in. */
  readonly groups: Group[]
  readonly decoder: TextDecoder
  /** Bytes of the code page that are not decoded yet. */
  pending: number[]
  /** Characters that are still to be left out. */
  skipping: number
}

/** Nothing read yet; `decoder` decodes the code page. */
export const rtfText = (decoder: TextDecoder): RtfText => ({
  text: '',
  lines: 0,
  changes: 0,
  hidden: 0,
  group: {apart: false, drawing: false, box: false, around: false, hidden: false, deleted: false, label: false, skip: 1},
  groups: [],
  decoder,
  pending: [],
  skipping: 0,
})

/** Whether what stands in the open group is the body's. */
export const isRead = ({group}: RtfText): boolean => !group.apart && !group.hidden && !group.deleted

const flush = (rtf: RtfText): void => {
  if (rtf.pending.length === 0) return
  if (isRead(rtf)) rtf.text += rtf.decoder.decode(Uint8Array.from(rtf.pending))
  rtf.pending = []
}

/** Adds characters. */
export const putText = (rtf: RtfText, add: string): void => {
  flush(rtf)
  if (!isRead(rtf)) return
  if (add === '\n') rtf.lines++
  rtf.text += add
}

/** Adds a byte of the code page. */
export const putByte = (rtf: RtfText, value: number): void => {
  if (rtf.skipping > 0) rtf.skipping--
  else if (isRead(rtf)) rtf.pending.push(value)
}

export const openGroup = (rtf: RtfText): void => {
  flush(rtf)
  rtf.groups.push(rtf.group)
  rtf.group = {...rtf.group, box: false}
  rtf.skipping = 0
}

export const closeGroup = (rtf: RtfText): void => {
  flush(rtf)
  if (rtf.group.box && !rtf.text.endsWith('\n')) putText(rtf, '\n')
  rtf.group = rtf.groups.pop() ?? rtf.group
  rtf.skipping = 0
}

/** Does what a control word says. */
export const controlWord = (rtf: RtfText, word: string, value: number | undefined): void => {
  if (word === 'u' && value !== undefined) {
    putText(rtf, String.fromCharCode(value & 0xffff))
    rtf.skipping = rtf.group.skip
    return
  }
  flush(rtf)
  const {group} = rtf
  if (describesGroup(rtf, word)) return
  if (word === 'uc') group.skip = Math.max(0, Math.min(value ?? 1, 8))
  else if (word === 'v') {
    group.hidden = value !== 0
    if (group.hidden) rtf.hidden++
  } else if (word === 'deleted') {
    group.deleted = value !== 0
    if (group.deleted) rtf.changes++
  } else if (word === 'plain') group.hidden = group.deleted = false
  else if (word === 'revised' && value !== 0) rtf.changes++
  else if (SIGNS.has(word) && !(group.label && word === 'tab')) putText(rtf, SIGNS.get(word)!)
}

/**
 * Does what a control word says of its group, and whether it says anything: the text of a drawing is the body's; of a
 * text in two codings the one in Unicode is read.
 */
const describesGroup = (rtf: RtfText, word: string): boolean => {
  const {group} = rtf
  if (word === 'shp') group.drawing = !group.apart
  else if (word === 'shptxt') openBox(rtf)
  else if (word === 'upr') {
    group.around = group.apart
    group.apart = true
  } else if (word === 'ud') group.apart = group.around
  else if (word === 'listtext' || word === 'pntext') group.label = true
  else if (APART.has(word)) group.apart = true
  else return false
  return true
}

const openBox = (rtf: RtfText): void => {
  if (!rtf.group.drawing) return
  rtf.group.apart = false
  putText(rtf, '\n')
  rtf.group.box = true
}
