import type {SetId} from '../rulebook/rulebook.js'
import type {Range} from '../text/range.js'
import {notApplicable} from './verdict.js'
import {faultFinding, type Fault} from './fault-finding.js'
import type {Kind} from './kind.js'
import {names, phrases, required} from './option.js'

export interface FormulaOptions {
  /** The members of a fixed formula, in order. */
  readonly members: readonly string[]
  /** A run that holds one of these is another formula. */
  readonly not?: SetId
}

interface Part {
  readonly member: string
  readonly range: Range
  readonly exact: boolean
}

/** So many members next to each other are meant as the formula. */
const fewest = 3
/** What a list is made of. */
const listed = /[\u4e00-\u9fff\s、,]/
const list = /[\u4e00-\u9fff]{2,}(?:\s?[、,]\s?[\u4e00-\u9fff]{2,})+/gu

/**
 * A fixed formula stands whole and unchanged.
 *
 * ```text
 * > | 推进智能科学、权责法定、廉洁诚信、人民满意的法治政府
 *         ^^^^ should be 职能科学
 * ```
 *
 * @zh 固定提法是否完整、有没有写错
 */
export const formula: Kind<FormulaOptions> = {
  options: {members: required(names(3)), not: phrases},
  judge: (_nodes, {members, not}, {root, text}) => {
    const near = around(text.folded, members)
    if (near === undefined) return notApplicable
    const faults: Fault[] = []
    let runs = 0
    for (const match of text.folded.slice(near.from, near.to).matchAll(list)) {
      if (members.filter(member => match[0].includes(member)).length < 2) continue
      const parts = partsOf(match[0], near.from + match.index, members)
      const run = {from: parts[0]?.range.from ?? 0, to: parts.at(-1)?.range.to ?? 0}
      if (parts.length < fewest || parts.filter(({exact}) => exact).length < 2) continue
      if (not !== undefined && root.hits.within(not, run).length > 0) continue
      runs++
      for (const {member, range, exact} of parts)
        if (!exact) faults.push({range, found: text.folded.slice(range.from, range.to), right: member})
      const missing = members.filter(member => !parts.some(part => part.member === member))
      if (missing.length > 0) faults.push({range: run, found: `+ ${missing.join('、')}`})
    }
    return runs === 0 ? notApplicable : faultFinding(faults)
  },
}

/** From the list that holds the first member to the one that holds the last; `undefined` where there are fewer than two. */
function around(folded: string, members: readonly string[]): Range | undefined {
  const named = members.filter(member => folded.includes(member))
  if (named.length < 2) return undefined
  let from = Math.min(...named.map(member => folded.indexOf(member)))
  let to = Math.max(...named.map(member => folded.lastIndexOf(member) + member.length))
  while (from > 0 && listed.test(folded[from - 1]!)) from--
  while (to < folded.length && listed.test(folded[to]!)) to++
  return {from, to}
}

/** The members in a list, one character off allowed; the first item may have words before it, the last words behind. */
function partsOf(text: string, start: number, members: readonly string[]): readonly Part[] {
  const found: Part[] = []
  for (const item of text.matchAll(/[\u4e00-\u9fff]+/gu)) {
    const words = item[0]
    const from = start + item.index
    const candidates = members.flatMap(member => {
      const ends = words.length - member.length
      if (ends < 0) return []
      return [...new Set([0, ends])].map(at => ({member, at, off: differences(words.slice(at, at + member.length), member)}))
    })
    const best = candidates.sort((a, b) => a.off - b.off)[0]
    if (best && best.off <= 1)
      found.push({member: best.member, range: {from: from + best.at, to: from + best.at + best.member.length}, exact: best.off === 0})
  }
  return found
}

const differences = (a: string, b: string): number => [...a].filter((character, index) => character !== b[index]).length
