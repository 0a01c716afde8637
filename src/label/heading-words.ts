import {requirementIds, type RequirementId} from '../rulebook/rulebook.js'
import {overlaps, type Range} from '../text/range.js'
import type {Root, Section} from '../tree/nodes.js'
import {closerOf, headingPieces, type Closer} from './heading-pieces.js'
import {named, uncancelled, type Look} from './look.js'

/** A longer run-in heading is a sentence of its own and labels nothing. */
const longestLabel = 26
/** So far behind a heading the text says which of two things its words mean. */
const hintReach = 60

/** A content that words name, and the place where they have named it. */
interface Naming {
  readonly id: RequirementId
  readonly at: number
}

/** The contents that a section's own heading names, in its order. */
export function statedContents(section: Section, look: Look): readonly RequirementId[] {
  const {words, style, level} = section.heading
  if (style === 'run-in' && words.to - words.from > longestLabel) return []
  const pieces = headingPieces(words, look)
  const own = pieces.flatMap(piece => namedIn(piece, level === 1 ? closerOf(piece, look, pieces.length > 1) : undefined, look))
  const unnamed = requirementIds.filter(id => !own.some(naming => naming.id === id))
  const hinted = unnamed.flatMap(id => hintedIn(section, id, look))
  const mends = hinted.some(({id}) => id === 'prior-fixes')
  const all = [...own, ...hinted].filter(({id}) => !(mends && id === 'plan'))
  return [...new Set(all.sort((a, b) => a.at - b.at).map(({id}) => id))]
}

/** The contents that each section's own heading names. */
export type Stated = ReadonlyMap<Section, readonly RequirementId[]>

/** What the headings of a tree name, each by itself. */
export const statedIn = ({sections}: Root, look: Look): Stated => new Map(sections.map(section => [section, statedContents(section, look)]))

/** What one piece of a heading names by its own words, and by the noun that ends it. */
function namedIn(piece: Range, closer: Closer | undefined, look: Look): readonly Naming[] {
  const places = Object.fromEntries(
    requirementIds.map((id): [RequirementId, readonly Range[]] => [
      id,
      [
        ...named(look, id, 'heading', piece),
        ...(closer?.id === id ? [closer.range] : []),
        ...(id === 'prior-fixes' ? mendedIn(piece, look) : []),
      ],
    ]),
  ) as Readonly<Record<RequirementId, readonly Range[]>>
  return requirementIds.flatMap((id): readonly Naming[] => {
    const found = places[id].filter(hit => !isOutweighed(id, hit, places))
    return found.length > 0 ? [{id, at: Math.min(...found.map(({to}) => to))}] : []
  })
}

/**
 * Whether words of a piece speak of another content: shortcomings put right are fixes, what leaders did and what was put
 * right is no measure.
 */
function isOutweighed(id: RequirementId, hit: Range, places: Readonly<Record<RequirementId, readonly Range[]>>): boolean {
  if (id === 'shortcomings') return places['prior-fixes'].some(({to}) => hit.from < to)
  if (id !== 'measures') return false
  if (places.leadership.length + places['prior-fixes'].length > 0) return true
  return [...places.shortcomings, ...places.plan].some(other => overlaps(other, hit))
}

/** Words that say of something owed since last time that it was put right: 上年 … 问题 … 处理 */
function mendedIn(piece: Range, look: Look): readonly Range[] {
  const [last] = named(look, 'last-time', 'text', piece)
  if (!last) return []
  const owed = named(look, 'owed', 'text', piece)
  const mended = named(look, 'mended', 'text', piece)
  const to = Math.max(...[...owed, ...mended].map(range => range.to))
  const whole = {from: last.from, to: Math.max(last.to, to)}
  const denied = uncancelled(look, 'prior-fixes', 'not-heading', piece).some(words => overlaps(words, whole))
  return owed.length > 0 && mended.length > 0 && !denied ? [whole] : []
}

/** What the words may mean, where the text below says so: 改进措施 are fixes where it tells of last year's problems and of no plan. */
function hintedIn({heading: {words}, range}: Section, id: RequirementId, look: Look): readonly Naming[] {
  const [hint] = named(look, id, 'hint', words)
  if (!hint) return []
  const near = id === 'plan' || id === 'prior-fixes'
  const below = {from: words.to, to: near ? Math.min(range.to, words.to + hintReach) : range.to}
  if (id === 'prior-fixes' && named(look, 'plan', 'text', below).length > 0) return []
  return named(look, id, 'text', below).length > 0 ? [{id, at: hint.to}] : []
}
