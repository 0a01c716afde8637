import {check, loadRulebookFile} from '../../src/node.js'
import type {GapReport, Quote, Result} from '../../src/report/gap-report.js'
import {cleanSeeds} from '../damage/seeds.js'

/** Takes out of a report what a verdict rests on: the verdict must fall, and nothing unrelated may change. */
interface Mutant {
  readonly name: string
  readonly text: string
  readonly fell: (report: GapReport) => boolean
  /** Requirements whose presence may change with it. */
  readonly related: readonly string[]
}

const rulebook = await loadRulebookFile('annual-report')
const print = (line: string): void => void process.stdout.write(`${line}\n`)
const judge = (name: string, text: string): Promise<GapReport> => check({name: `${name}.txt`, bytes: new TextEncoder().encode(text)}, rulebook)
const resultOf = (report: GapReport, rule: string): Result => report.results.find(result => result.rule === rule)!
const presenceOf = (report: GapReport, id: string): string => report.requirements.find(requirement => requirement.id === id)!.presence
const counted = (result: Result): number => result.evidence.length

/** The text without the quoted stretches, found by line and column. */
function without(text: string, quotes: readonly Quote[]): string {
  const lines = text.split('\n')
  const starts = lines.map((_, index) => lines.slice(0, index).reduce((sum, line) => sum + line.length + 1, 0))
  const at = (line: number, column: number): number => starts[line - 1]! + column - 1
  const ranges = quotes.map(({place}) => ('column' in place ? {from: at(place.line, place.column), to: at(place.endLine, place.endColumn)} : {from: 0, to: 0}))
  return ranges.sort((a, b) => b.from - a.from).reduce((rest, {from, to}) => rest.slice(0, from) + rest.slice(to), text)
}

/** The lines of a heading's section, down to the next heading of its level or above. */
function withoutSection(text: string, report: GapReport, heading: Quote): string {
  const line = 'line' in heading.place ? heading.place.line : 0
  const own = report.headings.findIndex(({place}) => 'line' in place && place.line === line)
  const next = report.headings.slice(own + 1).find(({level}) => level <= report.headings[own]!.level)
  const lines = text.split('\n')
  const signed = lines.findIndex((words, index) => index >= line && /^\s*.{2,30}(局|政府)\s*$/.test(words))
  const end = next && 'line' in next.place ? next.place.line - 1 : signed < 0 ? lines.length : signed
  return [...lines.slice(0, line - 1), ...lines.slice(end)].join('\n')
}

function mutants(report: GapReport, text: string): readonly Mutant[] {
  const sections = report.requirements
    .filter(({id, presence}) => id !== 'measures' && id !== 'leadership' && presence === 'section')
    .map(({id, evidence}): Mutant => ({
      name: `requirement ${id}`,
      text: withoutSection(text, report, evidence.at(-1)!),
      fell: after => presenceOf(after, id) !== 'section',
      related: report.requirements.filter(other => other.evidence.some(quote => !withoutSection(text, report, evidence.at(-1)!).includes(quote.quote))).map(other => other.id),
    }))
  const acts = resultOf(report, 'leadership-acts')
  const oneAct = acts.evidence.map((act): Mutant => ({name: `act ${act.quote.slice(0, 16)}`, text: without(text, [act]), fell: after => counted(resultOf(after, 'leadership-acts')) < counted(acts), related: ['leadership']}))
  const allActs = acts.evidence.length > 0 ? [{name: 'all acts', text: without(text, acts.evidence), fell: (after: GapReport) => resultOf(after, 'leadership-acts').outcome !== 'pass', related: ['leadership']}] : []
  const causes = (resultOf(report, 'shortcomings-causes').nodes ?? []).filter(({good}) => good)
  const cause = causes.map((node): Mutant => ({name: `cause of ${node.quote.slice(0, 16)}`, text: without(text, node.by), fell: after => (resultOf(after, 'shortcomings-causes').nodes ?? []).filter(({good}) => good).length < causes.length, related: ['shortcomings']}))
  const steps = resultOf(report, 'plan-concrete').nodes ?? []
  const step = steps.length > 1 ? steps.map((node): Mutant => ({name: `step ${node.quote.slice(0, 16)}`, text: withoutNode(text, node, steps), fell: after => (resultOf(after, 'plan-concrete').nodes ?? []).length < steps.length, related: ['plan']})) : []
  const figures = resultOf(report, 'measures-figures')
  const noFigures: Mutant = {name: 'all figures', text: text.replace(/\d[\d,.]*(?=[^年月日\d)）.、]|$)/g, '若干'), fell: after => resultOf(after, 'measures-figures').credit < figures.credit, related: []}
  const fixes = resultOf(report, 'prior-fixes-results').evidence
  const fix = fixes.length > 0 ? [{name: 'prior fixes', text: without(text, fixes), fell: (after: GapReport) => counted(resultOf(after, 'prior-fixes-results')) < fixes.length, related: ['prior-fixes']}] : []
  return [...sections, ...oneAct, ...allActs, ...cause, ...step, noFigures, ...fix]
}

/** The text from a step's head down to the next step, on its lines. */
function withoutNode(text: string, node: Quote, all: readonly Quote[]): string {
  const lines = text.split('\n')
  const line = 'line' in node.place ? node.place.line : 1
  const sharing = all.filter(({place}) => 'line' in place && place.line === line)
  if (sharing.length > 1) {
    const own = lines[line - 1]!
    const from = own.indexOf(node.quote)
    const next = sharing[sharing.findIndex(other => other === node) + 1]
    const to = next ? own.indexOf(next.quote) : own.length
    lines[line - 1] = own.slice(0, from) + own.slice(to)
    return lines.join('\n')
  }
  const following = report0(lines, line)
  lines.splice(line - 1, following)
  return lines.join('\n')
}

/** How many lines a step on lines of its own takes: its line and unnumbered ones behind it. */
function report0(lines: readonly string[], line: number): number {
  let count = 1
  while (line - 1 + count < lines.length && !/^\s*([（(]?[一二三四五六七八九十\d]+[)）、.]|[一二三四五六七八九十]+是|.{2,40}(局|政府)\s*$|$)/.test(lines[line - 1 + count]!)) count++
  return count
}

let killed = 0
let total = 0
for (const {name, text} of (await cleanSeeds()).filter(seed => seed.name.length === 3)) {
  const report = await judge(name, text)
  for (const mutant of mutants(report, text)) {
    const after = await judge(name, mutant.text)
    const strayed = report.requirements.filter(({id, presence}) => !mutant.related.includes(id) && presenceOf(after, id) !== presence).map(({id}) => id)
    const good = mutant.fell(after) && strayed.length === 0
    total++
    killed += good ? 1 : 0
    if (!good) print(`${name}  ${mutant.name}: ${mutant.fell(after) ? '' : 'the verdict did not fall '}${strayed.length > 0 ? `also changed: ${strayed.join(' ')}` : ''}`)
  }
}
print(`\nmutation score ${killed}/${total} = ${((100 * killed) / total).toFixed(1)} %`)
process.exitCode = killed / total >= 0.99 ? 0 : 1
