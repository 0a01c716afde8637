import {readFileSync} from 'node:fs'
import {parse as parseYaml, stringify} from 'yaml'
import {understand, type Understood} from '../../src/check.js'
import {documentKind} from '../../src/label/document-kind.js'
import {profileOf} from '../../src/label/profile.js'
import {loadRulebook} from '../../src/rulebook/load.js'
import type {Rulebook} from '../../src/rulebook/rulebook.js'
import type {Part} from '../../src/label/labelled.js'
import {scannerOf} from '../../src/rulebook/scanner.js'
import type {Range} from '../../src/text/range.js'

interface Case extends Readonly<Record<string, unknown>> {
  readonly name: string
  readonly text: string
}
const {topics, cases} = parseYaml(readFileSync(new URL('label.yml', import.meta.url), 'utf8')) as {readonly topics: object; readonly cases: readonly Case[]}

let rulebook: Rulebook
beforeAll(async () => {
  const text = stringify({rulebook: 1, id: 'own', version: '1.0.0', title: {zh: '规则', en: 'Rules'}, topics})
  rulebook = await loadRulebook({name: 'own.yml', text}, () => undefined)
})

/** Something of every content that has any of it. */
const ofParts = ({root: {parts}}: Understood, of: (part: Part) => readonly string[]): unknown =>
  Object.fromEntries(Object.entries(parts).map(([id, part]) => [id, of(part)] as const).filter(([, found]) => found.length > 0))

/** What of a labelled report a case can speak of. */
const answers: Readonly<Record<string, (report: Understood, quote: (range: Range) => string) => unknown>> = {
  sentences: (report, quote) => ofParts(report, ({sentences}) => sentences.map(({range}) => quote(range))),
  presence: ({root: {parts}}) => Object.fromEntries(Object.entries(parts).map(([id, {presence}]) => [id, presence])),
  units: (report, quote) => only(ofParts(report, ({units}) => units.map(({head}) => quote(head)))),
  whole: (report, quote) => only(ofParts(report, ({units}) => units.map(({range}) => quote(range)))),
  contents: ({root}, quote) => Object.fromEntries(root.sections.map(section => [quote(section.heading.words), root.contents.get(section)!.join(' ')])),
  bare: ({root: {parts}}) => Object.entries(parts).flatMap(([id, {headingOnly}]) => (headingOnly ? [id] : [])),
  profile: ({root}) => profileOf(root, rulebook.topics, name => scannerOf(rulebook)(name, undefined)),
  near: ({root, text}) => documentKind(root, root.hits, rulebook.topics, text.folded).near ?? null,
  kind: ({root, text}) => documentKind(root, root.hits, rulebook.topics, text.folded).kind,
  shows: ({root, text}, quote) => documentKind(root, root.hits, rulebook.topics, text.folded).evidence.map(quote),
}

/** Without the measures, which every text has. */
const only = (found: unknown): unknown => Object.fromEntries(Object.entries(found as object).filter(([id]) => id !== 'measures'))

test.each(cases)('$name', async ({name: _, text, ...expected}) => {
  const report = await understand({name: 'case.txt', bytes: new TextEncoder().encode(text)}, rulebook, {as: 'annual-report'})
  const quote = ({from, to}: Range): string => report.text.value.slice(from, to)
  expect(Object.keys(expected)).not.toEqual([])
  expect(Object.fromEntries(Object.keys(expected).map(asked => [asked, answers[asked]!(report, quote)]))).toEqual(expected)
})
