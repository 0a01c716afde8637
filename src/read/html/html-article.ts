import type {Element} from 'hast'
import type {PageNode} from './html-tree.js'

/** The part of a page that is the report. */
export interface Article {
  /** Index of the element that holds the report. */
  readonly root: number
  /** Index of the element above it that shows the title, if there is one. */
  readonly title: number | undefined
  /** Whether a node inside is left out: hidden, navigation, share bars, related links. */
  readonly isDropped: (index: number) => boolean
}

const SHARE = 0.8
/** A class or id that has one of these words (regular expressions) between its ends, blanks, `_` and `-`. */
const hasWord = (...words: readonly string[]): RegExp => new RegExp(`(^|[\\s_-])(${words.join('|')})([\\s_-]|$)`, 'i')
const CONTAINER = hasWord(
  'zoom|trs_?u?editor\\w*|ucap-?content|pages_content|news_con\\w*|article\\w*|article-?con\\w*',
  'content|detail\\w*|con_?txt|zhengwen|nr|wz',
)
const DROPPED_TAG = /^(script|style|noscript|template|select|button|textarea|iframe|svg|object|nav|aside|footer|input|head)$/
const DROPPED_NAME = hasWord(
  'nav\\w*|menu\\w*|breadcrumb\\w*|crumb\\w*|location|position|share\\w*|b[sd]?share\\w*|toolbar|foot\\w*|header|side\\w*',
  'related\\w*|recommend\\w*|xg\\w*|copyright|pag(e|ing|ination)|qr\\w*|ewm\\w*|print\\w*|fontsize|font-size|login',
  'search\\w*|hot\\w*|prev\\w*|next\\w*|close\\w*',
)
const SMALL_FORM = 200
const SMALL_PART = 0.2
/** A part with more running text than this is not chrome, whatever its name. */
const LEAST_RUNNING = 60

/** Finds the smallest element with most of the running text; a container known from government sites settles a tie. */
export const findArticle = (nodes: readonly PageNode[], titles: readonly string[]): Article => {
  const total = nodes[0]?.running ?? 0
  let root = 0
  for (;;) {
    const child = childrenOf(nodes, root).find(index => nodes[index]!.element && nodes[index]!.running >= total * SHARE && total > 0)
    if (child === undefined) break
    root = child
  }
  root = knownAround(nodes, root) ?? root
  const article = nodes[root]!
  const dropped = droppedIn(nodes, root, article.length)
  return {root, title: titleBefore(nodes, root, titles), isDropped: index => dropped.has(index)}
}

const childrenOf = (nodes: readonly PageNode[], index: number): readonly number[] => {
  const found: number[] = []
  for (let at = index + 1; at < nodes[index]!.end; at = nodes[at]!.end) found.push(at)
  return found
}

/** A known container just around the text that adds little else holds the headings that stand beside the text. */
const knownAround = (nodes: readonly PageNode[], root: number): number | undefined => {
  let index = root
  for (let up = 0; up < 3 && index > 0; up++) {
    const {element, length} = nodes[index]!
    if (element && CONTAINER.test(nameOf(element)) && length < nodes[root]!.length * 1.5) return index
    index = nodes[index]!.parent
  }
  const {element} = nodes[root]!
  return element && /^(p|span|font|td)$/.test(element.tagName) ? blockAround(nodes, root) : undefined
}

/** Text all in one paragraph or span: the block around it may hold the rest. */
const blockAround = (nodes: readonly PageNode[], root: number): number => {
  let index = root
  while (index > 0 && !/^(div|td|article|section|body|main)$/.test(nodes[index]!.element?.tagName ?? '')) index = nodes[index]!.parent
  return index > 0 && nodes[index]!.length < nodes[root]!.length * 1.5 ? index : root
}

const nameOf = ({properties}: Element): string =>
  [properties.id, ...(Array.isArray(properties.className) ? properties.className : [])]
    .filter(part => part !== undefined && part !== null)
    .join(' ')

const isHidden = ({properties}: Element): boolean =>
  properties.hidden === true ||
  properties.ariaHidden === 'true' ||
  (typeof properties.style === 'string' && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(properties.style))

const droppedIn = (nodes: readonly PageNode[], root: number, total: number): ReadonlySet<number> => {
  const dropped = new Set<number>()
  for (let index = root + 1; index < nodes[root]!.end; index++) {
    const node = nodes[index]!
    if (!node.element || !isChrome(node, node.element, total)) continue
    for (let at = index; at < node.end; at++) dropped.add(at)
    index = node.end - 1
  }
  return dropped
}

const isChrome = (node: PageNode, element: Element, total: number): boolean => {
  if (isHidden(element) || DROPPED_TAG.test(element.tagName)) return true
  if (element.tagName === 'form') return node.length < SMALL_FORM
  const small = node.length < total * SMALL_PART
  if (small && node.running < LEAST_RUNNING && DROPPED_NAME.test(nameOf(element))) return true
  return (
    small &&
    /^(div|ul|ol|table|section|p|dl)$/.test(element.tagName) &&
    node.linked > 20 &&
    node.linked > node.length * 0.6 &&
    node.running === 0
  )
}

/** The last element above the article whose whole text is one of the titles. */
const titleBefore = (nodes: readonly PageNode[], root: number, titles: readonly string[]): number | undefined => {
  const wanted = new Set(titles.map(squeezed))
  let found: number | undefined
  for (let index = 0; index < root; index++) {
    const node = nodes[index]!
    if (!node.element || node.end > root || node.length < 6 || node.length > 120 || DROPPED_TAG.test(node.element.tagName)) continue
    if (isInside(nodes, index, /^(head|nav|footer|a|li)$/) || isHidden(node.element)) continue
    if (wanted.has(squeezed(textOf(nodes, index)))) found = index
  }
  return found
}

const isInside = (nodes: readonly PageNode[], index: number, tags: RegExp): boolean => {
  for (let at = nodes[index]!.parent; at >= 0; at = nodes[at]!.parent) if (tags.test(nodes[at]!.element?.tagName ?? '')) return true
  return false
}

const squeezed = (text: string): string => text.replace(/\s/g, '')

/** The text of a subtree. */
export const textOf = (nodes: readonly PageNode[], index: number): string => {
  let text = ''
  for (let at = index; at < nodes[index]!.end; at++) text += nodes[at]!.text?.value ?? ''
  return text
}
