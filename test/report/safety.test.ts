import type {Element, Root as HastRoot} from 'hast'
import type {Text} from 'mdast'
import type {Node, Parent} from 'unist'
import {parse} from 'csv-parse/sync'
import fc from 'fast-check'
import rehypeParse from 'rehype-parse'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {SaxesParser} from 'saxes'
import {unified} from 'unified'
import {formats, type OutputFormat} from '../../src/report/formats/registry.js'
import {rowOf, rowsTable} from '../../src/cli/outputs/rows.js'
import type {Bundle} from '../../src/report/bundle.js'
import {checkedWith, payloads, runWith} from './hostile.js'
import {partsOf, run} from './runs.js'

/** All but the format that is the document itself with comments in it. */
type Name = Exclude<keyof typeof formats, 'docx'>
const names = Object.keys(formats).filter((name): name is Name => name !== 'docx')

/** What the command writes for a run in a format, all of it. */
async function written(name: Name, run: Bundle): Promise<string | Uint8Array> {
  const format: OutputFormat = formats[name]
  if ('all' in format) return format.all(run, 'zh')
  const pieces = await Promise.all(run.reports.map(report => format.each(report, 'zh')))
  return Buffer.from(pieces.join(format.between ?? '')).toString()
}

const below = (node: Node): readonly Node[] => ('children' in node ? (node as Parent).children.flatMap(child => [child, ...below(child)]) : [])
const markdownNodes = (text: string): readonly Node[] => below(unified().use(remarkParse).use(remarkGfm).parse(text))
const htmlElements = (text: string): readonly Element[] => below(unified().use(rehypeParse).parse(text) as HastRoot).filter((node): node is Element => node.type === 'element')

/** The names of the elements of an XML text, which must be well-formed and without a document type. */
function xmlNames(xml: string): readonly string[] {
  const found = new Set<string>()
  const parser = new SaxesParser()
  parser.on('opentag', ({name}) => void found.add(name))
  parser.on('doctype', () => void found.add('!DOCTYPE'))
  parser.on('cdata', () => void found.add('![CDATA['))
  parser.on('error', error => { throw error })
  parser.write(xml).close()
  return [...found].sort()
}

/** What a terminal or a CI runner would obey, or what is no text at all. */
function dangers(text: string, commands = false): readonly string[] {
  return [
    ...(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/.test(text) ? ['control'] : []),
    ...(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(text) ? ['direction'] : []),
    ...(/\r(?!\n)|[\u2028\u2029]/.test(text) ? ['line end'] : []),
    ...(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text) ? ['surrogate'] : []),
    ...(!commands && /^\s*::/m.test(text) ? ['command'] : []),
    ...(/##\w*\[/.test(text) ? ['old command'] : []),
  ]
}

/** What is in an output that a report must not be able to put there, by format. */
const intrusions: Readonly<Record<Name, (output: string) => readonly unknown[]>> = {
  markdown: text => markdownIntrusions(text),
  'github-summary': text => markdownIntrusions(text),
  json: text => ((JSON.parse(text) as {tool?: {name: string}}).tool?.name === 'gangyao' ? [] : ['nothing']),
  jsonl: text => text.split('\n').slice(0, -1).filter(line => typeof JSON.parse(line) !== 'object'),
  html: htmlIntrusions,
  junit: text => xmlNames(text).filter(name => !['testsuites', 'testsuite', 'testcase', 'failure', 'skipped', 'error', 'properties', 'property', 'system-out'].includes(name)),
  sarif: sarifIntrusions,
  gitlab: text => (JSON.parse(text) as {location: {path: string}}[]).filter(({location}) => location.path.startsWith('/')),
  github: text => text.trimEnd().split('\n').filter(line => !/^::(?:error|warning|notice) (?:(?:file|line|endLine|col|endColumn|title)=[^:,]*,?)+::[^]*$|^另有\d+处/.test(line) || /%(?!0A|25|0D|3A|2C)/.test(line)),
  csv: csvIntrusions,
  xlsx: () => [],
}

/** Elements, and links wherever GFM would see one. */
const markdownIntrusions = (text: string): readonly unknown[] =>
  markdownNodes(text).filter(({type, ...node}) => !['heading', 'paragraph', 'text', 'strong', 'list', 'listItem', 'table', 'tableRow', 'tableCell', 'inlineCode'].includes(type) || (type === 'text' && /:\/\/|www\.|@|#\d/i.test((node as unknown as Text).value))).map(({type}) => type)

const htmlNames = ['html', 'head', 'meta', 'title', 'style', 'body', 'main', 'article', 'section', 'h1', 'h2', 'h3', 'p', 'strong', 'ul', 'ol', 'li', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'a']
const htmlAttributes = ['lang', 'charSet', 'httpEquiv', 'content', 'name', 'id', 'className', 'scope', 'href']

function htmlIntrusions(text: string): readonly unknown[] {
  const elements = htmlElements(text)
  return [
    ...elements.filter(({tagName, properties}) => !htmlNames.includes(tagName) || Object.keys(properties).some(name => !htmlAttributes.includes(name))).map(({tagName, properties}) => ({tagName, properties})),
    ...elements.flatMap(({properties: {href}}) => (href === undefined || /^#report-\d+$/.test(String(href)) ? [] : [href])),
    ...(elements.filter(({tagName}) => tagName === 'style').length === 1 ? [] : ['style']),
  ]
}

function sarifIntrusions(text: string): readonly unknown[] {
  const found: unknown[] = []
  JSON.parse(text, (key: string, value: unknown) => {
    if (key === 'uri' && !new URL(String(value), 'file:///base/').href.startsWith('file:///base/')) found.push(value)
    if (key === 'text' && /\]\(/.test(String(value)) && !found.includes(value)) found.push(value)
    if (key === 'snippet') return undefined
    return value
  })
  return found.filter(value => !isSnippet(text, value))
}

/** Snippets are the file's own text, in which SARIF knows no links. */
const isSnippet = (text: string, value: unknown): boolean => typeof value === 'string' && text.includes(`"snippet": {\n`) && new RegExp(`"snippet": \\{\\s*"text": ${escaped(JSON.stringify(value))}`).test(text)

const escaped = (text: string): string => text.replace(/[\\^$*+?.()|[\]{}]/g, '\\$&')

function csvIntrusions(text: string): readonly unknown[] {
  const rows: string[][] = parse(text, {bom: true, record_delimiter: '\r\n'})
  return [...rows.filter(row => row.length !== 22), ...rows.flat().filter(value => /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(value))]
}

/** What of a workbook is neither text nor number. */
function workbookIntrusions(bytes: Uint8Array): readonly unknown[] {
  const parts = partsOf(bytes)
  const sheets = Object.entries(parts).filter(([path]) => path.startsWith('xl/worksheets/')).map(([, xml]) => xml)
  return [
    ...Object.keys(parts).filter(path => /externalLink|vba|hyperlink|drawing|_rels\/sheet/i.test(path)),
    ...sheets.flatMap(xmlNames).filter(name => !['worksheet', 'sheetPr', 'pageSetUpPr', 'dimension', 'sheetViews', 'sheetView', 'pane', 'cols', 'col', 'sheetData', 'row', 'c', 'is', 't', 'v', 'autoFilter', 'pageMargins', 'pageSetup'].includes(name)),
    ...sheets.flatMap(xml => xml.match(/<v>(?!-?\d+(?:\.\d+)?<)[^<]*/g) ?? []),
    ...sheets.flatMap(xml => dangers(xml)),
    ...sheets.flatMap(xml => xml.match(/(?<!_x005F)_x(?!005F_)[0-9a-f]{4}_/gi) ?? []),
  ]
}

describe.each(Object.entries(payloads))('%s in every text from outside', (_, payload) => {
  const hostile = runWith(payload)

  test.each(names)('stays text in %s', async name => {
    const output = await written(name, hostile)
    expect(typeof output === 'string' ? [...dangers(output, name === 'github'), ...intrusions[name](output)] : workbookIntrusions(output)).toEqual([])
  })

  test('stays text in the table', () => {
    const {reports, unreadable} = hostile
    const table = rowsTable({rows: reports.map(report => rowOf(report, `${payload}.md`)), unreadable, lang: 'zh', paint: text => text, gate: true, folder: payload})
    expect(dangers(Buffer.from(table).toString())).toEqual([])
  })
})

test.each(Object.entries(payloads))('%s in a report that is read and checked stays text in every format', async (_, payload) => {
  const hostile = await checkedWith(payload)
  for (const name of names) {
    const output = await written(name, hostile)
    expect([name, typeof output === 'string' ? [...dangers(output, name === 'github'), ...intrusions[name](output)] : workbookIntrusions(output)]).toEqual([name, []])
  }
})

test('any mixture of such texts stays text in every format', async () => {
  const parts = Object.values(payloads).flatMap(payload => payload.split(/(?<=[\s<>()|:"'`\]])/)).filter(part => part !== '')
  const mixture = fc.array(fc.oneof(fc.constantFrom(...parts), fc.string({maxLength: 4}), fc.constantFrom('甲', '\n', ' ')), {minLength: 1, maxLength: 8})
  await fc.assert(
    fc.asyncProperty(mixture, async pieces => {
      const hostile = runWith(pieces.join(''))
      for (const name of names) {
        const output = await written(name, hostile)
        expect([name, typeof output === 'string' ? [...dangers(output, name === 'github'), ...intrusions[name](output)] : workbookIntrusions(output)]).toEqual([name, []])
      }
    }),
    {numRuns: Number(process.env['HOSTILE_RUNS'] ?? 4), seed: 15},
  )
}, 600_000)

describe('these tests see', () => {
  test.each<[string, Name, string]>([
    ['a link in Markdown', 'markdown', '[a](https://evil.example)'],
    ['a bare link in Markdown', 'markdown', 'www.evil.example'],
    ['an element in Markdown', 'markdown', '<b>a</b>'],
    ['a script in HTML', 'html', '<style></style><script></script>'],
    ['a link in HTML', 'html', '<style></style><a href="https://evil.example">a</a>'],
    ['an attribute in HTML', 'html', '<style></style><p onclick="x">a</p>'],
    ['an element in JUnit', 'junit', '<testsuites><system-err/></testsuites>'],
    ['a link in SARIF', 'sarif', '{"message": {"text": "[a](b)"}}'],
    ['a scheme in SARIF', 'sarif', '{"uri": "https://evil.example"}'],
    ['a command that is not ours', 'github', '::set-env name=a::b'],
    ['a formula in CSV', 'csv', `${'"",'.repeat(21)}"=1"`],
    ['a row that was split', 'csv', '"a","b"'],
  ])('%s', (_, name, output) => {
    expect(intrusions[name](output)).not.toEqual([])
  })

  test.each(['\x1b[2J', '\u202e', '\n::error::x', '##[error]x', '\ud800', '\r'])('%j', text => {
    expect(dangers(text)).not.toEqual([])
  })

  test('nothing in what an ordinary run writes', async () => {
    for (const name of names) {
      const output = await written(name, run)
      expect([name, typeof output === 'string' ? [...dangers(output, name === 'github'), ...intrusions[name](output)] : workbookIntrusions(output)]).toEqual([name, []])
    }
  })
})
