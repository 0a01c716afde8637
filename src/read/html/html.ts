import {strictly} from '../strictly.js'
import {InputError} from '../../input-error.js'
import {decode} from '../encoding.js'
import {findArticle} from './html-article.js'
import {elsewhere} from './html-elsewhere.js'
import {pageMeta} from './html-meta.js'
import {pageNodes, type PageNode} from './html-tree.js'
import {pageMarkup} from './html-words.js'
import {withinLimit, type Limits} from '../limits.js'
import type {InputFile, ReadNote, Source} from '../../text/source.js'

/** Reads a web page: the decoded file is the text, all but the article is deleted by `markup`. */
export const readHtml = ({name, bytes}: InputFile, limits: Limits): Source => {
  const {text, encoding} = decodePage(name, bytes)
  withinLimit(name, limits, 'maxText', text.length)
  const nodes = pageNodes(name, text, limits)
  const {titles, ...meta} = pageMeta(nodes)
  const article = findArticle(nodes, titles)
  const fault = elsewhere(nodes, article.root, text)
  if (fault) throw new InputError(name, fault)
  const {markup, headings} = pageMarkup(text, nodes, article)
  if (markup.length === 1 && markup[0]!.to === text.length && markup[0]!.from === 0)
    throw new InputError(name, {code: 'no-text', data: {format: 'html'}})
  return {name, format: 'html', encoding, text, markup, headings, notes: attachments(nodes, article.root), meta}
}

/** What `<meta charset>` says holds if the bytes agree; UTF-8 that is valid holds against it. */
const decodePage = (name: string, bytes: Uint8Array): {readonly text: string; readonly encoding: string} => {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  const declared = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{2,20})/i.exec(head)?.[1]?.toLowerCase()
  const label = declared && (/^gb/.test(declared) ? 'gb18030' : declared)
  if (label && label !== 'utf-8' && strictly(bytes, 'utf-8') === undefined && !hasMark(bytes)) {
    const text = strictly(bytes, label)
    if (text !== undefined) return {text, encoding: label}
  }
  return decode(name, bytes)
}

const hasMark = ([first, second]: Uint8Array): boolean => (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)

const ATTACHED = /\.(docx?|pdf|wps|xlsx?|zip|rar|ofd)$/i

/** The report may be only attached to the page. */
const attachments = (nodes: readonly PageNode[], root: number): readonly ReadNote[] => {
  const links = nodes
    .slice(root, nodes[root]!.end)
    .flatMap(({element}) =>
      element?.tagName === 'a' && ATTACHED.test(String(element.properties.href ?? '')) ? [String(element.properties.href)] : [],
    )
  return links.length > 0 ? [{kind: 'attachment', count: links.length, detail: links.slice(0, 5).join(', ').slice(0, 300)}] : []
}
