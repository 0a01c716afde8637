import type {Range} from '../text/range.js'
import {trimmed} from './lines.js'

const longestIntroduction = 60
const onlyIntroduction = /(?:如下|以下(?:几个|几方面|工作|方面)?|几个方面|几项工作|以下工作)[^,。;]{0,8}[:。]?$|\?$/
const closers = /[”’』」）)》"\d]/
/** What a clause begins with that goes on with the step before it: a time, a count, a purpose. */
const goesOn = /^\s*(?:\d|首批|其中|以|使|让|确保|切实(?:减轻|提高|提升)|不断提(?:高|升)|为|从而|力促|助力|不少于|不低于|不超过|每)/
const opening =
  /^[^,]{0,30}?(?:将|拟|计划|打算|准备|我们还?要|我[局县区市镇乡旗州省厅办]要)|^\s*(?:20\d\d年|[下明来][一]?年度?|下一?步|今后),/
const shortestStep = 6

/**
 * A sentence without the words that only lead in to a list; `undefined` when it is nothing else.
 *
 * ```text
 * > | 明年打算抓好三件事：修订裁量基准；
 *                        ^^^^^^^^^^^^
 * ```
 */
export function behindIntroduction(folded: string, {from, to}: Range): Range | undefined {
  const words = folded.slice(from, to)
  if (onlyIntroduction.test(words)) return undefined
  const colon = words.indexOf(':')
  if (colon < 0 || colon > longestIntroduction || closers.test(words[colon + 1] ?? '')) return {from, to}
  const rest = trimmed(folded, {from: from + colon + 1, to})
  return rest.to > rest.from ? rest : undefined
}

/**
 * The steps that one sentence runs through, from comma to comma, where it opens with a vow; a clause that only says
 * when, how many or what for stays with the one before.
 */
export function stepsOf(folded: string, {from, to}: Range): readonly Range[] {
  const vow = opening.exec(folded.slice(from, to))?.[0].length
  if (vow === undefined) return [{from, to}]
  const steps: {from: number; to: number}[] = []
  for (let first = from; first < to;) {
    const comma = folded.indexOf(',', Math.max(first, from + vow))
    const end = comma < 0 || comma > to ? to : comma
    const clause = folded.slice(first, end)
    const last = steps.at(-1)
    if (last && (clause.length < shortestStep || goesOn.test(clause))) last.to = end
    else steps.push({from: first, to: end})
    first = end + 1
  }
  return steps
}
