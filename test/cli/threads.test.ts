import {existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {zipSync} from 'fflate'
import {formatNames} from '../../src/cli/outputs/formats.js'
import type {GapReport} from '../../src/report/gap-report.js'
import {played} from '../built/command.js'
import {command, poorReport, report, seeds, workplace} from './workplace.js'

const read = fileURLToPath(new URL('../fixtures/read/', import.meta.url))

/** Reports, good and bad, in several folders, with all that a configuration can say of them; and empty files, so many that a second thread starts. */
const texts: Readonly<Record<string, string | Uint8Array>> = {
  ...Object.fromEntries(readdirSync(seeds).slice(0, 2).map(name => [`batch/seeds/${name}`, readFileSync(join(seeds, name))])),
  ...Object.fromEntries(Array.from({length: 76}, (_, number) => [`batch/${String(number).padStart(2, '0')}.txt`, number < 12 || number === 20 ? (number % 3 === 0 ? poorReport : report).replaceAll('某某县', `第${number}县`) : ''])),
  'batch/05-empty.md': '',
  'batch/06-broken.pdf': '%PDF-1.7 broken',
  'batch/07.zip': zipSync({'a.txt': new TextEncoder().encode(report), 'b.txt': new Uint8Array(), 'c.txt': new TextEncoder().encode(poorReport)}),
  'batch/08.txt.gangyao.yml': 'level: province\nyear: 2023\n',
  'manifest.csv': 'file,organisation,year\nbatch/09.txt,某某市财政局,2020\nbatch/07.zip/a.txt,某某市教育局,2021\n',
}
/** With files of other formats; few, for each is written in every format. */
const files = {...texts, ...Object.fromEntries(['000.pdf', '000-typed.docx', '000-gbk.html', 'encrypted.pdf'].map(name => [`batch/read/${name}`, readFileSync(join(read, name))]))}
const waived = (name: string, rule: string, fingerprint: string, expires: string): string => `  - {document: ${name}, rule: ${rule}, fingerprint: ${fingerprint}, reason: x, approved-by: Li, expires: ${expires}}\n`

/** Waivers of which one covers a finding, one is over, and one covers nothing. */
async function waivers(): Promise<string> {
  const {out} = await command('check', 'batch/00.txt', '-f', 'jsonl', '--no-config')
  const [first, second] = (JSON.parse(out) as GapReport).results.filter(({outcome, severity}) => outcome === 'fail' && severity === 'error')
  return `waivers:\n${waived('batch/00.txt', first!.rule, first!.fingerprint, '2999-01-01')}${waived('batch/00.txt', second!.rule, second!.fingerprint, '2020-01-01')}${waived('batch/01.txt', first!.rule, '0123456789abcdef', '2999-01-01')}`
}

const config: Readonly<Record<string, string>> = {
  'gangyao.config.yml': 'gate: {fail-on: warning, min-score: 60, min-requirement: {plan: 5}}\nexclude: ["batch/2?.txt"]\nwaivers: waivers.yml\nbaseline: known.json\noverrides:\n  - {kind: [department], gate: {min-score: 90}}\n',
  'known.json': '{"baseline": 1, "documents": {"batch/00.txt": {"rulebook": "x", "score": 99, "findings": [{"rule": "y", "fingerprint": "0123456789abcdef"}]}}}',
}
let place: ReturnType<typeof workplace> | undefined
afterEach(() => place?.leave())

/** All that a run says and writes; what it wrote is gone again. */
function outcome(args: readonly string[]): Readonly<Record<string, unknown>> {
  const {status, stdout, stderr} = played(place!.folder, ['check', ...args])
  const out = join(place!.folder, 'out')
  if (!existsSync(out)) return {status, stderr}
  const written = (readdirSync(out, {recursive: true}) as string[]).filter(name => statSync(join(out, name)).isFile()).map(name => [name, readFileSync(join(out, name), 'latin1')] as const)
  rmSync(out, {recursive: true})
  return {status, stdout, stderr, ...Object.fromEntries(written.sort())}
}

const everyFormat = formatNames.filter(name => name !== 'docx' && name !== 'pretty').flatMap(name => ['-f', `${name}=out/${name}`])

test.each([
  ['every format', files, [...everyFormat, '-o', 'out/gaps', '--manifest', 'manifest.csv'], 3],
  ['a gate', {...texts, ...config}, ['-f', 'jsonl', '-f', 'json=out/json', '--year', '2022'], 3],
  ['kept results', {...texts, ...config}, ['-f', 'jsonl=out/jsonl', '--cache=kept', '-f', 'markdown'], 3],
])('%s: two threads write the same bytes as one', async (_, given, args, code) => {
  place = workplace(given)
  writeFileSync('waivers.yml', await waivers())
  const alone = outcome(['batch', ...args, '--threads', '1'])
  expect({status: code, ...alone}).toEqual({...alone, status: code})
  const together = outcome(['batch', ...args, '--threads', '2'])
  for (const name of new Set([...Object.keys(alone), ...Object.keys(together)])) expect([name, together[name] === alone[name]]).toEqual([name, true])
})
