import type {Hits} from '../phrase/scan.js'
import type {Topic} from '../rulebook/rulebook.js'
import type {Range} from '../text/range.js'
import type {Root} from '../tree/nodes.js'
import {isSentenceEnd} from '../tree/sentences.js'
import {announced, namedBy, ownShare, shownBy, speaksOfItself, titledBelow, type KindTopic} from './document-signs.js'
import {isForeign} from './foreign.js'
import {statedContents} from './heading-contents.js'

/** What a document is, and the words that show it. */
export interface DocumentKind {
  /** `annual-report`, the name of another kind, `incomplete` where the text breaks off before anything decides, or `unknown`. */
  readonly kind: string
  readonly evidence: readonly Range[]
  /** Another kind that it is near to. */
  readonly near?: string
}

type Topics = Readonly<Record<string, Topic>>

const prefix = 'document-'
const own = 'annual-report'
/** So many signs show another kind where nothing is named, and so many outweigh what announces a report. */
const enough = {alone: 2, against: 3} as const
/** The shares of paragraphs on the rule of law that make a text with headings of the required contents a report on it. */
const shares = {oneContent: 0.5, contents: 0.35, work: 0.6} as const

/**
 * Tells a yearly report on rule-of-law government from other documents, on positive evidence only: a title that says so,
 * words that announce it, or headings of the required contents over work on the rule of law. A topic `document-…`
 * describes each kind.
 */
export function documentKind(root: Root, hits: Hits, topics: Topics, folded: string): DocumentKind {
  if (isForeign(folded)) return {kind: 'foreign', evidence: []}
  const kinds = Object.entries(topics)
    .filter(([name]) => name.startsWith(prefix))
    .map(([name, topic]): KindTopic => ({kind: name.slice(prefix.length), topic}))
  const mine = kinds.find(({kind}) => kind === own)?.topic
  if (!mine) return root.facts.title?.range ? {kind: own, evidence: [root.facts.title.range]} : {kind: 'unknown', evidence: []}

  const named = namedBy({root, hits, folded}, kinds, own)
  const shown = shownBy(root, hits, kinds, own)
  const [best] = shown
  const opened = announced(root, hits, mine)
  const title = named.findLast(({kind, sure}) => kind === own || sure) ?? named.at(-1)
  const sample = shown.find(({kind, evidence}) => imitates(kind) && evidence.length >= enough.against)
  const rival = best && best.evidence.length >= enough.alone ? best.kind : undefined
  const near = (kind: string | undefined): Pick<DocumentKind, 'near'> => (kind ? {near: kind} : {})

  if (sample) return {kind: sample.kind, evidence: sample.evidence}
  if (title?.kind === own)
    return root.sentences.length > 0 || root.sections.length > 0
      ? {kind: own, evidence: title.evidence}
      : {kind: 'incomplete', evidence: title.evidence}
  const built = hasContents(root, hits, topics, mine)
  const inside = title && forwards(title.kind) ? [...titledBelow(hits, mine, folded), ...opened] : []
  if (inside.length > 0 && root.sentences.length > 0) return {kind: own, evidence: inside.slice(0, 1)}
  if (title) return {kind: title.kind, evidence: title.evidence, ...near(opened.length > 0 ? own : undefined)}
  if (best && best.evidence.length >= enough.against)
    return {kind: best.kind, evidence: best.evidence, ...near(opened.length > 0 ? own : undefined)}
  if (opened.length > 0) return {kind: own, evidence: opened, ...near(rival)}
  if (built) return {kind: own, evidence: root.sections.map(({heading}) => heading.range).slice(0, 3), ...near(rival)}
  if (
    !rival &&
    root.facts.year &&
    root.sections.length >= enough.alone &&
    speaksOfItself(root, hits, mine) &&
    ownShare(root, hits, mine) >= shares.work
  )
    return {kind: own, evidence: root.sections.map(({heading}) => heading.range).slice(0, 3)}
  if (best && rival) return {kind: best.kind, evidence: best.evidence}
  return {kind: breaksOff(root, folded) ? 'incomplete' : 'unknown', evidence: best?.evidence ?? []}
}

/** Kinds that look like a report in all but their blanks. */
const imitates = (kind: string): boolean => kind === 'template' || kind === 'gap-report'

/** Kinds with which a report is sent or published; it may follow. */
const forwards = (kind: string): boolean => kind === 'notice'

/** Whether headings name the required contents, and most of what stands below is on the rule of law. */
function hasContents(root: Root, hits: Hits, topics: Topics, mine: Topic): boolean {
  const contents = new Set(root.sections.flatMap(section => statedContents(section, hits, topics)))
  if (contents.size === 0 || (contents.size === 1 && contents.has('plan'))) return false
  return ownShare(root, hits, mine) >= (contents.size === 1 ? shares.oneContent : shares.contents)
}

const breaksOff = (root: Root, folded: string): boolean => {
  const last = root.sentences.at(-1)
  return last === undefined || !isSentenceEnd(folded.charCodeAt(last.range.to - 1))
}
