import {createHash, randomUUID} from 'node:crypto'
import {existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {programId} from '../../node/build-id.js'
import {check, type CheckOptions} from '../../check.js'
import {InputError} from '../../input-error.js'
import type {InputFile} from '../../text/source.js'
import {tool} from '../../report/bundle.js'
import type {GapReport} from '../../report/gap-report.js'
import type {Rulebook} from '../../rulebook/rulebook.js'
import {ownCacheFolder} from '../../node/rulebook-cache.js'

/** Checks a report, or finds what an earlier check of the same found. */
export type Checker = (file: InputFile, rulebook: Rulebook, options: CheckOptions) => Promise<GapReport>

/**
 * A checker that keeps its results in a folder: by content and name of the file, rulebook, version of the program, language
 * and all that was given. What cannot be read or was damaged is checked anew; what cannot be written costs only time.
 * @throws InputError when what was named is no folder
 */
export function cachedCheck(folder: string | undefined, program = programId ?? tool.version): Checker {
  const known = folder ?? ownCacheFolder('reports')
  if (known === undefined) return check
  if (existsSync(known) && !statSync(known).isDirectory()) throw new InputError(known, {code: 'not-a-folder'})
  return async (file, rulebook, options) => {
    const entry = join(known, `${keyOf(file, rulebook, options, program)}.json`)
    const kept = readEntry(entry)
    if (kept) return kept
    const report = await check(file, rulebook, options)
    writeEntry(entry, known, report)
    return report
  }
}

function keyOf({name, bytes}: InputFile, {digest}: Rulebook, {lang, given = {}, limits, as}: CheckOptions, program: string): string {
  const {organisation, kind, level, year} = given
  const parts = [program, name, digest, lang, organisation, kind, level, year, as, ...(limits ? Object.entries(limits).sort().flat() : [])]
  return createHash('sha256').update(JSON.stringify(parts.map(part => part ?? null))).update('\0').update(bytes).digest('hex')
}

/** An entry is a line with the SHA-256 of the rest, and the report. */
function readEntry(path: string): GapReport | undefined {
  try {
    const text = readFileSync(path, 'utf8')
    const end = text.indexOf('\n')
    const body = text.slice(end + 1)
    return end > 0 && text.slice(0, end) === hash(body) ? (JSON.parse(body) as GapReport) : undefined
  } catch {
    return undefined
  }
}

function writeEntry(path: string, folder: string, report: GapReport): void {
  const unfinished = `${path}.${randomUUID()}.tmp`
  const body = JSON.stringify(report)
  try {
    mkdirSync(folder, {recursive: true, mode: 0o700})
    writeFileSync(unfinished, `${hash(body)}\n${body}`, {mode: 0o600})
    renameSync(unfinished, path)
  } catch {
    forget(unfinished)
  }
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex')

function forget(path: string): void {
  try {
    rmSync(path, {force: true})
  } catch {
    // it was never there
  }
}
