import type {Fault} from '../../input-error.js'
import {NEXT_PAGE, PAGES_SCRIPT} from '../../text/format-words.js'
import {textOf} from './html-article.js'
import type {PageNode} from './html-tree.js'

/** An article with fewer characters than this only introduces what it links to or shows. */
const SHORTEST_ARTICLE = 400
const ATTACHED = /\.(docx?|wps|pdf|ofd|rtf|zip|rar|7z)(?:[?#]|$)/i
const MOST_NAMES = 3

/**
 * Why a page does not hold the report itself: it is one of several, or shows it in a viewer, in pictures, or attaches
 * it; `undefined` where it does.
 */
export function elsewhere(nodes: readonly PageNode[], root: number, source: string): Fault | undefined {
  if (isOneOfSeveral(nodes, source)) return {code: 'html-one-of-several'}
  if (nodes[root]!.length >= SHORTEST_ARTICLE) return undefined
  const links = addresses(nodes, /^a$/, 'href').filter(address => ATTACHED.test(address))
  if (links.length > 0) return {code: 'html-attachment', data: {names: shown(links)}}
  const frames = [...addresses(nodes, /^(iframe|embed)$/, 'src'), ...addresses(nodes, /^object$/, 'data')].filter(
    address => address !== '' && !/^about:|^javascript:/.test(address),
  )
  if (frames.length > 0) return {code: 'html-frame', data: {names: shown(frames)}}
  const pictures = addresses(nodes.slice(root, nodes[root]!.end), /^img$/, 'src')
  return pictures.length > 0 ? {code: 'html-pictures', data: {count: pictures.length}} : undefined
}

const addresses = (nodes: readonly PageNode[], tag: RegExp, property: 'href' | 'src' | 'data'): readonly string[] =>
  nodes.flatMap(({element}) =>
    element && tag.test(element.tagName) && element.properties[property] !== undefined ? [String(element.properties[property])] : [],
  )

const shown = (names: readonly string[]): string =>
  names
    .slice(0, MOST_NAMES)
    .map(name => name.slice(0, 100))
    .join(' ')

/** A link to the next or the last page stands among numbers of pages, or a script writes such links. */
function isOneOfSeveral(nodes: readonly PageNode[], source: string): boolean {
  const script = PAGES_SCRIPT.exec(source)
  if (script && Number(script[1]) > 1) return true
  return nodes.some(({element, parent, length}, index) => {
    if (element?.tagName !== 'a' || length === 0 || length > 4 || !NEXT_PAGE.test(textOf(nodes, index).trim())) return false
    const address = String(element.properties.href ?? '')
    if (address === '' || /^(#|javascript:)/i.test(address)) return false
    return nodes.slice(parent, nodes[parent]?.end).some(({text}) => text !== undefined && /^\s*\d{1,3}\s*$/.test(text.value))
  })
}
