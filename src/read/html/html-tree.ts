import type {Element, Nodes, Text} from 'hast'
import rehypeParse from 'rehype-parse'
import {unified} from 'unified'
import {InputError} from '../../input-error.js'
import {withinLimit, type Limits} from '../limits.js'

/** A node of a page in document order, with what its whole subtree holds. */
export interface PageNode {
  readonly element?: Element
  readonly text?: Text
  readonly parent: number
  readonly depth: number
  /** Index after the last node of its subtree. */
  end: number
  /** Characters in the subtree that are not blank, those in links, and those in running text (with sentence punctuation). */
  length: number
  linked: number
  running: number
}

const MOST_TAGS = 200_000
const MOST_FORMATTING = 1_000_000
const FORMATTING = /^(a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)$/

const processor = unified().use(rehypeParse, {fragment: false}).freeze()

/** Parses a page and lists its nodes; a page that would blow up while it is mended is refused before. */
export const pageNodes = (name: string, text: string, limits: Limits): readonly PageNode[] => {
  refuseTangles(name, text, limits)
  let root: Nodes
  try {
    root = processor.parse(text)
  } catch (cause) {
    if (cause instanceof RangeError) withinLimit(name, limits, 'maxDepth', Infinity)
    throw cause
  }
  const nodes = listed(root, depth => withinLimit(name, limits, 'maxDepth', depth))
  weigh(nodes)
  return nodes
}

/** Elements that the parser closes by itself or that hold nothing: they do not nest. */
const FLAT =
  /^(area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dd|dt|td|th|tr|thead|tbody|tfoot|option|html|head|body)$/
const FOREIGN = /^(path|rect|circle|line|g|use|polygon|polyline|ellipse|stop|image)$/

/**
 * The parser searches its open elements at every tag, and opens unclosed formatting again in every block: depth, tags
 * and that product are bounded before it runs. Counts tags in comments and scripts too, for what is one is the parser's to say.
 */
const refuseTangles = (name: string, text: string, limits: Limits): void => {
  const open = new Map<string, number>()
  let depth = 0
  let tags = 0
  let formatting = 0
  let cost = 0
  const tag = /<(\/?)([a-z][a-z0-9-]{0,20})/gi
  for (let match = tag.exec(text); match; match = tag.exec(text)) {
    const local = match[2]!.toLowerCase()
    const step = match[1] ? -1 : 1
    const before = open.get(local) ?? 0
    if (!FLAT.test(local) && !FOREIGN.test(local) && before + step >= 0) {
      open.set(local, before + step)
      depth += step
      if (FORMATTING.test(local)) formatting += step
    }
    cost += formatting
    tags++
    withinLimit(name, limits, 'maxDepth', depth)
    if (tags > MOST_TAGS || cost > MOST_FORMATTING) throw new InputError(name, {code: 'html-tangled', data: {max: MOST_TAGS}})
  }
}

const listed = (root: Nodes, check: (depth: number) => void): PageNode[] => {
  const nodes: PageNode[] = []
  const open: {readonly node: Nodes; readonly parent: number; readonly depth: number}[] = [{node: root, parent: -1, depth: 0}]
  for (let next = open.pop(); next; next = open.pop()) {
    const {node, parent, depth} = next
    check(depth)
    if (node.type === 'comment' || node.type === 'doctype') continue
    const index = nodes.length
    nodes.push({
      ...(node.type === 'element' ? {element: node} : {}),
      ...(node.type === 'text' ? {text: node} : {}),
      parent,
      depth,
      end: index + 1,
      length: 0,
      linked: 0,
      running: 0,
    })
    if ('children' in node)
      for (let i = node.children.length - 1; i >= 0; i--) open.push({node: node.children[i]!, parent: index, depth: depth + 1})
  }
  return nodes
}

const UNSEEN = /^(script|style|noscript|template|select|option|button|textarea|iframe|svg|object|head|title)$/

/** Adds up, from the leaves to the root, how much text each subtree holds. */
const weigh = (nodes: readonly PageNode[]): void => {
  for (let i = nodes.length - 1; i >= 0; i--) {
    const node = nodes[i]!
    if (node.text) {
      node.length = node.text.value.replace(/\s/g, '').length
      if (/[\u3002\uff0c\uff1b\u3001,;]/.test(node.text.value) && node.length > 10) node.running = node.length
    }
    if (node.element?.tagName === 'a') {
      node.linked = node.length
      node.running = 0
    }
    if (node.element && UNSEEN.test(node.element.tagName)) node.length = node.linked = node.running = 0
    const parent = nodes[node.parent]
    if (!parent) continue
    parent.length += node.length
    parent.linked += node.linked
    parent.running += node.running
    parent.end = Math.max(parent.end, node.end)
  }
}
