import type {Copy} from '../../src/compare/copies.js'
import type {MadeReport, PlantedCopy} from './batch.js'

export interface JudgedCopies {
  readonly planted: readonly PlantedCopy[]
  readonly missed: readonly PlantedCopy[]
  /** Copies that overlap nothing planted: two passages taken from one third report are a copy too. */
  readonly invented: readonly Copy[]
  readonly places: {readonly planted: number; readonly found: number; readonly invented: number}
}

/** Holds what was found beside what was planted. A planted copy counts as found when the passage found covers at least half of it. */
export function judgedCopies(reports: readonly MadeReport[], found: readonly Copy[]): JudgedCopies {
  const byPair = new Map<string, Copy[]>()
  for (const copy of found) for (const key of [`${copy.here.id}/${copy.there.id}`, `${copy.there.id}/${copy.here.id}`]) byPair.set(key, [...(byPair.get(key) ?? []), copy])
  const planted: PlantedCopy[] = []
  const missed: PlantedCopy[] = []
  const known = new Set<Copy>()
  const places = {planted: 0, found: 0, invented: 0}
  for (const {id, text, copies} of reports)
    for (const copy of copies) {
      planted.push(copy)
      const from = text.indexOf(copy.text)
      const hits = (byPair.get(`${id}/${copy.from}`) ?? []).filter(({here, there}) => {
        const {range} = here.id === id ? here : there
        return Math.min(range.to, from + copy.text.length) - Math.max(range.from, from) > 0
      })
      const covered = hits.reduce((sum, {here, there}) => sum + width(here.id === id ? here : there), 0)
      if (covered < copy.text.length / 2) missed.push(copy)
      for (const hit of hits) known.add(hit)
      const named = hits.some(({leftIn}) => leftIn.some(({name}) => name === copy.leftIn))
      if (copy.leftIn !== undefined) places.planted++
      if (copy.leftIn !== undefined && named) places.found++
      if (copy.leftIn === undefined && hits.some(({leftIn}) => leftIn.length > 0)) places.invented++
    }
  const sourcesOf = (side: Copy['here']): ReadonlySet<string> => {
    const {id, text, copies} = reports.find(report => report.id === side.id)!
    const overlapping = copies.filter(copy => text.indexOf(copy.text) < side.range.to && side.range.from < text.indexOf(copy.text) + copy.text.length)
    return new Set([id, ...overlapping.map(({from}) => from)])
  }
  const oneSource = ({here, there}: Copy): boolean => [...sourcesOf(here)].some(id => sourcesOf(there).has(id))
  return {planted, missed, invented: found.filter(copy => !known.has(copy) && !oneSource(copy)), places}
}

const width = ({range}: Copy['here']): number => range.to - range.from
