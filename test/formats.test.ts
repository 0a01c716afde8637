import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {check, loadRulebookFile} from '../src/node.js'
import type {GapReport} from '../src/report/gap-report.js'

const home = fileURLToPath(new URL('..', import.meta.url))

/** What must be the same whatever the file format. */
const judgement = (report: GapReport): Readonly<Record<string, string>> =>
  Object.fromEntries([
    ['score', `${report.score.points} ${report.score.grade}`],
    ...report.requirements.map(({id, presence}) => [`presence ${id}`, presence]),
    ...report.outline.map(({item, level}) => [`item ${item}`, level]),
    ...report.results.map(({rule, outcome, credit}) => [rule, `${outcome} ${credit}`]),
  ])

const judge = async (file: string): Promise<Readonly<Record<string, string>>> =>
  judgement(await check({name: file, bytes: readFileSync(join(home, file))}, await loadRulebookFile('annual-report')))

const seeds: Readonly<Record<string, string>> = {'000': 'seeds/000_6d076c2639d301e5.txt', '002': 'seeds/002_09a0204284a1f4a0.txt'}

/** A page tells when it was published; that of 000 also has a title above the article, which the text file lacks. */
const page = ['published-in-time']
const pageTitle = [...page, 'score', 'title-present', 'title-usual', 'years-agree', 'organs-agree']

const files: readonly [string, string, readonly string[]][] = [
  ['000', '000-typed.docx', []],
  ['000', '000-numbered.docx', []],
  ['000', '000.doc', []],
  ['000', '000-numbered.doc', []],
  ['000', '000.rtf', []],
  ['000', '000-numbered.rtf', []],
  ['000', '000.pdf', []],
  ['000', '000.md', []],
  ['000', '000-gbk.html', pageTitle],
  ['002', '002-typed.docx', []],
  ['002', '002-numbered.docx', []],
  ['002', '002.doc', []],
  ['002', '002-official.pdf', []],
  ['002', '002.html', page],
]

test.each(files)('seed %s as %s is judged as the text file', async (seed, name, except) => {
  const plain = await judge(seeds[seed]!)
  const found = await judge(`test/fixtures/read/${name}`)
  const differing = Object.keys(plain).filter(key => plain[key] !== found[key] && !except.includes(key))
  expect(differing.map(key => `${key}: ${plain[key]} → ${found[key]}`)).toEqual([])
})
