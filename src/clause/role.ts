import {firstIn, rangesIn} from '../text/inside.js'
import {overlaps, type Range} from '../text/range.js'
import type {Marks} from './grammar.js'
import type {quoting} from './quoted.js'

/** In which role a matter stands in its clause: only what is `dealt-with` is worked on. */
export const roles = ['dealt-with', 'name', 'purpose', 'setting', 'study', 'publicity', 'award'] as const
export type Role = (typeof roles)[number]

/** A role and the words that show it. */
export interface InRole {
  readonly role: Role
  readonly by?: Range
}

/** The name of a unit or a room, and not what it does: 政策法规科. */
const unitBehind = /^(?:[一-鿿]{0,4}(?:科|股)|(?:法规)?(?:室|处(?![罚理置分])|所(?![有在属需])))(?=[长员等,。、;"]|负责|$)/
/** The title of a law, which others made. */
const lawName = /(?:法|条例|纲要|规定|决定)(?:\([^)]*\))?》$/
/** So near behind a matter, a word such as 培训 makes it the subject of a lesson. */
const near = 4

/** What is known of a text in which matters stand. */
interface Around {
  readonly folded: string
  readonly marks: Marks
  readonly nameAround: ReturnType<typeof quoting>
}

/** Where a matter stands in a clause. */
export function roleIn(clause: Range, matter: Range, {folded, marks, nameAround}: Around): InRole {
  const name = nameAround(clause, matter)
  for (const role of ['study', 'publicity', 'award'] as const) {
    const by = rangesIn(marks[role], clause).find(
      mark => !overlaps(mark, matter) && (name !== undefined || mark.from < matter.from || mark.from - matter.to <= near),
    )
    if (by) return {role, by}
  }
  for (const role of ['purpose', 'setting'] as const) {
    const by = rangesIn(marks[role], clause).find(mark => overlaps(mark, matter) || (role === 'purpose' && mark.from < matter.from))
    if (by) return {role, by}
  }
  if (name && lawName.test(folded.slice(name.from, name.to)) && !firstIn(marks.making, clause)) return {role: 'name', by: name}
  const unit = unitBehind.exec(folded.slice(matter.to, Math.min(clause.to, matter.to + 6)))
  return unit ? {role: 'name', by: {from: matter.from, to: matter.to + unit[0].length}} : {role: 'dealt-with'}
}
