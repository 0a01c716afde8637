import type {Hits} from '../phrase/scan.js'
import type {Topic} from '../rulebook/rulebook.js'
import {overlaps, type Range} from '../text/range.js'
import {lines} from '../tree/lines.js'
import type {Root} from '../tree/nodes.js'
import {topicHits} from './owners.js'
import {endsLine, namesNothing, titleLines} from '../tree/title-lines.js'

/** A text with its tree and the places of all phrases in it. */
interface Seen {
  readonly root: Root
  readonly hits: Hits
  readonly folded: string
}

/** A kind of document with the words that it is known by. */
export interface KindTopic {
  readonly kind: string
  readonly topic: Topic
}

/** What a line of the title names, and the words that say so; `sure` where no other line can outweigh them. */
export interface Named {
  readonly kind: string
  readonly evidence: readonly Range[]
  readonly sure: boolean
}

/** So far a reader looks who asks what lies before him. */
const opening = 1500

/**
 * What each line of the title names: a kind whose words decide wherever they stand, else the kind of the last noun of the line.
 *
 * ```text
 * > | 江川县法治政府建设年度报告编写指引
 *                              ^^^^ a guideline, not a report
 * ```
 */
export function namedBy({root, hits, folded}: Seen, kinds: readonly KindTopic[], own: string): readonly Named[] {
  return titleLines(root, folded).flatMap((line): readonly Named[] => {
    for (const {kind, topic} of kinds) {
      const sure = kind === own ? [] : topicHits(hits, topic, 'core', line)
      if (sure.length > 0) return [{kind, evidence: sure, sure: true}]
    }
    if (namesNothing(folded, line)) return []
    const nouns = kinds.flatMap(({kind, topic}) =>
      topicHits(hits, topic, 'main', line)
        .filter(hit => endsLine(folded, hit, line))
        .map(hit => ({kind, hit})),
    )
    const [best] = nouns.sort((a, b) => b.hit.to - a.hit.to || Number(a.kind === own) - Number(b.kind === own) || a.hit.from - b.hit.from)
    if (best) return [{kind: best.kind, evidence: [best.hit], sure: false}]
    const title = root.facts.title?.range
    return title && overlaps(line, title) ? [{kind: own, evidence: [title], sure: false}] : []
  })
}

/** The words by which the headings and the opening show each kind but the own, most first. */
export function shownBy(root: Root, hits: Hits, kinds: readonly KindTopic[], own: string): readonly Omit<Named, 'sure'>[] {
  const words = root.sections.map(({heading}) => heading.words)
  const start = {from: 0, to: Math.min(opening, root.range.to)}
  return kinds
    .filter(({kind}) => kind !== own)
    .map(({kind, topic}) => ({
      kind,
      evidence: apart([...words.flatMap(range => topicHits(hits, topic, 'heading', range)), ...topicHits(hits, topic, 'text', start)]),
    }))
    .sort((a, b) => b.evidence.length - a.evidence.length)
}

/** The words of the opening that announce a report of the own kind. */
export const announced = (root: Root, hits: Hits, topic: Topic): readonly Range[] =>
  topicHits(hits, topic, 'core', {from: 0, to: Math.min(opening, root.range.to)})

const longestTitle = 80

/** Lines below the opening that are a title of the own kind: with a letter or a notice the report itself is sent. */
export const titledBelow = (hits: Hits, topic: Topic, folded: string): readonly Range[] =>
  lines(folded).filter(
    line =>
      line.to - line.from <= longestTitle &&
      !namesNothing(folded, line) &&
      !folded.slice(line.from, line.to).includes(':') &&
      topicHits(hits, topic, 'main', line).some(hit => endsLine(folded, hit, line)),
  )

/** Whether the opening speaks of the writer's own organ. */
export const speaksOfItself = (root: Root, hits: Hits, topic: Topic): boolean =>
  topicHits(hits, topic, 'hint', {from: 0, to: Math.min(opening, root.range.to)}).length > 0

const shortestParagraph = 12

/** The share of the paragraphs that speak of the own kind's matter. */
export function ownShare(root: Root, hits: Hits, topic: Topic): number {
  const all = root.paragraphs.filter(({range}) => range.to - range.from >= shortestParagraph)
  return all.length === 0 ? 0 : all.filter(({range}) => topicHits(hits, topic, 'text', range).length > 0).length / all.length
}

/** Matches that do not overlap an earlier one. */
const apart = (ranges: readonly Range[]): readonly Range[] =>
  ranges.filter((range, index) => !ranges.slice(0, index).some(other => overlaps(other, range)))
