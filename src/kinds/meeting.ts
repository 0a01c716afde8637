import {namedMeetings} from './faults/meetings.js'
import {notApplicable} from './verdict.js'
import {faultFinding} from './fault-finding.js'
import type {Kind} from './kind.js'
import {required, tableOf} from './option.js'

export interface MeetingOptions {
  /** Party congresses and the day each closed. */
  readonly congresses: Readonly<Record<string, string>>
  /** Plenums and the day each closed. */
  readonly plenums: Readonly<Record<string, string>>
}

const day = '^\\d{4}-\\d{2}-\\d{2}$'

/**
 * The party meetings that the report studies had taken place when it was written, and are not all those of an earlier term.
 *
 * @zh 学习的党的会议当时开过没有、是不是都是上一届的
 */
export const meeting: Kind<MeetingOptions> = {
  options: {congresses: required(tableOf(day)), plenums: required(tableOf(day))},
  judge: (_nodes, {congresses, plenums}, {root, text, year}) => {
    if (year === undefined) return notApplicable
    const all = namedMeetings(text.folded)
    if (all.length === 0) return faultFinding([])
    const held: Readonly<Record<string, string>> = {...congresses, ...plenums}
    const written = root.facts.signedDate?.value ?? root.facts.publishDate?.value ?? `${year + 1}-06-30`
    const named = all.filter(({name}) => held[name] !== undefined)
    const early = named.filter(({name}) => held[name]! > written)
    const current = Object.entries(congresses).filter(([, day]) => day < `${year}-01-01`).sort(([, a], [, b]) => (a < b ? 1 : -1))[0]
    const studied = named.filter(meeting => meeting.studied)
    const stale = current !== undefined && studied.length > 0 && named.every(({name}) => held[name]! < current[1]) ? studied.slice(-1) : []
    return faultFinding([
      ...early.map(({name, range}) => ({range, found: name, right: `${held[name]} > ${written}`})),
      ...stale.map(({name, range}) => ({range, found: name, right: current![0]})),
    ])
  },
}
