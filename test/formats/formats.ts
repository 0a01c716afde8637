import {readdirSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parse} from 'yaml'
import {files} from '../../src/cli/inputs/input.js'
import {check, InputError, loadRulebookFile} from '../../src/node.js'
import {defaultLimits} from '../../src/read/limits.js'
import type {GapReport} from '../../src/report/gap-report.js'
import {losing} from '../../src/text/certainty.js'

/** What must come of a file; see `expected.yml`. */
interface Expected {
  readonly seed: number
  readonly expect: 'as-seed' | 'unread' | 'either' | 'partly' | 'document'
}

const here = fileURLToPath(new URL('.', import.meta.url))
const seedsFolder = join(here, '../../seeds')
const print = (line: string): void => void process.stdout.write(`${line}\n`)

const rulebook = await loadRulebookFile('annual-report')
const checked = (name: string, bytes: Uint8Array): Promise<GapReport> => check({name, bytes}, rulebook)

/** What must be the same whatever the format. */
const judgement = ({score, report, requirements, outline}: GapReport): Readonly<Record<string, string | number | null>> => ({
  points: score.points, year: report.year, organ: report.organisation,
  ...Object.fromEntries(requirements.map(({id, presence}) => [id, presence])),
  ...Object.fromEntries(outline.map(({item, level}) => [`item ${item}`, level])),
})

const seeds = await Promise.all(readdirSync(seedsFolder).sort().map(async name => judgement(await checked('seed.txt', readFileSync(join(seedsFolder, name))))))

function differing(report: GapReport, seed: number): readonly string[] {
  const [wanted, found] = [seeds[seed]!, judgement(report)]
  return Object.keys(wanted)
    .filter(key => (key === 'points' ? Math.abs(Number(wanted[key]) - Number(found[key])) > 2 : wanted[key] !== found[key]))
    .map(key => `${key}: ${wanted[key]} → ${found[key]}`)
}

/** Whether a report is of what the seed's own file gives, and how it was read; and what differs. */
function outcomeOf(report: GapReport, seed: number): {readonly met: readonly Expected['expect'][]; readonly said: string} {
  const differences = differing(report, seed)
  const lost = report.file.notes.filter(({kind}) => losing.has(kind))
  const careful = report.requirements.every(({presence}) => presence !== 'missing')
  const met: Expected['expect'][] = differences.length === 0 ? ['as-seed', 'either'] : []
  if (lost.length > 0) met.push('partly', ...(careful ? ['either' as const] : []))
  return {met, said: [differences.length === 0 ? 'as the seed' : differences.join('; '), ...lost.map(({kind, count}) => `${kind} ${count}`)].join(' | ')}
}

function refusal(error: unknown): {readonly met: readonly Expected['expect'][]; readonly said: string} {
  if (!(error instanceof InputError)) throw error
  const another = error.faults.some(({code}) => code === 'another-document')
  return {met: another ? ['document'] : ['unread', 'either'], said: error.faults.map(({code, data}) => `${code} ${JSON.stringify(data ?? {})}`).join('; ')}
}

async function tryFolder(folder: string, expected: Readonly<Record<string, Expected>>): Promise<number> {
  let wrong = 0
  const names = (readdirSync(folder, {recursive: true}) as string[]).filter(name => statSync(join(folder, name)).isFile() && !/README\.md$/.test(name)).sort()
  const inputs = names.map(name => ({name, key: name, bytes: async () => readFileSync(join(folder, name))}))
  for await (const loaded of files(inputs, defaultLimits)) {
    const name = 'file' in loaded ? loaded.file.name : loaded.name
    const wanted = expected[name]
    const outcome = 'error' in loaded ? refusal(loaded.error) : await checked(name, loaded.file.bytes).then(report => outcomeOf(report, wanted?.seed ?? 0), refusal)
    const right = wanted === undefined || outcome.met.includes(wanted.expect)
    wrong += right ? 0 : 1
    print(`${wanted === undefined ? '?' : right ? '✓' : '✗'} ${name}  ${wanted ? `${wanted.expect}, seed ${wanted.seed}` : 'nothing expected'}: ${outcome.said}`)
  }
  return wrong
}

const [folder] = process.argv.slice(2)
const own = parse(readFileSync(join(here, 'own.yml'), 'utf8')) as Readonly<Record<string, Expected>>
let wrong = await tryFolder(join(here, '../fixtures/read'), own)
if (folder !== undefined) wrong += await tryFolder(folder, parse(readFileSync(join(here, 'expected.yml'), 'utf8')) as Readonly<Record<string, Expected>>)
print(`\n${wrong} not as expected`)
process.exitCode = wrong === 0 ? 0 : 1
