import {readFileSync} from 'node:fs'
import {Ajv2020} from 'ajv/dist/2020.js'
import {check, loadRulebookFile} from '../../src/node.js'
import {bundle, type Bundle} from '../../src/report/bundle.js'
import type {GapReport, Quote} from '../../src/report/gap-report.js'
import {json} from '../../src/report/formats/json.js'
import {seedBytes, seedNames, seedText} from '../read/seed.js'

const schema = JSON.parse(readFileSync(new URL('../../schemas/gap-report.schema.json', import.meta.url), 'utf8')) as object
const validate = new Ajv2020({allErrors: true, strict: true, allowUnionTypes: true}).compile(schema)
const faults = (value: unknown): unknown => (validate(value) ? [] : validate.errors?.map(({instancePath, message, params}) => ({instancePath, message, params})))

const rulebook = await loadRulebookFile('annual-report')
const reports: readonly GapReport[] = await Promise.all(seedNames.map(name => check({name, bytes: seedBytes(name)}, rulebook)))
const whole = bundle(reports, [{name: 'a.xlsx', reason: 'is a table', advice: 'give a report'}], rulebook)
const written = (value: Bundle): {reports: Record<string, unknown>[]} & Record<string, unknown> => JSON.parse(json(value)) as never

describe('the JSON of a run', () => {
  test('is what the schema describes', () => {
    expect(faults(written(whole))).toEqual([])
  })

  test('is what the schema describes, in English and with facts from outside', async () => {
    const given = await check({name: seedNames[0]!, bytes: seedBytes(seedNames[0]!)}, rulebook, {lang: 'en', given: {kind: 'department', level: 'county', year: 2023}})
    expect(faults(written(bundle([given], [], rulebook)))).toEqual([])
  })

  test.each([
    ['an unknown key at the top', {extra: 1}],
    ['an unknown key in a report', {reports: [{...reports[0], extra: 1}]}],
    ['a report without a score', {reports: [{...reports[0], score: undefined}]}],
    ['an unknown grade', {reports: [{...reports[0], score: {...reports[0]!.score, grade: 'good'}}]}],
    ['a place without an end', {reports: [{...reports[0], headings: [{level: 1, text: '', style: 'own-line', place: {line: 1, column: 1}}]}]}],
  ])('%s is refused by the schema', (_, change) => {
    expect(faults(written({...whole, ...change} as unknown as Bundle))).not.toEqual([])
  })
})

/** Every quote of a report, whatever it is given for. */
const quotesOf = ({requirements, outline, results}: GapReport): readonly Quote[] => [
  ...requirements.flatMap(({evidence}) => evidence),
  ...outline.flatMap(({evidence}) => evidence),
  ...results.flatMap(({evidence, gaps, nodes = [], nearestMiss}) => [
    ...evidence, ...gaps, ...nodes, ...nodes.flatMap(({by}) => by), ...(nearestMiss ? [nearestMiss] : []),
  ]),
]

/** The slice of a text file at a place. */
function slice(text: string, place: Quote['place']): string {
  if (!('column' in place)) throw new Error('not a place in a text file')
  const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/)
  const offset = (line: number, column: number): number => lines.slice(0, line - 1).join('').length + column - 1
  return text.slice(offset(place.line, place.column), offset(place.endLine, place.endColumn))
}

describe.each(reports.map(report => ({name: report.file.name, report})))('$name', ({name, report}) => {
  const text = seedText(name)

  test('quotes are verbatim slices of the file at their places', () => {
    const quotes = quotesOf(report)
    expect(quotes.length).toBeGreaterThan(20)
    expect(quotes.filter(({quote, place}) => slice(text, place) !== quote)).toEqual([])
    expect(quotes.filter(({quote}) => quote === '')).toEqual([])
  })

  test('repairs stand where the original has what they change', () => {
    expect(report.repairs.filter(({before, place}) => slice(text, place) !== before)).toEqual([])
  })

  test('the ledger adds up to 1 and the score to the sum of its parts', () => {
    const {body, dropped, repaired, unreadable} = report.file.ledger
    expect(body + dropped + repaired + unreadable).toBeCloseTo(1, 9)
    const cents = (values: readonly number[]): number => values.reduce((sum, value) => sum + Math.round(value * 100), 0)
    expect(cents(report.results.map(({points}) => points))).toBe(cents([report.score.points]))
    expect(cents(report.results.map(({max}) => max))).toBe(cents([report.score.max]))
    expect(cents(report.edits.map(({points}) => points))).toBe(cents([report.score.max]) - cents([report.score.points]))
  })

  test('the same bytes give the same JSON', async () => {
    const again = await check({name, bytes: seedBytes(name)}, rulebook)
    expect(json(bundle([again], [], rulebook))).toBe(json(bundle([report], [], rulebook)))
  })
})
