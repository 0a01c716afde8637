import {openPackage} from '../archive/open-package.js'
import {withinLimit, type Limits} from '../limits.js'
import {layOut, type Paragraph} from '../paragraph.js'
import type {InputFile, ReadNote, Source} from '../../text/source.js'
import {InputError} from '../../input-error.js'
import {xmlSink, type XmlHandler, type XmlTag} from '../xml.js'
import {numeral} from './word-numeral.js'
import {ODF_FORMATS} from '../../text/format-words.js'

const BROKEN = 'odf-broken'

/** Reads an OpenDocument text, packed (.odt) or flat (.fodt): the body in order, with the numbers of its lists. */
export const readOdf = ({name, bytes}: InputFile, limits: Limits): Source => {
  const paragraphs: Paragraph[] = []
  let length = 0
  const counts = {changes: 0, comments: 0}
  const handler = bodyOf(counts, paragraph => {
    length += paragraph.text.length + 1
    withinLimit(name, limits, 'maxText', length)
    paragraphs.push(paragraph)
  })
  if (bytes[0] === 0x50) {
    const odt = openPackage(name, bytes, limits, BROKEN)
    if (odt.has('META-INF/manifest.xml') && isEncrypted(odt.one('META-INF/manifest.xml')))
      throw new InputError(name, {code: 'encrypted-file', data: {what: 'odt'}})
    if (!odt.stream('content.xml', handler)) throw new InputError(name, {code: BROKEN})
  } else {
    const sink = xmlSink(name, limits, BROKEN, handler)
    sink.write(bytes)
    sink.end()
  }
  const notes: readonly ReadNote[] = [
    {kind: 'tracked-changes', count: counts.changes},
    {kind: 'comments', count: counts.comments},
  ]
  return {name, format: 'odt', encoding: null, ...layOut(paragraphs), notes: notes.filter(({count}) => count > 0), meta: {}}
}

const isEncrypted = (manifest: Uint8Array | undefined): boolean => new TextDecoder().decode(manifest).includes('encryption-data')

const SKIPPED = new Set([
  'tracked-changes',
  'annotation',
  'annotation-end',
  'ruby-text',
  'meta',
  'settings',
  'scripts',
  'master-styles',
  'forms',
  'desc',
  'title',
])
const APART = new Set(['note-body', 'table-of-content', 'alphabetical-index', 'illustration-index'])

interface Level {
  readonly format: string
  readonly prefix: string
  readonly suffix: string
  readonly start: number
}

interface OpenList {
  readonly style: string
  readonly counts: number[]
}

const bodyOf = (counts: {changes: number; comments: number}, take: (paragraph: Paragraph) => void): XmlHandler => {
  const styles = new Map<string, Map<number, Level>>()
  const ended = new Map<string, number[]>()
  const open: {text: string; depth: number | undefined; label: string}[] = []
  const lists: OpenList[] = []
  let [skip, apart, style, item] = [0, 0, '', false]
  const startList = (tag: XmlTag): void => {
    const outer = lists.at(-1)
    const name = tag.attribute('style-name') ?? outer?.style ?? ''
    const goesOn = tag.attribute('continue-numbering') === 'true' || tag.attribute('continue-list') !== undefined
    lists.push({style: name, counts: outer?.counts ?? (goesOn ? [...(ended.get(name) ?? [])] : [])})
  }
  const labelOf = (): string => {
    const list = lists.at(-1)
    const level = list && styles.get(list.style)?.get(lists.length)
    if (!list || !level || !item) return ''
    item = false
    list.counts.length = lists.length
    const value = (list.counts[lists.length - 1] ?? level.start - 1) + 1
    list.counts[lists.length - 1] = value
    return level.format === '' ? '' : `${level.prefix}${numeral(value, ODF_FORMATS[level.format] ?? 'decimal')}${level.suffix}`
  }
  return {
    open: (tag, depth) => {
      const {local, attribute} = tag
      if (skip > 0) return
      if (local === 'changed-region') counts.changes++
      if (local === 'annotation') counts.comments++
      if (SKIPPED.has(local)) skip = depth
      else if (APART.has(local) && apart === 0) apart = depth
      else if (local === 'list-style') style = attribute('name') ?? ''
      else if (local === 'list-level-style-number') {
        const levels = styles.get(style) ?? new Map<number, Level>()
        styles.set(
          style,
          levels.set(Number(attribute('level') ?? 1), {
            format: attribute('num-format') ?? '',
            prefix: attribute('num-prefix') ?? '',
            suffix: attribute('num-suffix') ?? '',
            start: Number(attribute('start-value') ?? 1),
          }),
        )
      } else if (local === 'list') startList(tag)
      else if (local === 'list-item') item = true
      else if (local === 'p' || local === 'h')
        open.push({text: '', label: labelOf(), depth: local === 'h' ? Number(attribute('outline-level') ?? 1) : undefined})
      else if (open.length === 0) return
      else if (local === 's') open.at(-1)!.text += ' '.repeat(Math.min(Number(attribute('c') ?? 1), 1000))
      else if (local === 'tab') open.at(-1)!.text += '\t'
      else if (local === 'line-break') open.at(-1)!.text += '\n'
    },
    text: text => {
      const paragraph = open.at(-1)
      if (skip === 0 && paragraph) paragraph.text += text.replace(/[ \t\r\n]+/g, ' ')
    },
    close: (_space, local, depth) => {
      if (skip > 0) {
        if (skip === depth) skip = 0
        return
      }
      if (local === 'list') {
        const list = lists.pop()
        if (list && lists.length === 0) ended.set(list.style, list.counts)
      }
      if (local === 'p' || local === 'h') {
        const {text, label, depth: own} = open.pop() ?? {text: '', label: '', depth: undefined}
        take({text: text.trim() === '' ? text : label + text, depth: own, apart: apart > 0})
      }
      if (apart === depth) apart = 0
    },
  }
}
