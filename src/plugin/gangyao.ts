import type {Plugin} from 'unified'
import {check, type CheckOptions} from '../check.js'
import {InputError} from '../input-error.js'
import {placedFindings} from '../report/placed.js'
import {sayIn} from '../report/words.js'
import type {Rulebook} from '../rulebook/rulebook.js'
import {tellFaults, tellFinding, tellReading} from './messages.js'

export interface GangyaoOptions extends CheckOptions {
  readonly rulebook: Rulebook
}

/**
 * A plugin of unified that checks a file as `check` does, by its bytes and not by the tree, and reports each gap as a
 * vfile message: `fatal` for errors and for what could not be checked, `false` for warnings. The report itself becomes
 * the file's `data.gangyao`.
 */
export const gangyao: Plugin<[GangyaoOptions]> = ({rulebook, ...options}) => async (_, file) => {
  const {lang = 'zh'} = options
  const bytes = typeof file.value === 'string' ? new TextEncoder().encode(file.value) : (file.value ?? new Uint8Array())
  try {
    const report = await check({name: file.path ?? unnamed, bytes}, rulebook, options)
    file.data['gangyao'] = report
    const say = sayIn(lang)
    for (const placed of placedFindings(report)) tellFinding(file, placed, say)
    tellReading(file, report, say)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    tellFaults(file, error, lang)
  }
}

/** A file without a path was parsed as Markdown all the same. */
const unnamed = 'report.md'
