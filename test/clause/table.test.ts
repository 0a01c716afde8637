import {readFileSync} from 'node:fs'
import {parse} from 'yaml'
import {examine} from '../../src/check.js'
import type {Clause, Reading} from '../../src/clause/clauses.js'
import {loadRulebookFile, type Rulebook} from '../../src/node.js'
import type {Range} from '../../src/text/range.js'

interface Case {
  readonly name: string
  /** The reporting organ, unless it is the usual one. */
  readonly organ?: string
  readonly text: string
  readonly clauses?: readonly string[]
  /** In which role words stand in their clause. */
  readonly roles?: Readonly<Record<string, string>>
  /** The clauses that are on rule-of-law matters. */
  readonly onLaw?: readonly string[]
}

const {organ: usual, cases} = parse(readFileSync(new URL('clause.yml', import.meta.url), 'utf8')) as {readonly organ: string; readonly cases: readonly Case[]}

let rulebook: Rulebook
beforeAll(async () => {
  rulebook = await loadRulebookFile('annual-report')
})

/** Each answer with the words that show it, where it has any. */
function shown({range, actor, certainty, sureBy, zero, when, whenBy, figures}: Clause, quote: (range: Range) => string): string {
  const by = (range: Range | undefined): string => (range ? ` (${quote(range)})` : '')
  const who = `${actor.kind}${by(actor.range)}${actor.by === 'words' ? '' : ` by ${actor.by}`}`
  const sure = `${zero ? 'zero' : certainty}${by(sureBy)}`
  return [`${quote(range)} = ${who}`, sure, `${when}${by(whenBy)}`, ...figures.map(({range}) => quote(range))].join(', ')
}

const roleOf = (reading: Reading, text: string, at: number, words: string): string => {
  const matter = {from: at, to: at + words.length}
  const {role, by} = reading.roleOf(reading.at(at)!, matter)
  return by ? `${role} (${text.slice(by.from, by.to)})` : role
}

test.each(cases)('$name', async ({organ = usual, text, clauses, roles, onLaw}) => {
  const bytes = new TextEncoder().encode(`${organ}2024年法治政府建设年度报告\n一、主要举措\n${text}\n`)
  const {root, text: {value}} = await examine({name: 'case.txt', bytes}, rulebook, {as: 'annual-report', given: {organisation: organ, year: 2024}})
  const start = value.indexOf('一、主要举措\n') + 7
  const quote = ({from, to}: Range): string => value.slice(from, to)
  const read = root.reading.clauses.filter(({range}) => range.from >= start)
  if (clauses) expect(read.map(clause => shown(clause, quote))).toEqual(clauses)
  if (roles) expect(Object.fromEntries(Object.keys(roles).map(words => [words, roleOf(root.reading, value, value.indexOf(words, start), words)]))).toEqual(roles)
  if (onLaw) expect(read.filter(clause => root.reading.isOnRuleOfLaw(clause)).map(({range}) => quote(range))).toEqual(onLaw)
  expect(clauses ?? roles ?? onLaw).toBeDefined()
})
