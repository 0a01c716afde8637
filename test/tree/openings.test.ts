import {readFileSync} from 'node:fs'
import {parse as yaml} from 'yaml'
import {repair} from '../../src/text/repair.js'
import {parse} from '../../src/tree/parse.js'

interface Opening {
  readonly case: string
  readonly text: string
  /** What the text states; `null` where it states nothing. */
  readonly facts: Readonly<Record<string, string | number | null>>
}

const openings = yaml(readFileSync(new URL('../fixtures/facts/openings.yml', import.meta.url), 'utf8')) as readonly Opening[]

test.each(openings)('$case', async ({text, facts: expected}) => {
  const {facts} = parse(await repair({name: 'a.txt', format: 'txt', encoding: 'utf-8', text, markup: [], headings: [], notes: [], meta: {}}))
  const known = new Map<string, unknown>(Object.entries(facts))
  const found = Object.fromEntries(Object.keys(expected).map(name => [name, (known.get(name) as {readonly value: unknown} | undefined)?.value ?? null]))
  expect(found).toEqual(expected)
})
