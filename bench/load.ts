import {spawn} from 'node:child_process'
import {createHash} from 'node:crypto'
import {createReadStream, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

/*
 * `npm run load [-- COUNT]` after `npm run build`: so many reports (20,000 where nothing is said) through `check -f jsonl` and
 * through `review`, which is killed twice and goes on. Prints the most memory by tenths of the run, and whether both reviews
 * left the same bytes; ends with 1 where they did not, or where memory grew by more than a third from the third tenth on (of
 * 2,000 reports and more: a heap takes some hundreds to grow to its size).
 */
const count = Number(process.argv[2] ?? 20_000)
const command = fileURLToPath(new URL('../dist/gangyao.cjs', import.meta.url))
const root = join(tmpdir(), `gangyao-load-${process.pid}`)
const batch = join(root, 'batch')
const seed = readFileSync(new URL('short-report.txt', import.meta.url), 'utf8')
const places = '安宁平和泰兴永清丰云龙凤金玉石江河湖海山'

mkdirSync(batch, {recursive: true})
for (let number = 0; number < count; number++) {
  const name = [number, number / 20, number / 400, number / 8000].map(part => places[Math.floor(part) % 20]).join('')
  const text = seed.replaceAll('某某县', `${name}县`).replaceAll(/(\d+)(件|场|次)/g, (_, figure: string, unit: string) => `${Number(figure) + number}${unit}`)
  writeFileSync(join(batch, `${String(number).padStart(6, '0')}.txt`), text)
}

interface Ended {
  readonly code: number | null
  readonly seconds: number
  /** Megabytes that the process held, once a quarter of a second. */
  readonly memory: readonly number[]
}

/** Runs the command, and kills it once `until` says so. */
function run(args: readonly string[], out?: string, until: () => boolean = () => false): Promise<Ended> {
  const start = performance.now()
  const child = spawn(process.execPath, [command, ...args], {cwd: root, stdio: ['ignore', 'pipe', 'inherit'], env: {PATH: process.env['PATH'], LANG: 'zh_CN.UTF-8'}})
  const digest = createHash('sha256')
  child.stdout.on('data', (piece: Uint8Array) => void digest.update(piece))
  const memory: number[] = []
  const timer = setInterval(() => {
    const held = existsSync(`/proc/${child.pid}/statm`) ? Number(readFileSync(`/proc/${child.pid}/statm`, 'utf8').split(' ')[1]) : 0
    memory.push((held * 4096) / 2 ** 20)
    if (until()) child.kill('SIGKILL')
  }, 250)
  return new Promise(resolve =>
    child.once('close', code => {
      clearInterval(timer)
      if (out !== undefined) writeFileSync(join(root, out), digest.digest('hex'))
      resolve({code, seconds: Math.round((performance.now() - start) / 1000), memory})
    }),
  )
}

/** The most in each tenth. */
const tenths = (memory: readonly number[]): readonly number[] =>
  Array.from({length: 10}, (_, part) => Math.round(Math.max(0, ...memory.slice((memory.length * part) / 10, (memory.length * (part + 1)) / 10 + 1))))

const isFlat = (memory: readonly number[]): boolean => {
  const parts = tenths(memory)
  return count < 2000 || Math.max(...parts.slice(3)) <= 1.34 * parts[2]!
}

const hashOf = (file: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const digest = createHash('sha256')
    createReadStream(file).on('data', piece => void digest.update(piece)).on('end', () => resolve(digest.digest('hex'))).on('error', reject)
  })

/** The bytes of all files of a folder, as one digest. */
async function digestOf(folder: string): Promise<string> {
  const digest = createHash('sha256')
  for (const name of (readdirSync(folder, {recursive: true}) as string[]).sort())
    if (statSync(join(folder, name)).isFile()) digest.update(`${name} ${await hashOf(join(folder, name))}\n`)
  return digest.digest('hex')
}

const bytesIn = (file: string): number => statSync(join(root, file), {throwIfNoEntry: false})?.size ?? 0
const say = (line: string): void => void process.stdout.write(`${line}\n`)

try {
  const check = await run(['check', 'batch', '--no-gate', '-f', 'jsonl'])
  say(`check -f jsonl of ${count}: code ${check.code}, ${check.seconds} s, MB by tenths ${tenths(check.memory).join(' ')}`)
  const whole = await run(['review', 'batch', '-o', 'whole'])
  say(`review of ${count}: code ${whole.code}, ${whole.seconds} s, MB by tenths ${tenths(whole.memory).join(' ')}`)
  const all = bytesIn('whole/results.jsonl')
  for (const share of [1 / 3, 2 / 3]) {
    const {code, seconds} = await run(['review', 'batch', '-o', 'killed'], undefined, () => bytesIn('killed/results.jsonl') > all * share)
    say(`review killed behind ${Math.round(share * 100)} %: code ${code}, ${seconds} s`)
  }
  const last = await run(['review', 'batch', '-o', 'killed'])
  const same = (await digestOf(join(root, 'whole'))) === (await digestOf(join(root, 'killed')))
  say(`review taken up: code ${last.code}, ${last.seconds} s; ${same ? 'the same bytes' : 'OTHER BYTES'}`)
  const flat = isFlat(check.memory) && isFlat(whole.memory)
  if (!flat) say('MEMORY GREW')
  process.exitCode = same && flat && check.code === 0 && whole.code === 0 && last.code === 0 ? 0 : 1
} finally {
  rmSync(root, {recursive: true, force: true})
}
