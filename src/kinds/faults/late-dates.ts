import {contains, overlaps, type Range} from '../../text/range.js'
import type {Clash} from './clash.js'
import {clauseAt} from '../../tree/clause.js'
import {dates} from '../../tree/date.js'
import type {Root} from '../../tree/nodes.js'
import {sentences} from '../../tree/sentences.js'

const until = /截[至止](?:到|目前?)?[^,。;\d]{0,6}?(?:(20\d{2})年)?(\d{1,2})月(?:(\d{1,2})日)?/g
const dayOfYear = /(?<![\d年])(\d{1,2})月(\d{1,2})日(?!(?:国家)?宪法|宪法|消防|禁毒|世界|国际|前后)/g
const planned = /将|拟|计划|力争|确保|争取|预计|前完成|为期|有效期|届满|开始?施行|起施行|起实施|任期|期限/
/** Lines that tell of the page and not of the work. */
const ofThePage = /来源|发布(?:日期|时间|机构)|公开日期|浏览|字号|索引号/
const limit = /^\s*(?:之?前|以前|底前|起|止|为止)/

/**
 * Dates behind the date of signature in a text that tells of what has been done.
 *
 * ```text
 * > | 截至12月10日，办理432条。……2024年12月4日
 *     ^^^^^^^^^^^^
 * ```
 */
export function datesAfterSignature(folded: string, root: Root): readonly Clash[] {
  const signed = root.facts.signedDate
  const year = root.facts.year?.value
  if (!signed || year === undefined) return []
  const clash = (from: number, to: number, iso: string): Clash[] =>
    iso > signed.value ? [{range: {from, to}, found: iso, right: signed.value}] : []
  const counted = [...folded.matchAll(until)].flatMap(match => {
    const [whole, named, month, day] = match
    return clash(match.index, match.index + whole.length, `${named ?? year}-${month!.padStart(2, '0')}-${(day ?? '01').padStart(2, '0')}`)
  })
  const told = dates(folded, root.range).flatMap(({iso, range}) => {
    if (iso <= signed.value) return []
    const own = signed.range && overlaps(signed.range, range)
    const known = counted.some(one => overlaps(one.range, range))
    return own || known || mayLieAhead(folded, range) ? [] : clash(range.from, range.to, iso)
  })
  const ofTheYear = [...(signed.value.slice(0, 4) === String(year) ? folded.matchAll(dayOfYear) : [])].flatMap(match => {
    const iso = `${year}-${match[1]!.padStart(2, '0')}-${match[2]!.padStart(2, '0')}`
    if (iso <= signed.value) return []
    const range = {from: match.index, to: match.index + match[0].length}
    const inBody = root.sentences.some(sentence => contains(sentence.range, range))
    if (!inBody || counted.some(one => overlaps(one.range, range)) || mayLieAhead(folded, range)) return []
    return clash(range.from, range.to, iso)
  })
  return [...counted, ...told, ...ofTheYear].sort((a, b) => a.range.from - b.range.from)
}

/** Whether a date may lie in the future: it stands in a plan, is a limit, or is part of the page. */
function mayLieAhead(folded: string, range: Range): boolean {
  const start = folded.lastIndexOf('\n', range.from - 1) + 1
  const [line = ''] = folded.slice(start, range.to + 30).split('\n', 1)
  const sentence = sentences(folded, {from: start, to: range.to}).at(-1) ?? range
  return (
    ofThePage.test(line) ||
    planned.test(folded.slice(sentence.from, clauseAt(folded, range).to)) ||
    limit.test(folded.slice(range.to, range.to + 4))
  )
}
