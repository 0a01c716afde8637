import {existsSync, mkdirSync} from 'node:fs'
import {join} from 'node:path'
import {type Fault, InputError} from '../../input-error.js'
import type {Grade} from '../../report/score.js'
import {letterOf} from '../../review/letter.js'
import {type MergedVerdicts, opinionOn} from '../../review/merge.js'
import type {Language} from '../../rulebook/rulebook.js'
import {journalFolder} from './journal.js'
import {reportsIn} from './site.js'
import {putLetter, stemOf} from './work.js'
import {keepWritten, readWritten, settleEdited} from './written.js'

export interface MergedLetters {
  /** The results of the review that the workbooks are of. */
  readonly results: string
  readonly out: string
  readonly lang: Language
  readonly upTo: Grade
}

/**
 * Writes the letters of a review again from what the reviewers said: what they rejected is not in them, what they confirmed
 * is. Letters of an earlier run that were changed by hand are set aside.
 * @returns how many were written, and what was set aside
 * @throws InputError where there are no results
 */
export async function mergedLetters(
  merged: MergedVerdicts,
  {results, out, lang, upTo}: MergedLetters,
): Promise<{count: number; notes: readonly Fault[]}> {
  if (!existsSync(results)) throw new InputError('gangyao', {code: 'path-not-found', data: {file: results, known: ''}})
  mkdirSync(join(out, 'letters'), {recursive: true})
  mkdirSync(join(out, journalFolder), {recursive: true})
  const notes = settleEdited(out, readWritten(out))
  const opinion = opinionOn(merged)
  const edited: Record<string, string> = {}
  let count = 0
  for await (const report of reportsIn(results)) {
    const letter = letterOf(report, lang, {upTo, opinion: ({result, key}) => opinion(report.file.name, result.rule, key)})
    if (!letter) continue
    count++
    const hashes = putLetter(letter, {out, stem: stemOf(report.file.name), lang})
    for (const [name, hash] of Object.entries(hashes)) edited[`letters/${name}`] = hash
  }
  keepWritten(out, {edited, pages: []})
  return {count, notes}
}
