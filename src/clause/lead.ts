import type {Range} from '../text/range.js'

const markers = '[一二三四五六七八九十]{1,3}(?:是|要)|\\d{1,2}[.、]|[①-⑳]|\\([一二三四五六七八九十\\d]{1,3}\\)'
const links =
  '首先|其次|再次|最后|同时|此外|另外|其中|为此|会后|会上|庭后|随后|之后|然后|据此|当场|返程后|实际上|然而|但是?|并且|并(?!案|联|购|轨)|而且|且|还|又|也|亦|均|才|即|年来'
const months =
  '(?:\\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份|\\d{1,2}日|底|初|中旬)?(?:[、至到和-](?:\\d{1,2})月(?:份|\\d{1,2}日)?)*'
const times =
  '20\\d\\d年度?(?:末|底)?|全年|年内|年初|年中|年底|年末|一年来|[一二三]年来|今年以来|今年|本年度?|当年|同月|同日|当天|次日|到任次日|' +
  `期间|截至目前|目前|以来|[上下]半年|[一二三四]季度|每(?:年|个?月|周[一二三四五]?|季度?|半年|双周|天)|${months}`
const lead = new RegExp(`(?:${markers}|${links}|${times}|先后|多次|分别|共同|[、\\s"])*`, 'y')

/**
 * Where the words of a clause begin behind its number, links and dates.
 *
 * ```text
 * > | 二是2024年3月，局长主持会议
 *     ^^^^^^^^^^^^
 * ```
 */
export function afterLead(folded: string, {from, to}: Range): number {
  const words = folded.slice(from, to)
  let at = 0
  do {
    lead.lastIndex = at
    lead.exec(words)
    at = Math.max(at, lead.lastIndex)
  } while ((words[at] === ',' || words[at] === ':') && ++at)
  return from + at
}
