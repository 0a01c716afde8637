import type {Heading} from '../tree/nodes.js'
import type {Range} from '../text/range.js'
import type {Kind} from '../verdict.js'
import {notApplicable} from '../verdict.js'

export interface SequenceOptions {
  readonly of: 'headings' | 'enumerations'
}

/** Numbers count up by one from one, in headings of a section or in runs of 一是…二是…. */
export const sequence: Kind<SequenceOptions> = (_nodes, {of}, {root}) => {
  const runs: readonly (readonly Numbered[])[] =
    of === 'headings'
      ? [...grouped(root.sections.map(({heading, parent}) => ({heading, parent}))).values()]
      : root.enumerations.map(run => run.items.map(({number, head}) => ({number, range: head})))
  if (runs.every(run => run.length === 0)) return notApplicable

  const breaks = runs.flatMap(run => run.flatMap((numbered, index) => (follows(run, index) ? [] : [{numbered, previous: run[index - 1]?.number ?? 0}])))
  const first = breaks[0]
  return {
    outcome: breaks.length === 0 ? 'pass' : 'fail',
    credit: breaks.length === 0 ? 1 : 0,
    evidence: [],
    lacking: breaks.map(({numbered}) => numbered.range),
    data: first ? {found: first.numbered.number, expected: first.previous + 1} : {},
  }
}

interface Numbered {
  readonly number: number
  readonly range: Range
}

const follows = (run: readonly Numbered[], index: number): boolean => run[index]!.number === (run[index - 1]?.number ?? 0) + 1

/** Numbered headings by the section they stand in and their level. */
function grouped(sections: readonly {readonly heading: Heading; readonly parent: unknown}[]): Map<string, Numbered[]> {
  const parents = new Map<unknown, number>()
  const runs = new Map<string, Numbered[]>()
  for (const {heading, parent} of sections) {
    if (heading.number === undefined) continue
    if (!parents.has(parent)) parents.set(parent, parents.size)
    const key = `${parents.get(parent)}/${heading.level}`
    runs.set(key, [...(runs.get(key) ?? []), {number: heading.number, range: heading.range}])
  }
  return runs
}
