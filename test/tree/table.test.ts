import {readFileSync} from 'node:fs'
import {parse} from 'yaml'
import type {Root} from '../../src/tree/nodes.js'
import type {Range} from '../../src/text/range.js'
import {parsed, type Beside} from './parsed.js'

/** What of a tree a case can speak of, each as lines of its own. */
const parts: Readonly<Record<string, (root: Root, quote: (range: Range) => string) => unknown>> = {
  headings: ({sections}, quote) => sections.map(({heading}) => `${heading.level} ${heading.style} ${heading.number ?? '-'} ${quote(heading.words)}`),
  under: ({sections}, quote) => Object.fromEntries(sections.map(({heading, range}) => [quote(heading.words), quote({from: heading.range.to, to: range.to}).trim()])),
  paragraphs: ({paragraphs}, quote) => paragraphs.map(({range}) => quote(range)),
  sentences: ({sentences}, quote) => sentences.map(({range}) => quote(range)),
  items: ({enumerations}, quote) => enumerations.map(({items}) => items.map(({number, head}) => `${number} ${quote(head)}`)),
  whole: ({enumerations}, quote) => enumerations.map(({items}) => items.map(({range}) => quote(range))),
  inItem: ({sentences}, quote) => sentences.filter(({item}) => item !== undefined).map(({range, item}) => `${item!.number} ${quote(range)}`),
  figures: ({figures}, quote) => figures.map(({range, value, unit}) => `${quote(range)} = ${value} ${unit}`.trimEnd()),
  titles: ({titles}, quote) => titles.map(({range}) => quote(range)),
  short: ({facts: {organisation}}) => organisation?.short ?? false,
  facts: ({facts: {script: _, ...facts}}) => Object.fromEntries(Object.entries(facts).map(([name, {value}]) => [name, value])),
  origins: ({facts: {script: _, ...facts}}) => Object.fromEntries(Object.entries(facts).map(([name, {origin}]) => [name, origin])),
  places: ({facts: {script: _, ...facts}}, quote) => Object.fromEntries(Object.entries(facts).map(([name, {range}]) => [name, range && quote(range)])),
}

interface Case extends Readonly<Record<string, unknown>> {
  readonly name: string
  readonly text: string
  /** What the format and the page say beside the text. */
  readonly beside?: Beside
}

const cases = parse(readFileSync(new URL('tree.yml', import.meta.url), 'utf8')) as readonly Case[]

test.each(cases)('$name', ({name: _, text, beside, ...expected}) => {
  const root = parsed(text, beside)
  const quote = ({from, to}: Range): string => text.slice(from, to)
  expect(Object.keys(expected)).not.toEqual([])
  expect(Object.fromEntries(Object.keys(expected).map(part => [part, parts[part]!(root, quote)]))).toEqual(expected)
})
