import {appendFileSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, readSync, renameSync, rmSync, writeFileSync, writeSync} from 'node:fs'
import {join} from 'node:path'
import type {Refused} from '../outputs/faults.js'
import type {ReviewResult, ReviewTask} from './task.js'

/** What is kept of a file that is done: its reports and texts lie in files of their own. */
export interface Finished {
  readonly phase: ReviewTask['phase']
  readonly name: string
  readonly key: string
  readonly sha256: string
  readonly given: string
  readonly results: readonly ResultKept[]
}

type Kept<Result> = Result extends {readonly kind: 'report'}
  ? Omit<Result, 'line' | 'text'> & {readonly line: number; readonly text: number}
  : Result
/** A result whose line and text are given by their length in bytes. */
export type ResultKept = Kept<ReviewResult>

/** Writes what is done as it gets done, so that a run that was broken off can go on; finds what an earlier run had done. */
export interface Journal {
  /** What an earlier run with the same settings made of such a file. */
  earlier(task: ReviewTask): Finished | undefined
  /** Keeps what came of a file, for this run and for one that takes it up; `known` stands for what the earlier run found. */
  keep(task: ReviewTask, sha256: string, results: readonly ReviewResult[] | 'known'): Finished
  /** The text of a report that was kept, by its place among all texts. */
  text(at: number, from: number, to: number): string
  /** Forgets the steps, once the run is complete. */
  finish(): void
}

interface Generation {
  readonly results: string
  readonly texts: string
}

interface Known {
  readonly finished: Finished
  readonly of: Generation
  readonly lineAt: number
  readonly textAt: number
}

export const journalFolder = '.gangyao-review'

/**
 * The journal in a folder that is written to. `settings` says all that decides results beside the files; after a change
 * nothing is taken up.
 */
export function openJournal(out: string, settings: string): Journal {
  const folder = join(out, journalFolder)
  mkdirSync(folder, {recursive: true})
  const path = (name: string, generation = ''): string => join(folder, `${name}${generation}`)
  const results = join(out, 'results.jsonl')
  const known = new Map<string, Known>()

  const generation = setAside(folder, results)
  for (let number = 1; number <= generation; number++) {
    const of = {results: path('results', `.${number}`), texts: path('texts', `.${number}`)}
    for (const [key, done] of takenUp(path('journal', `.${number}`), of, settings)) known.set(key, done)
  }
  writeFileSync(path('journal'), `${settings}\n`)
  writeFileSync(results, '')
  writeFileSync(path('texts'), '')
  const [resultsFile, textsFile] = [openSync(results, 'a'), openSync(path('texts'), 'a+')]

  return {
    earlier: task => known.get(keyOf(task))?.finished,
    keep(task, sha256, found) {
      const finished = found === 'known' ? copied(task) : added(task, sha256, found)
      appendFileSync(path('journal'), `${JSON.stringify(finished)}\n`)
      return finished
    },
    text(at, from, to) {
      const bytes = Buffer.alloc(2 * (to - from))
      readSync(textsFile, bytes, 0, bytes.length, at + 2 * from)
      return bytes.toString('utf16le')
    },
    finish() {
      closeSync(resultsFile)
      closeSync(textsFile)
      for (const name of ['journal', 'results', 'texts'])
        for (const number of ['', ...Array.from({length: generation}, (_, index) => `.${index + 1}`)])
          rmSync(path(name, number), {force: true})
    },
  }

  function added(task: ReviewTask, sha256: string, found: readonly ReviewResult[]): Finished {
    const kept = found.map((result): ResultKept => {
      if (result.kind === 'refused') {
        if (task.phase === 'current') writeFileSync(resultsFile, refusalLine(result))
        return result
      }
      writeFileSync(resultsFile, result.line)
      writeFileSync(textsFile, result.text)
      return {...result, line: result.line.length, text: result.text.length}
    })
    return {phase: task.phase, name: task.name, key: task.key, sha256, given: JSON.stringify(task.given), results: kept}
  }

  function copied(task: ReviewTask): Finished {
    const {finished, of, lineAt, textAt} = known.get(keyOf(task))!
    copyBytes(of.results, lineAt, linesOf(finished), resultsFile)
    copyBytes(of.texts, textAt, textsOf(finished), textsFile)
    return finished
  }
}

/** Numbers what a run that was broken off has left; gives the last number, 0 where there is nothing. */
function setAside(folder: string, results: string): number {
  const path = (name: string): string => join(folder, name)
  if (!existsSync(path('journal'))) return 0
  let number = 1
  while (existsSync(path(`journal.${number}`))) number++
  renameSync(path('journal'), path(`journal.${number}`))
  if (existsSync(results)) renameSync(results, path(`results.${number}`))
  if (existsSync(path('texts'))) renameSync(path('texts'), path(`texts.${number}`))
  return number
}

/** What a journal says was done, by task, where it was kept under the same settings; its last line can be cut off. */
function takenUp(journal: string, of: Generation, settings: string): readonly (readonly [string, Known])[] {
  const [head, ...lines] = readFileSync(journal, 'utf8').split('\n')
  if (head !== settings) return []
  let [lineAt, textAt] = [0, 0]
  const known: (readonly [string, Known])[] = []
  for (const line of lines) {
    const finished = line.endsWith('}') ? parsed(line) : undefined
    if (!finished) continue
    known.push([keyOf({...finished, given: JSON.parse(finished.given) as ReviewTask['given']}), {finished, of, lineAt, textAt}])
    lineAt += linesOf(finished)
    textAt += textsOf(finished)
  }
  return known
}

const keyOf = ({phase, name, given}: Pick<ReviewTask, 'phase' | 'name' | 'given'>): string =>
  [phase, name, JSON.stringify(given)].join('\n')

/** What stands in the results for a file that could not be checked. */
const refusalLine = ({unreadable}: Refused): string => `${JSON.stringify({unreadable})}\n`

const linesOf = ({results, phase}: Finished): number =>
  results.reduce(
    (sum, result) => sum + (result.kind === 'report' ? result.line : phase === 'prior' ? 0 : Buffer.byteLength(refusalLine(result))),
    0,
  )

const textsOf = ({results}: Finished): number => results.reduce((sum, result) => sum + (result.kind === 'report' ? result.text : 0), 0)

function parsed(line: string): Finished | undefined {
  try {
    return JSON.parse(line) as Finished
  } catch {
    return undefined
  }
}

function copyBytes(path: string, at: number, length: number, to: number): void {
  if (length === 0) return
  const file = openSync(path, 'r')
  const bytes = Buffer.alloc(length)
  readSync(file, bytes, 0, length, at)
  closeSync(file)
  writeSync(to, bytes)
}
