import {overlaps, type Range} from '../text/range.js'
import {firstIn, rangesIn, type Marks} from './grammar.js'
import {quotedIn} from './quoted.js'

/** In which place a matter stands in its clause: only what is `dealt-with` is worked on. */
export type Place = 'dealt-with' | 'name' | 'purpose' | 'setting' | 'study' | 'publicity' | 'award'

/** A place and the words that show it. */
export interface Placed {
  readonly place: Place
  readonly by?: Range
}

const unitBehind = /^[一-鿿]{0,3}?(?:科|股|室|处|所|大队|中队|支队|局|厅|办|中心|站|窗口|委员会)(?=[,。、;长员负参列]|$|[一-鿿])/
const adjunct = /^(?:在|根据|按照|依据|依照|依托|围绕|结合|对照|随着|因|由于|受)/

/** Where a matter stands in a clause. */
export function placeIn(folded: string, clause: Range, matter: Range, marks: Marks): Placed {
  const name = quotedIn(folded, clause).find(quoted => overlaps(quoted, matter) && quoted.from <= matter.from && matter.to <= quoted.to)
  const study = firstIn(marks.study, clause)
  const publicity = firstIn(marks.publicity, clause)
  const award = firstIn(marks.award, clause)
  if (study && !overlaps(study, matter)) return {place: 'study', by: study}
  if (publicity && !overlaps(publicity, matter)) return {place: 'publicity', by: publicity}
  if (award && !overlaps(award, matter)) return {place: 'award', by: award}
  if (name) return {place: 'name', by: name}
  const purpose = rangesIn(marks.purpose, clause).find(({from}) => from <= matter.from)
  if (purpose && purpose.from < matter.from) return {place: 'purpose', by: purpose}
  const behind = folded.slice(matter.to, Math.min(clause.to, matter.to + 8))
  if (unitBehind.test(behind)) return {place: 'name'}
  const setting = firstIn(marks.setting, clause)
  if (setting && setting.from < matter.from && adjunct.test(folded.slice(clause.from, clause.from + 2))) return {place: 'setting', by: setting}
  return {place: 'dealt-with'}
}
