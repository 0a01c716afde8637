import type {Heading} from '../tree/nodes.js'
import {overlaps, type Range} from '../text/range.js'
import {strayMarkers} from './faults/stray-markers.js'
import {faultFinding} from './fault-finding.js'
import type {Kind} from './kind.js'
import {choice, required} from './option.js'

export interface SequenceOptions {
  readonly of: 'headings' | 'enumerations'
}

/**
 * Numbers count up by one from one, in headings of a section or in runs of 一是…二是….
 *
 * @zh 序号连不连
 */
export const sequence: Kind<SequenceOptions> = {
  options: {of: required(choice('headings', 'enumerations'))},
  judge: (_nodes, {of}, {root, text}) => {
    const runs: readonly (readonly Numbered[])[] =
      of === 'headings'
        ? [...grouped(root.sections.map(({heading, parent}) => ({heading, parent}))).values()]
        : root.enumerations.map(run => run.items.map(({number, head}) => ({number, range: head})))

    const strays = of === 'enumerations' ? strayMarkers(text.folded, root.paragraphs) : []
    const breaks = runs.flatMap(run =>
      run.flatMap((numbered, index) => (follows(run, index) ? [] : [{...numbered, expected: (run[index - 1]?.number ?? 0) + 1}])),
    )
    const unexplained = breaks.filter(
      ({range, expected}) =>
        !strays.some(stray => overlaps(stray.range, range) || (stray.expected === expected && stray.range.from < range.from)),
    )
    return faultFinding(
      [...strays, ...unexplained].map(({range, number, expected}) => ({range, found: String(number), right: String(expected)})),
    )
  },
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
    const run = runs.get(key) ?? []
    run.push({number: heading.number, range: heading.range})
    runs.set(key, run)
  }
  return runs
}
