import type {GapReport, Quote} from '../../src/report/gap-report.js'
import type {Cell} from './compare.js'
import type {Gold} from './gold.js'

interface Found extends Quote {
  readonly rule: string
}

/** The defects on which the readings agree: each is found when a form rule points into its quote. */
export function defectCells(report: GapReport, gold: Gold): readonly Cell[] {
  const found = [...gaps(report), ...nearest(report)]
  return gold.defects.filter(({agreed}) => agreed).map(({kind, line, quote}) => {
    const rules = found.filter(one => meet(one, line, quote)).map(({rule}) => rule)
    return {aspect: 'defects', name: `${kind} line ${line}`, expected: quote, found: [...new Set(rules)].join(' ') || '-', right: rules.length > 0}
  })
}

/** What form rules point at and no reading names: a false alarm, or a defect that the readings overlooked. */
export const alarms = (report: GapReport, gold: Gold): readonly string[] =>
  gaps(report)
    .filter(one => !gold.defects.some(({line, quote}) => meet(one, line, quote)))
    .map(({rule, quote}) => `${rule}: ${quote}`)

const gaps = (report: GapReport): readonly Found[] => failed(report).flatMap(({rule, gaps}) => gaps.map(gap => ({rule, ...gap})))

/** What is missing stands at the nearest text; it is a finding only where nothing else is. */
const nearest = (report: GapReport): readonly Found[] => failed(report).flatMap(({rule, gaps, nearestMiss}) => (gaps.length === 0 && nearestMiss ? [{rule, ...nearestMiss}] : []))

const failed = (report: GapReport): GapReport['results'] => report.results.filter(({requirement, outcome}) => requirement === 'form' && (outcome === 'fail' || outcome === 'review'))

function meet({quote: found, place}: Found, line: number, quote: string): boolean {
  if (!('line' in place) || line < place.line || line > place.endLine) return false
  return found.includes(quote) || quote.includes(found) || overlap(found, quote) || overlap(quote, found)
}

const fewest = 2

/** Whether the end of one quote is the beginning of the other. */
function overlap(a: string, b: string): boolean {
  for (let length = fewest; length <= Math.min(a.length, b.length); length++) if (a.endsWith(b.slice(0, length))) return true
  return false
}
