import type {Heading, List, ListItem, Paragraph, PhrasingContent, Table} from 'mdast'
import {u} from 'unist-builder'

/** Text or nodes that may stand in a line. */
export type Inline = string | PhrasingContent

export const heading = (depth: 1 | 2 | 3 | 4, text: string): Heading => ({type: 'heading', depth, children: [u('text', text)]})

export const paragraph = (...parts: readonly Inline[]): Paragraph => ({type: 'paragraph', children: inline(parts)})

export const strong = (text: string): PhrasingContent => ({type: 'strong', children: [u('text', text)]})

/** A tight list; each entry is a line, or a line with a list under it. */
export const list = (
  entries: readonly (readonly Inline[] | {readonly line: readonly Inline[]; readonly under: List})[],
  ordered = false,
): List => ({
  type: 'list',
  ordered,
  spread: false,
  children: entries.map((entry): ListItem => {
    const [line, under] = 'under' in entry ? [entry.line, [entry.under]] : [entry, []]
    return {type: 'listItem', spread: false, children: [paragraph(...line), ...under]}
  }),
})

export const table = (head: readonly string[], rows: readonly (readonly string[])[]): Table => ({
  type: 'table',
  align: head.map(() => null),
  children: [head, ...rows].map(cells => ({
    type: 'tableRow',
    children: cells.map(cell => ({type: 'tableCell', children: [u('text', cell)]})),
  })),
})

const inline = (parts: readonly Inline[]): PhrasingContent[] => parts.map(part => (typeof part === 'string' ? u('text', part) : part))
