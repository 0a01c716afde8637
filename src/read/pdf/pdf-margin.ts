import type {PageLine, Page} from '../page/page-line.js'
import {PAGE_NUMBER} from '../../text/format-words.js'

const OUTERMOST = 2
const SAME_PLACE = 4

/** Lines that are not the report's text: page numbers, and what stands at the same place at the edge of at least half of the pages. */
export const marginLines = (pages: readonly Page[]): ReadonlySet<PageLine> => {
  const edges = pages.flatMap(page => edgesOf(page).map(edge => ({...edge, key: edge.line.text.replace(/\s/g, '').replace(/\d+/g, '#')})))
  const groups = new Map<string, typeof edges>()
  for (const edge of edges) groups.set(edge.key, [...(groups.get(edge.key) ?? []), edge])

  const found = new Set<PageLine>()
  for (const group of groups.values()) {
    for (const {line} of group) {
      const alike = new Set(group.filter(other => Math.abs(other.line.baseline - line.baseline) < SAME_PLACE).map(other => other.line.page))
      if (alike.size >= Math.max(2, pages.length / 2 - 1)) found.add(line)
    }
  }
  for (const {line, outer} of edges) if (outer && PAGE_NUMBER.test(line.text.replace(/\s/g, ''))) found.add(line)
  return found
}

interface Edge {
  readonly line: PageLine
  /** Nothing stands between it and the edge of the page. */
  readonly outer: boolean
}

const edgesOf = ({lines, height}: Page): readonly Edge[] => {
  const sorted = lines.filter(({apart}) => !apart).sort((a, b) => b.baseline - a.baseline)
  const edges = sorted.length <= 2 * OUTERMOST ? sorted : [...sorted.slice(0, OUTERMOST), ...sorted.slice(-OUTERMOST)]
  const bottom = sorted.at(-1)
  const top = sorted[0]
  return edges.filter(line => isMarginal(relative(line, height))).map(line => ({
    line,
    outer: line === bottom || line === top,
  }))
}

const isMarginal = (share: number): boolean => share < 0.15 || share > 0.85

/** 0 at the foot of the page, 1 at its head. */
const relative = ({baseline}: PageLine, height: number): number => baseline / height
