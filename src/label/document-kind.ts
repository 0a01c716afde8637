import type {Hits} from '../phrase/scan.js'
import type {Topic} from '../rulebook/rulebook.js'
import {overlaps, type Range} from '../text/range.js'
import type {Root} from '../tree/nodes.js'
import {isSentenceEnd} from '../tree/sentences.js'

/** What a document is, by its title and headings, and the words that show it. */
export interface DocumentKind {
  /** `annual-report`, the name of another kind, or `unknown`. */
  readonly kind: string
  readonly evidence: readonly Range[]
}

type Topics = Readonly<Record<string, Topic>>

const prefix = 'document-'
const own = 'annual-report'
/** Without a title, so many headings of another kind show it. */
const enoughHeadings = 2
/** Short lines before the first running text, where a title may stand. */
const openingLines = 6
const longestTitleLine = 60

/**
 * Tells a yearly report on rule-of-law government from other documents. A topic `document-…` describes each kind:
 * `main` phrases stand in a title, `heading` phrases in headings, `text` phrases in the opening; its `not` phrases
 * cancel what they overlap. A title decides; without one the headings do.
 */
export function documentKind(root: Root, hits: Hits, topics: Topics, folded: string): DocumentKind {
  const kinds = Object.entries(topics).filter(([name]) => name.startsWith(prefix)).map(([name, topic]) => ({kind: name.slice(prefix.length), topic}))
  const mine = kinds.find(({kind}) => kind === own)?.topic
  const others = kinds.filter(({kind}) => kind !== own)
  const within = (topic: Topic | undefined, part: 'main' | 'heading' | 'text', ranges: readonly Range[]): readonly Range[] =>
    topic ? ranges.flatMap(range => hits.within(topic[part], range).filter(hit => !hits.within(topic.not, range).some(cancel => overlaps(cancel, hit)))) : []

  const title = root.facts.title?.range
  const titles = title ? [title] : titleLines(root, folded)
  for (const {kind, topic} of others) {
    const named = within(topic, 'main', titles)
    if (named.length > 0) return {kind, evidence: named}
  }
  if (title) return {kind: own, evidence: [title]}

  const words = root.sections.map(({heading}) => heading.words)
  const opening = root.sentences.slice(0, 3).map(({range}) => range)
  const ownTitle = within(mine, 'main', titles)
  if (ownTitle.length > 0) return {kind: own, evidence: ownTitle}
  const ranked = others
    .map(({kind, topic}) => ({kind, evidence: apart([...within(topic, 'heading', words), ...within(topic, 'text', opening)])}))
    .sort((a, b) => b.evidence.length - a.evidence.length)
  const best = ranked[0]
  const ownShown = [...within(mine, 'heading', words), ...within(mine, 'text', [root.range])]
  if (best && best.evidence.length >= enoughHeadings && best.evidence.length > within(mine, 'heading', words).length && within(mine, 'text', opening).length === 0) return best
  return ownShown.length > 0 ? {kind: own, evidence: ownShown.slice(0, 3)} : {kind: 'unknown', evidence: best?.evidence ?? []}
}

/** The short lines at the beginning, up to the first heading or running text. */
function titleLines(root: Root, folded: string): readonly Range[] {
  const first = root.paragraphs.slice(0, openingLines)
  const end = first.findIndex(({range}) => range.to - range.from > longestTitleLine || isSentence(folded, range))
  const lines = (end < 0 ? first : first.slice(0, end)).map(({range}) => range)
  const bare = root.sections[0]
  return bare && bare.heading.number === undefined && !lines.some(({from}) => from < bare.range.from) ? [bare.heading.range, ...lines] : lines
}

const isSentence = (folded: string, {to}: Range): boolean => isSentenceEnd(folded.charCodeAt(to - 1))

/** Matches that do not overlap an earlier one. */
const apart = (ranges: readonly Range[]): readonly Range[] => ranges.filter((range, index) => !ranges.slice(0, index).some(other => overlaps(other, range)))
