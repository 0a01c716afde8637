import {readFileSync} from 'node:fs'
import {poorReport, report} from '../cli/workplace.js'
import {wordFile} from '../read/word-file.js'
import type {Case} from './case.js'
import {thin} from './grade.js'

const three = {'r/a.txt': report, 'r/b.txt': report, 'r/c.txt': poorReport}
const shard = (part: number, of = 3, ...more: readonly string[]): readonly string[] => ['check', 'r', '--shard', `${part}/${of}`, '-f', `json=${part}.json`, ...more]
const layer = 'rulebook: 1\nid: own\nversion: 1.0.0\ntitle: {zh: 甲, en: A}\nextends: [annual-report]\n'
const unlike = /It is no part of the same run as 1\.json/

/** Shards that do not make a whole. */
export const shards: readonly Case[] = [
  {name: 'a shard that is missing', files: three, first: [shard(1), shard(2)], args: ['merge', '1.json', '2.json'], code: 3, says: /Shards are missing: 3 of 3/},
  {name: 'all shards but one', files: three, first: [shard(2)], args: ['merge', '2.json'], code: 3, says: /Shards are missing: 1 3 of 3/},
  {name: 'a shard given twice', files: three, first: [shard(1), shard(2), shard(3)], args: ['merge', '1.json', '2.json', '2.json', '3.json'], code: 3, says: /Shard 2\/3 is given twice/},
  {name: 'a shard given in the place of another', files: three, first: [shard(1), shard(2)], args: ['merge', '1.json', '2.json', '2.json'], code: 3, says: /is given twice[^]*missing: 3/},
  {name: 'shards of another number of parts', files: three, first: [shard(1), shard(2, 2)], args: ['merge', '1.json', '2.json'], code: 3, says: unlike},
  {name: 'shards by another rulebook', files: {...three, 'own.yml': layer}, first: [shard(1), shard(2, 3, '-r', 'own.yml'), shard(3)], args: ['merge', '1.json', '2.json', '3.json'], code: 3, says: unlike},
  {name: 'shards over other files', files: {...three, 's/d.txt': report, 's/e.txt': report}, first: [shard(1, 2), ['check', 's', '--shard', '2/2', '-f', 'json=2.json']], args: ['merge', '1.json', '2.json'], code: 3, says: unlike},
  {name: 'a shard with what is none', files: three, first: [shard(1, 1), ['check', 'a.txt', '-f', 'json=2.json']], args: ['merge', '1.json', '2.json'], code: 3, says: /2\.json: It is no shard/},
  {name: 'shards of which one fails', files: three, first: [shard(1), shard(2), shard(3)], args: ['merge', '3.json', '1.json', '2.json'], code: 1, says: /3 checked, 1 of them failed/},
]

const titled = (organ: string, year: number, text = report): string => text.replaceAll('某某县', organ).replaceAll('2025', String(year + 1)).replace('2024年法治', `${year}年法治`)
const several = /The file holds \d reports .* and was not checked/

/** Files that hold more than one report. */
export const severalReports: readonly Case[] = [
  {name: 'two years in one file', files: {'t.txt': `${report}\n${titled('某某县', 2023)}`}, args: ['check', 't.txt'], code: 3, says: several},
  {name: 'a good report before a poor one', files: {'t.txt': `${report}\n${titled('另外县', 2024, poorReport)}`}, args: ['check', 't.txt'], code: 3, says: /t\.txt:16:1: The file holds 2 reports/},
  {name: 'a good report before a poor one of the same organ', files: {'t.txt': `${report}\n${thin}`}, args: ['check', 't.txt'], code: 3, says: several},
  {name: 'five organs in one file', files: {'t.txt': [...'甲乙丙丁戊'].map(organ => titled(`${organ}某县`, 2024)).join('\n')}, args: ['check', 't.txt'], code: 3, says: /holds 5 reports/},
  {name: 'two reports in Markdown', files: {'t.md': [report, titled('另外县', 2024, poorReport)].join('\n').replace(/^(.*年度报告)$/gm, '# $1').replace(/^([一二三四]、)/gm, '## $1')}, args: ['check', 't.md'], code: 3, says: several},
]

const unfilled = report.replace(/（一）[^]*?(?=二、)/, '（一）健全决策机制。××××。\n').replace(/县委书记[^\n]*/, '此处填写履职情况').replace(/一是执法[^\n]*/, '略').replace(/一是加强[^\n]*/, '无')
const poem = '床前明月光，疑是地上霜。举头望明月，低头思故乡。'
const versed = report.replace(/（一）[^]*?(?=二、)/, `（一）健全决策机制。${poem}\n`).replace(/县委书记[^\n]*/, poem).replace(/一是执法[^\n]*/, poem).replace(/一是加强[^\n]*/, poem)

/** The report as a Word file, a run with these properties a line, and more behind. */
const word = (properties: string, behind = ''): Uint8Array =>
  wordFile(report.trim().split('\n').map(line => `<w:p><w:r><w:rPr>${properties}</w:rPr><w:t>${line}</w:t></w:r></w:p>`).join('') + behind)
const inRun = (inner: string): string => `<w:p><w:r>${inner}</w:r></w:p>`
const smartArt = inRun('<w:drawing><d:relIds xmlns:d="http://schemas.openxmlformats.org/drawingml/2006/diagram"/></w:drawing>')
const sheet = inRun('<w:object><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" ProgID="Excel.Sheet.12"/></w:object>')
const inPart = /t\.docx: .*1 places could not be read/
/** A binary Word file in whose text 4 kB are zeros. */
const zeroed = (): Uint8Array => new Uint8Array(readFileSync(new URL('../fixtures/read/000.doc', import.meta.url))).fill(0, 9000, 13_096)

/** A PDF of which the stream of the last page has 400 zeros in it. */
function damagedPdf(): Uint8Array {
  const bytes = readFileSync(new URL('../fixtures/read/000.pdf', import.meta.url))
  return new Uint8Array(bytes).fill(0, 7900, 8300)
}

/** Content that is none, or that was not read. */
export const content: readonly Case[] = [
  {name: 'a Word file whose text is hidden', files: {'t.docx': word('<w:vanish/>')}, args: ['check', 't.docx'], code: 3, says: /t\.docx/},
  {name: 'a Word file whose text is white', files: {'t.docx': word('<w:color w:val="FFFFFF"/>')}, args: ['check', 't.docx'], code: 3, says: /t\.docx/},
  {name: 'a drawing of shapes with words beside good text', files: {'t.docx': word('', smartArt)}, args: ['check', 't.docx'], code: 3, says: inPart},
  {name: 'a document in the document', files: {'t.docx': word('', '<w:subDoc/>')}, args: ['check', 't.docx'], code: 3, says: inPart},
  {name: 'an embedded sheet', files: {'t.docx': word('', sheet)}, args: ['check', 't.docx'], code: 3, says: inPart},
  {name: 'what was not read, in JUnit', files: {'t.docx': word('', sheet)}, args: ['check', 't.docx', '-f', 'junit'], code: 3, says: /<error type="read-in-part"/},
  {name: 'what was not read where another kind is accepted', files: {'t.docx': word('', sheet), 'gangyao.config.yml': 'gate: {accept-unread: [picture-unread]}\n'}, args: ['check', 't.docx'], code: 3, says: inPart},
  {name: 'a kind of what was not read that does not exist', files: {'gangyao.config.yml': 'gate: {accept-unread: [pictures]}\n'}, args: ['check', 'a.txt'], code: 2, says: /gangyao\.config\.yml:1:24/},
  {name: 'four kilobytes of zeros in a Word file of old', files: {'t.doc': zeroed()}, args: ['check', 't.doc'], code: 3, says: /places could not be read/},
  {name: 'a PDF whose text does not unpack to its end', files: {'t.pdf': damagedPdf()}, args: ['check', 't.pdf', '--as', 'annual-report'], code: 3, says: /t\.pdf: Read only in part/},
  {name: 'a PDF of which too little unpacks to tell its kind', files: {'t.pdf': damagedPdf()}, args: ['check', 't.pdf'], code: 3, says: /t\.pdf/},
  {name: 'letters to a report of which a page does not unpack', files: {'r/t.pdf': damagedPdf()}, args: ['review', 'r', '-o', 'out', '--as', 'annual-report'], code: 3, says: /1 reports checked/},
  {name: 'fillers under the headings', files: {'t.txt': unfilled}, args: ['check', 't.txt'], code: 1, says: /shortcomings-present/},
  {name: 'a poem under the headings', files: {'t.txt': versed}, args: ['check', 't.txt'], code: 1, says: /to be returned/},
]

const finding = /reports\/t\.txt|t\.txt/
const waiver = (lines: string): string => `waivers:\n  - document: t.txt\n    ${lines.replaceAll('\n', '\n    ')}\n    reason: new unit\n    approved-by: Li\n`

/** Waivers and baselines that cover less than is believed. */
export const standings: readonly Case[] = [
  {name: 'a waiver of a threshold that is over', files: {'t.txt': thin, 'w.yml': waiver('threshold: min-grade\nexpires: 2020-01-01')}, args: ['check', 't.txt', '--waivers', 'w.yml'], code: 1, says: finding},
  {name: 'a waiver of another threshold', files: {'t.txt': thin, 'w.yml': waiver('threshold: min-score\nexpires: 2999-01-01')}, args: ['check', 't.txt', '--waivers', 'w.yml'], code: 1, says: /The waiver covers nothing: t\.txt gate\.min-score/},
  {name: 'a waiver of a threshold that does not exist', files: {'w.yml': waiver('threshold: min-scor\nexpires: 2999-01-01')}, args: ['check', 'a.txt', '--waivers', 'w.yml'], code: 2, says: /w\.yml:3/},
  {name: 'a waiver of a threshold and a rule', files: {'w.yml': waiver('threshold: min-score\nrule: plan-present\nfingerprint: "0123456789012345"\nexpires: 2999-01-01')}, args: ['check', 'a.txt', '--waivers', 'w.yml'], code: 2, says: /either rule and fingerprint or a threshold/},
  {name: 'a waiver of neither', files: {'w.yml': waiver('expires: 2999-01-01')}, args: ['check', 'a.txt', '--waivers', 'w.yml'], code: 2, says: /rule/},
  {name: 'a waiver of a namesake in another repository', files: {'t.txt': report, 'in/.git': null, 'in/t.txt': thin, 'w.yml': waiver('threshold: min-grade\nexpires: 2999-01-01')}, args: ['check', 't.txt', 'in/t.txt', '--waivers', 'w.yml'], code: 1, says: /in\/t\.txt/},
  {name: 'a baseline of a namesake in another repository', files: {'t.txt': thin, 'in/.git': null, 'in/t.txt': thin}, first: [['baseline', 'create', 't.txt']], args: ['check', 't.txt', 'in/t.txt', '--baseline', 'gangyao.baseline.json'], code: 1, says: /in\/t\.txt/},
  {name: 'a report worse than its baseline', files: {'t.txt': report, 'u.txt': thin}, first: [['baseline', 'create', 't.txt']], ready: () => undefined, args: ['check', 'u.txt', '--baseline', 'gangyao.baseline.json'], code: 1, says: /u\.txt/},
]

/** What is green, so that the cases above mean something. */
export const greenRuns: readonly Case[] = [
  {name: 'shards in any order', files: {'r/a.txt': report, 'r/b.txt': report}, first: [shard(1, 2), shard(2, 2)], args: ['merge', '2.json', '1.json'], code: 0, says: /2 checked, 0 of them failed/},
  {name: 'what was not read where that kind is accepted', files: {'t.docx': word('', sheet), 'gangyao.config.yml': 'gate: {accept-unread: [partly-unreadable]}\n'}, args: ['check', 't.docx'], code: 0, says: /1 checked, 0 of them failed/},
  {name: 'white words on a ground that is not', files: {'t.docx': word('<w:color w:val="FFFFFF"/><w:shd w:fill="1F4E79"/>')}, args: ['check', 't.docx'], code: 0, says: /1 checked/},
  {name: 'a waiver of a threshold', files: {'t.txt': thin, 'w.yml': waiver('threshold: min-grade\nexpires: 2999-01-01')}, args: ['check', 't.txt', '--waivers', 'w.yml'], code: 0, says: /gate\.min-grade +new unit \(approved by Li, until 2999-01-01\)/},
  {name: 'several reports that are said to be one', files: {'t.txt': `${report}\n${titled('某某县', 2023)}`}, args: ['check', 't.txt', '--as', 'annual-report'], code: 0, says: /1 checked/},
]
