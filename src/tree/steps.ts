import type {Range} from '../text/range.js'
import {trimmed} from './lines.js'

const longestIntroduction = 60
const onlyIntroduction = /(?:如下|以下(?:几个|几方面|工作|方面)?|几个方面|几项工作|以下工作)[^,。;]{0,8}[:。]?$|\?$/
/** Words before a dash that only name what follows: 2021年拟开展的主要工作—— */
const onlyNamed = /^[^,。;]{0,24}(?:工作|任务|安排|打算|如下|重点|举措)$/
const numbered = /^\d{1,2}[.、](?!\d)/
const closers = /[”’』」）)》"\d]/
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
  const dash = words.indexOf('--')
  const colon = dash > 0 && onlyNamed.test(words.slice(0, dash)) ? dash + 1 : words.indexOf(':')
  if (colon < 0 || colon > longestIntroduction) return {from, to}
  if (closers.test(words[colon + 1] ?? '') && !numbered.test(words.slice(colon + 1))) return {from, to}
  const rest = trimmed(folded, {from: from + colon + 1, to})
  return rest.to > rest.from ? rest : undefined
}
