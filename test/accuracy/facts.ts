import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {parse} from 'yaml'
import {examine, type GapReport, type Rulebook} from '../../src/node.js'

/** The facts that a reading of an opening states; `null` where its text does not. */
const fields = [
  'organisation',
  'shortName',
  'kind',
  'level',
  'year',
  'title',
  'addressee',
  'signatory',
  'signedDate',
  'publishDate',
] as const
type Field = (typeof fields)[number]
type Value = string | number | boolean | null

/** An opening of a report, and what a reader takes from it. */
type Opening = {readonly id: string; readonly text: string} & Readonly<Record<Field, Value>>

interface Cell {
  readonly id: string
  readonly field: Field
  readonly expected: Value
  readonly found: Value
}

/** What the program takes from the openings of a set: for each fact how many are right, wrong, invented or not found. */
export async function factSummary(set: string, rulebook: Rulebook, listed: boolean): Promise<string> {
  const openings = parse(readFileSync(join('test/graded/facts', `${set}.yml`), 'utf8')) as readonly Opening[]
  const all: Cell[] = []
  for (const opening of openings) all.push(...(await cellsOf(opening, rulebook)))
  const rows = fields.map(field =>
    row(
      field,
      all.filter(cell => cell.field === field),
    ),
  )
  const wrong = listed
    ? all.filter(cell => !isRight(cell)).map(({id, field, expected, found}) => `  ${id} ${field}: expected ${expected}, found ${found}`)
    : []
  return [`\n== facts, ${set}: ${openings.length} openings`, ...rows, ...wrong].join('\n')
}

async function cellsOf(opening: Opening, rulebook: Rulebook): Promise<readonly Cell[]> {
  const {report} = await examine({name: `${opening.id}.txt`, bytes: new TextEncoder().encode(opening.text)}, rulebook, {
    as: 'annual-report',
  })
  return fields.map(field => ({id: opening.id, field, expected: opening[field], found: foundIn(report, field)}))
}

const foundIn = ({report}: GapReport, field: Field): Value => {
  const value = (report as Readonly<Record<string, Value | undefined>>)[field]
  return value ?? (field === 'shortName' ? false : null)
}

/** Blanks within a name or a title say nothing. */
const plain = (value: Value): string => String(value).replace(/\s/g, '')
const isRight = ({expected, found}: Cell): boolean => plain(expected) === plain(found)

function row(field: Field, cells: readonly Cell[]): string {
  const stated = cells.filter(({expected}) => expected !== null)
  const right = stated.filter(isRight).length
  const silent = stated.filter(({found}) => found === null).length
  const invented = cells.filter(({expected, found}) => expected === null && found !== null).length
  const wrong = stated.length - right - silent
  const share = `${((100 * right) / stated.length).toFixed(1)} %`
  return `  ${field.padEnd(13)} ${right}/${stated.length} = ${share}, wrong ${wrong}, not found ${silent}, invented ${invented}`
}
