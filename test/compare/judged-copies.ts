import type {Copy} from '../../src/compare/copies.js'
import type {MadeReport, PlantedCopy} from './batch.js'

/** As much of a copy as is judged. */
export interface FoundCopy {
  readonly here: Pick<Copy['here'], 'id' | 'range'>
  readonly there: Pick<Copy['there'], 'id' | 'range'>
  readonly leftIn: readonly {readonly name: string}[]
}

export interface JudgedCopies<Found extends FoundCopy = FoundCopy> {
  readonly planted: readonly PlantedCopy[]
  readonly missed: readonly PlantedCopy[]
  /** Copies that overlap nothing planted: two passages taken from one third report are a copy too. */
  readonly invented: readonly Found[]
  readonly places: {readonly planted: number; readonly found: number; readonly invented: number}
}

/** Holds what was found beside what was planted. A planted copy counts as found when the passage found covers at least half of it. */
export function judgedCopies<Found extends FoundCopy>(reports: readonly MadeReport[], found: readonly Found[]): JudgedCopies<Found> {
  const byPair = new Map<string, Found[]>()
  for (const copy of found) for (const key of [`${copy.here.id}/${copy.there.id}`, `${copy.there.id}/${copy.here.id}`]) byPair.set(key, [...(byPair.get(key) ?? []), copy])
  const planted: PlantedCopy[] = []
  const missed: PlantedCopy[] = []
  const known = new Set<Found>()
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
  const byId = new Map(reports.map(report => [report.id, report]))
  const sourcesOf = (side: FoundCopy['here']): ReadonlySet<string> => {
    const {id, text, copies} = byId.get(side.id)!
    const overlapping = copies.filter(copy => text.indexOf(copy.text) < side.range.to && side.range.from < text.indexOf(copy.text) + copy.text.length)
    return new Set([id, ...overlapping.map(({from}) => from)])
  }
  const oneSource = ({here, there}: Found): boolean => [...sourcesOf(here)].some(id => sourcesOf(there).has(id))
  return {planted, missed, invented: found.filter(copy => !known.has(copy) && !oneSource(copy)), places}
}

const width = ({range}: FoundCopy['here']): number => range.to - range.from

/** What was found of the planted copies, and what beside them, a line each. */
export const copyLines = ({planted, missed, invented, places}: JudgedCopies): readonly string[] => [
  ...([100, 90] as const).map(kept => {
    const [all, lost] = [planted, missed].map(list => list.filter(copy => copy.kept === kept).length) as [number, number]
    return `planted copies that keep ${kept} %: ${all - lost} of ${all} found`
  }),
  `place names left in: ${places.found} of ${places.planted} found, ${places.invented} invented`,
  `copies found that were not planted: ${invented.length}`,
]
