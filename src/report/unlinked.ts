import type {Nodes, PhrasingContent, Root} from 'mdast'

/**
 * A document whose texts hold nothing that a renderer makes a link of, escaped or not: addresses, mentions and references become code.
 *
 * ```text
 * > | 详见www.example.cn/a网站 → 详见`www.example.cn/a`网站
 * ```
 */
export const unlinked = (document: Root): Root => changed(document) as Root

function changed(node: Nodes): Nodes {
  if (!('children' in node)) return node
  return {
    ...node,
    children: node.children.flatMap((child): readonly Nodes[] => (child.type === 'text' ? pieces(child.value) : [changed(child)])),
  } as Nodes
}

/** The longest runs of ASCII around `://`, `www.`, `@`, `#1` and `GH-1`. */
const linkable = /[\x21-\x7e]*?(?::\/\/|www\.|@|#\d|\bGH-\d)[\x21-\x7e]*/gi

function pieces(text: string): readonly PhrasingContent[] {
  const found: PhrasingContent[] = []
  let from = 0
  for (const {0: match, index} of text.matchAll(linkable)) {
    if (index > from) found.push({type: 'text', value: text.slice(from, index)})
    found.push({type: 'inlineCode', value: match})
    from = index + match.length
  }
  return from === 0
    ? [{type: 'text', value: text}]
    : [...found, ...(from < text.length ? [{type: 'text', value: text.slice(from)} as const] : [])]
}
