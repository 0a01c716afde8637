import {createHash} from 'node:crypto'
import {existsSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Fault} from '../../input-error.js'
import {journalFolder} from './journal.js'

/** What the last complete run wrote that people change afterwards, by path in the folder, with the SHA-256 of each. */
export interface Written {
  readonly edited: Readonly<Record<string, string>>
  /** Pages, which nobody changes. */
  readonly pages: readonly string[]
}

const fileOf = (out: string): string => join(out, journalFolder, 'written.json')

/** What the last run wrote into a folder; nothing where there was none. */
export function readWritten(out: string): Written {
  try {
    return JSON.parse(readFileSync(fileOf(out), 'utf8')) as Written
  } catch {
    return {edited: {}, pages: []}
  }
}

/** Keeps what this run wrote. */
export const keepWritten = (out: string, written: Written): void => writeFileSync(fileOf(out), `${JSON.stringify(written, undefined, 1)}\n`)

/**
 * Makes room for a new run: letters and workbooks that were changed by hand are set aside under another name, all else of
 * the last run goes.
 */
export function settleEdited(out: string, {edited, pages}: Written): readonly Fault[] {
  const notes: Fault[] = []
  for (const [name, hash] of Object.entries(edited)) {
    const path = join(out, name)
    if (!existsSync(path)) continue
    if (createHash('sha256').update(readFileSync(path)).digest('hex') === hash) {
      rmSync(path)
      continue
    }
    const aside = freeName(path)
    renameSync(path, aside)
    notes.push({code: 'review-edited', data: {file: path, aside}})
  }
  for (const page of pages) rmSync(join(out, page), {force: true})
  rmSync(fileOf(out), {force: true})
  return notes
}

function freeName(path: string): string {
  const at = path.lastIndexOf('.')
  for (let number = 1; ; number++) {
    const name = `${path.slice(0, at)}.edited-${number}${path.slice(at)}`
    if (!existsSync(name)) return name
  }
}
