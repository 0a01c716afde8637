import type {GapReport} from '../../src/report/gap-report.js'
import {defectCells} from './defects.js'
import type {Gold} from './gold.js'

/** One thing that a reading says, and what the program says of it. */
export interface Cell {
  readonly aspect: 'presence' | 'outline' | 'outline-binary' | 'headings' | 'facts' | 'restored' | 'defects'
  readonly name: string
  readonly expected: string
  readonly found: string
  readonly right: boolean
}

const facts: Readonly<Record<string, keyof GapReport['report']>> = {
  org: 'organisation', org_kind: 'kind', org_level: 'level', year: 'year', title: 'title', addressee: 'addressee', signatory: 'signatory', signed_date: 'signedDate', publish_date: 'publishDate', script: 'script',
}

/** A gold title is a slice of the source; compare it as the program repairs it. */
const plain = (value: unknown): string => String(value ?? '-').replace(/\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]+\)/g, '').replace(/\s/g, '')

/** The cells of one report. `simplify` puts Traditional text into Simplified. */
export function cells(report: GapReport, gold: Gold, simplify: (text: string) => string): readonly Cell[] {
  return [...presences(report, gold), ...outline(report, gold), ...headings(report, gold), ...factCells(report, gold, simplify), ...defectCells(report, gold)]
}

function presences(report: GapReport, gold: Gold): readonly Cell[] {
  return report.requirements.map(({id, presence}) => {
    const accept = gold.requirements[id.replace('-', '_')]!.accept
    return {aspect: 'presence', name: id, expected: accept.join('|'), found: presence, right: accept.includes(presence)}
  })
}

function outline(report: GapReport, gold: Gold): readonly Cell[] {
  return report.outline.flatMap(({item, level}): Cell[] => {
    const accept = gold.outline[item]!.accept
    const present = accept.map(value => (value === 'none' ? 'none' : 'present'))
    const found = level === 'none' ? 'none' : 'present'
    return [
      {aspect: 'outline', name: String(item), expected: accept.join('|'), found: level, right: accept.includes(level)},
      {aspect: 'outline-binary', name: String(item), expected: present.join('|'), found, right: present.includes(found)},
    ]
  })
}

function headings(report: GapReport, gold: Gold): readonly Cell[] {
  const key = (line: number, level: number): string => `${line}/${level}`
  const found = new Map(report.headings.map(({level, text, place}) => [key('line' in place ? place.line : 0, level), text]))
  const expected = new Map(gold.headings.map(({line, level, text}) => [key(line, level), text]))
  return [...new Set([...found.keys(), ...expected.keys()])].map(name => ({
    aspect: 'headings', name, expected: expected.get(name) ?? '-', found: found.get(name) ?? '-', right: found.has(name) && expected.has(name),
  }))
}

function factCells(report: GapReport, gold: Gold, simplify: (text: string) => string): readonly Cell[] {
  return Object.entries(facts).flatMap(([name, key]) => {
    if (!(name in gold.meta)) return []
    const expected = simplify(plain(gold.meta[name]))
    const found = plain(report.report[key])
    return [{aspect: 'facts' as const, name, expected, found, right: expected === found}]
  })
}

/** The spots of mojibake whose true text is known: it must stand in the repaired text. */
export const restored = (value: string, gold: Gold, simplify: (text: string) => string): readonly Cell[] =>
  (gold.restored ?? []).map(({line, restored: truth}) => {
    const expected = simplify(truth)
    const right = value.includes(expected)
    return {aspect: 'restored', name: `line ${line}`, expected, found: right ? expected : '-', right}
  })
