import {organKinds, organLevels, type OrganKind, type OrganLevel} from '../localities/organ-kind.js'
import type {ReviewRow} from './row.js'

/** Reports that may be compared: of organs of one kind and level, on one year. */
export interface OrganGroup {
  readonly kind: OrganKind
  readonly level: OrganLevel
  readonly year: number
  readonly ranked: readonly RankedRow[]
}

export interface RankedRow {
  /** From 1; equal scores share a rank. */
  readonly rank: number
  readonly row: ReviewRow
}

/**
 * Groups reports of like organs and ranks each group by score; never across groups. All rows are of one run and so of one
 * rulebook. Reports of which kind, level or year is not known stand apart, unranked.
 */
export function organGroups(rows: readonly ReviewRow[]): {readonly groups: readonly OrganGroup[]; readonly unknown: readonly ReviewRow[]} {
  const groups = new Map<string, {kind: OrganKind; level: OrganLevel; year: number; rows: ReviewRow[]}>()
  const unknown: ReviewRow[] = []
  for (const row of rows) {
    const {kind, level, year} = row
    if (kind === null || level === null || year === null) {
      unknown.push(row)
      continue
    }
    const key = `${9999 - year}/${organLevels.indexOf(level)}/${organKinds.indexOf(kind)}`
    const group = groups.get(key) ?? {kind, level, year, rows: []}
    group.rows.push(row)
    groups.set(key, group)
  }
  const sorted = [...groups].sort(([one], [other]) => (one < other ? -1 : 1))
  return {groups: sorted.map(([, {rows: own, ...group}]) => ({...group, ranked: ranked(own)})), unknown}
}

function ranked(rows: readonly ReviewRow[]): readonly RankedRow[] {
  const sorted = [...rows].sort((one, other) => share(other) - share(one))
  let rank = 0
  return sorted.map((row, index) => {
    if (index === 0 || share(sorted[index - 1]!) !== share(row)) rank = index + 1
    return {rank, row}
  })
}

const share = ({points, max}: ReviewRow): number => (max === 0 ? 0 : Math.round((points / max) * 1e4) / 100)
