import {check, loadRulebookFile} from '../../src/node.js'
import type {GapReport, Quote, Result} from '../../src/report/gap-report.js'
import type {Rule} from '../../src/rulebook/rulebook.js'
import {cleanSeeds} from '../damage/seeds.js'

/** Applies each listed edit to each seed, by the rules' own pass examples, and compares what it gains with what it promised. */
const rulebook = await loadRulebookFile('annual-report')
const print = (line: string): void => void process.stdout.write(`${line}\n`)
const judge = (text: string): Promise<GapReport> => check({name: 'edit.txt', bytes: new TextEncoder().encode(text)}, rulebook)
const numerals = '一二三四五六七八九十'

/** Kinds whose gaps are mended by taking words out or changing them, not by adding text. */
const mendedInPlace = new Set(['sequence', 'citation', 'agreement', 'wording', 'slip', 'formula', 'promise', 'personal'])

interface Draft {
  readonly lines: string[]
  readonly report: GapReport
}

const lineOf = ({place}: Quote): number => ('line' in place ? place.line : 1)

/** Where the account of the year's work ends: before the first heading of another part, or before the signature. */
function endOfMeasures({report}: Draft): number {
  const others = report.requirements.filter(({id, presence}) => ['prior-fixes', 'shortcomings', 'plan'].includes(id) && presence === 'section').flatMap(({evidence}) => evidence.map(lineOf))
  return others.length > 0 ? Math.min(...others) - 1 : (({place}) => ('line' in place ? place.line : 1))(report.headings.at(-1)!)
}

function endOfBody(lines: readonly string[]): number {
  const signature = lines.findIndex((line, index) => index > lines.length / 2 && /^\s*.{2,30}(局|政府)\s*$/.test(line))
  return signature < 0 ? lines.length : signature
}

/** A new section at the end, numbered on from the last one. */
function newSection(draft: Draft, example: string): void {
  const count = draft.report.headings.filter(({level}) => level === 1).length
  const text = example.replace(/^一、/, `${numerals[count] ?? '十一'}、`).replace(/20\d{2}(?=年度存在)/, String((draft.report.report.year ?? 2024) - 1))
  draft.lines.splice(endOfBody(draft.lines), 0, ...text.replace(/\{last-year\}/g, String((draft.report.report.year ?? 2024) - 1)).split('\n'))
}

/** Words put behind the sentence that each gap names. */
function behindGaps(draft: Draft, result: Result, words: (gap: string) => string): void {
  for (const gap of result.gaps) {
    const index = lineOf(gap) - 1
    const line = draft.lines[index]!
    const from = line.indexOf(gap.quote)
    const stop = line.slice(from + gap.quote.length).search(/[。；;]/)
    const end = stop < 0 ? line.length : from + gap.quote.length + stop + 1
    draft.lines[index] = line.slice(0, end) + words(gap.quote) + line.slice(end)
  }
}

function apply(rule: Rule, result: Result, draft: Draft): boolean {
  const example = rule.examples.pass[0]!
  if (mendedInPlace.has(rule.kind)) return false
  if (rule.kind === 'presence') newSection(draft, example)
  else if (rule.kind === 'cause') behindGaps(draft, result, () => '原因是编制不足、人员流动较大。')
  else if (rule.kind === 'pattern' && rule.requirement === 'plan') behindGaps(draft, result, () => '6月底前修订《工作规程》。')
  else if (rule.kind === 'pairing') draft.lines.splice(endOfBody(draft.lines), 0, ...result.gaps.map(gap => `针对${gap.quote.replace(/^[（(]?[一二三四五六七八九十]+(?:[)）、]|是)/, '')}的问题，下一步将逐项改进。`))
  else if (rule.kind === 'coverage' || rule.requirement === 'leadership' || rule.requirement === 'measures') draft.lines.splice(endOfMeasures(draft), 0, example)
  else return false
  return true
}

const gained = (before: GapReport, after: GapReport, requirement: string): number => {
  const points = (report: GapReport): number => report.requirements.find(({id}) => id === requirement)!.points
  return Math.round((points(after) - points(before)) * 100) / 100
}

const drafted = (text: string, report: GapReport): Draft => ({lines: text.split('\n'), report})
let exact = 0
let more = 0
let wrong = 0
let skipped = 0
for (const {name, text} of (await cleanSeeds()).filter(seed => seed.name.length === 3)) {
  const before = await judge(text)
  for (const edit of before.edits) {
    const draft = drafted(text, before)
    const presence = edit.rules.map(id => rulebook.rules.find(rule => rule.id === id)!).find(rule => rule.kind === 'presence')
    const pairing = edit.rules.map(id => rulebook.rules.find(rule => rule.id === id)!).filter(rule => rule.kind === 'pairing')
    const rules = 'requirement' in edit.about && presence ? [presence, ...pairing] : edit.rules.map(id => rulebook.rules.find(rule => rule.id === id)!)
    const applied = rules.every(rule => apply(rule, before.results.find(result => result.rule === rule.id)!, draft))
    if (!applied) {
      skipped++
      continue
    }
    const after = await judge(draft.lines.join('\n'))
    const requirement = 'requirement' in edit.about ? edit.about.requirement : undefined
    const own = requirement ? gained(before, after, requirement) : edit.rules.reduce((sum, id) => sum + Math.round((after.results.find(({rule}) => rule === id)!.points - before.results.find(({rule}) => rule === id)!.points) * 100), 0) / 100
    const all = Math.round((after.score.points - before.score.points) * 100) / 100
    const verdict = all === edit.points ? 'exact' : own === edit.points && all > edit.points ? 'more' : 'wrong'
    if (verdict === 'exact') exact++
    else if (verdict === 'more') more++
    else wrong++
    if (verdict !== 'exact') print(`${name}  ${edit.title}: promised ${edit.points}, its rules gained ${own}, the score ${all}${verdict === 'more' ? ' (the same words also answer another rule)' : ''}`)
  }
}
print(`\n${exact} edits gained exactly what they promised, ${more} more, ${wrong} something else; ${skipped} are mended by changing words and were not applied`)
process.exitCode = wrong === 0 ? 0 : 1
