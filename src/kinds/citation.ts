import {distance} from 'fastest-levenshtein'
import type {SetId, KnownWork} from '../rulebook/rulebook.js'
import type {Range} from '../text/range.js'
import {isMisspelt} from '../text/spelling/misspelt.js'
import {citedTitle, lawMeant, sortOf, stemsOf} from '../tree/cited-title.js'
import {clauseAt} from '../tree/clause.js'
import {notApplicable, type KindContext} from './verdict.js'
import {faultFinding, type Fault} from './fault-finding.js'
import type {Kind} from './kind.js'
import {choice, phrases, required} from './option.js'

export interface CitationOptions {
  /**
   * `misquoted`: a wrong form of a known title, listed or a character or two off; `outdated`: one no longer in force in
   * the reported year.
   */
  readonly fault: 'misquoted' | 'outdated'
  /** Not where the clause holds one of these: it may tell of the past. */
  readonly not?: SetId
}

/**
 * The titles in 《》 are rightly quoted and in force in the reported year, as far as the register knows them.
 *
 * @zh 文件名称对不对、是否仍有效
 */
export const citation: Kind<CitationOptions> = {
  options: {fault: required(choice('misquoted', 'outdated')), not: phrases},
  judge: (_nodes, {fault, not}, context) => {
    const {root, text, works} = context
    if (root.titles.length === 0) return notApplicable
    const register = registerOf(works)
    return faultFinding(
      root.titles.flatMap(({range}): readonly Fault[] => {
        const found = text.value.slice(range.from + 1, range.to - 1)
        if (found.includes('《') || (not !== undefined && root.hits.within(not, clauseAt(text.folded, range)).length > 0)) return []
        const right =
          fault === 'misquoted'
            ? rightTitle(text.folded.slice(range.from + 1, range.to - 1), register)
            : successor(range, register, context)
        return right === undefined ? [] : [{range, found, right, ...(fault === 'misquoted' ? {replacement: `《${right}》`} : {})}]
      }),
    )
  },
  lint: ({fault}, {works}) =>
    works.some(work => (fault === 'misquoted' ? (work.misquoted ?? []).length > 0 : work.until !== undefined)) ? undefined : 'no-works',
}

interface Register {
  readonly byCore: ReadonlyMap<string, KnownWork>
  readonly wrong: ReadonlyMap<string, KnownWork>
  readonly byStem: ReadonlyMap<string, KnownWork>
}

const registers = new WeakMap<readonly KnownWork[], Register>()

function registerOf(works: readonly KnownWork[]): Register {
  const known = registers.get(works)
  if (known) return known
  const made = {
    byCore: new Map(works.map(work => [work.core, work])),
    wrong: new Map(works.flatMap(work => work.wrongCores.map((core): [string, KnownWork] => [core, work]))),
    byStem: ofOne(works.flatMap(work => stemsOf(work.core).map((stem): [string, KnownWork] => [stem, work]))),
  }
  registers.set(works, made)
  return made
}

/** A map of the keys that only one work has. */
function ofOne(entries: readonly (readonly [string, KnownWork])[]): ReadonlyMap<string, KnownWork> {
  const map = new Map(entries)
  for (const [key, work] of entries) if (map.get(key) !== work) map.delete(key)
  return map
}

/** Shorter ones are often of two laws that sound alike. */
const shortestMisspelt = 5
/** Titles shorter than this have too many neighbours. */
const shortest = 8
/** From this length on two characters may differ. */
const long = 12

function rightTitle(title: string, {byCore, wrong, byStem}: Register): string | undefined {
  const {core, isLocal} = citedTitle(title)
  if (byCore.has(core)) return undefined
  const listed = wrong.get(core)
  if (listed) return listed.title
  if (isLocal()) return undefined
  const sameStem = stemsOf(core).map(stem => byStem.get(stem)).find(work => work !== undefined)
  if (sameStem) return sameStem.title
  const law = byCore.get(lawMeant(title, core) ?? '')
  if (law) return law.title
  const misspelt = core.length < shortestMisspelt ? undefined : [...byCore].find(([known]) => isMisspelt(core, known))
  if (misspelt) return misspelt[1].title
  if (core.length < shortest) return undefined
  const sort = sortOf(core)
  const allowed = core.length >= long ? 2 : 1
  for (const [known, work] of byCore) {
    if (Math.abs(known.length - core.length) > allowed || known[0] !== core[0] || sortOf(known) !== sort) continue
    if (distance(core, known) <= allowed) return work.title
  }
  return undefined
}

function successor(range: Range, {byCore}: Register, {text, year}: KindContext): string | undefined {
  if (year === undefined) return undefined
  const work = byCore.get(citedTitle(text.folded.slice(range.from + 1, range.to - 1)).core)
  if (!work?.until || work.until.padEnd(10, '-12-31'.slice(work.until.length - 10)) > `${year}-06-30`) return undefined
  return work['replaced-by'] ?? work.until
}
