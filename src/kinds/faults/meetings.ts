import type {Range} from '../../text/range.js'

/** A party congress or plenum named in text by its short name, `二十大` or `二十届三中全会`. */
export interface NamedMeeting {
  readonly name: string
  readonly range: Range
  /** Whether its 精神 is what the text speaks of, as news to study. */
  readonly studied: boolean
}

const meeting = /(?:(?<=党的)(十八|十九|二十|二十一)大)|(?:(十八|十九|二十|二十一)届((?:[一二三四五六七]中?[、和及,]{0,2})+中)全会)/g
/** What every name of a meeting holds. */
const sign = /[十二][八九十一][大届]/
const reach = 24

/** The party congresses and plenums that a text names; `二十届二中、三中全会` are two. */
export function namedMeetings(folded: string): readonly NamedMeeting[] {
  if (!sign.test(folded)) return []
  return [...folded.matchAll(meeting)].flatMap(match => {
    const [whole, congress, term, plenums] = match
    const range = {from: match.index, to: match.index + whole.length}
    const studied = /^[^。;]*?精神/.test(folded.slice(range.to, range.to + reach)) && !folded.startsWith('以来', range.to)
    if (congress) return [{name: `${congress}大`, range, studied}]
    return [...plenums!.matchAll(/[一二三四五六七]/g)].map(([number]) => ({name: `${term}届${number}中全会`, range, studied}))
  })
}
