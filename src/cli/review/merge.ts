import {existsSync, mkdirSync, realpathSync} from 'node:fs'
import {basename, join, resolve} from 'node:path'
import {InputError, type Fault} from '../../input-error.js'
import {printable, printableJson} from '../../text/printable.js'
import {mergeVerdicts, whoSaid} from '../../review/merge.js'
import {mergeReport} from '../../review/merge-report.js'
import {verdictRows, type VerdictRows} from '../../review/verdict-rows.js'
import {reviewWords} from '../../review/words.js'
import {workbookRows} from '../../review/workbook-rows.js'
import type {Grade} from '../../report/score.js'
import type {Language} from '../../rulebook/rulebook.js'
import type {Arguments} from '../settings/arguments.js'
import {type ExitCode, faultLine} from '../outputs/faults.js'
import {fileBytes} from '../inputs/input.js'
import {nearestPath} from '../inputs/inputs.js'
import {limitsOf} from '../settings/options.js'
import {mergedLetters} from './merged-letters.js'
import {put} from './work.js'
import type {Terminal} from '../outputs/terminal.js'

/** `gangyao review merge`: puts the verdicts of several reviewers' workbooks together; 1 where they contradict each other. */
export async function reviewMergeCommand(args: Arguments, terminal: Terminal, lang: Language): Promise<ExitCode> {
  const say = reviewWords(lang)
  const out = args.text('output')
  const missing: readonly Fault[] = [
    ...(args.positionals.length === 0 ? ['REVIEW.xlsx'] : []),
    ...(out === undefined ? ['-o OUT'] : []),
  ].map(name => ({code: 'argument-missing', data: {name, command: 'review merge'}}))
  const lost: readonly Fault[] = args.positionals
    .filter(path => !existsSync(path))
    .map(path => ({code: 'path-not-found', data: {file: path, known: nearestPath(path)}}))
  if (missing.length + lost.length > 0) throw new InputError('gangyao', [...missing, ...lost])

  const workbooks: VerdictRows[] = []
  for (const path of new Set(args.positionals.map(path => realpathSync(path)))) {
    const name = basename(path)
    const limits = {...limitsOf(args), maxUnpacked: largestWorkbook}
    const found = verdictRows(name, workbookRows(name, await fileBytes(name, path, limits), limits))
    if (!found) throw new InputError(name, {code: 'workbook-without-gaps'})
    workbooks.push(found)
  }
  const merged = mergeVerdicts(workbooks)
  mkdirSync(resolve(out!), {recursive: true})
  put(join(out!, 'verdicts.json'), `${printableJson(JSON.stringify(merged, undefined, 1))}\n`)
  put(join(out!, 'verdicts.md'), printable(mergeReport(merged, lang)))

  for (const {workbook, row, value} of merged.faults)
    terminal.err(
      printable(`${say('merge.row', {file: workbook, row})}${say('colon')}${value === '' ? say('none') : value} — ${say('verdict.wrong')}`),
    )
  const results = args.text('results')
  const letters =
    results && (await mergedLetters(merged, {results, out: out!, lang, upTo: (args.text('letters') ?? 'needs-work') as Grade}))
  for (const note of letters ? letters.notes : []) terminal.err(faultLine('gangyao', note, lang))
  await terminal.out(
    printable(
      [
        say('merge.counts', {files: merged.counts.workbooks, ...merged.counts}),
        ...merged.conflicts.flatMap(
          ({report, rule, verdicts}) =>
            `${report} ${rule}${say('colon')}${verdicts
              .map(verdict => `${whoSaid(verdict)} ${say(`verdict.${verdict.opinion}`)}`)
              .join(say('separator'))}`,
        ),
        say('merge.written', {path: join(out!, 'verdicts.md')}),
        ...(letters ? [say('merge.letters', {path: join(out!, 'letters'), count: letters.count})] : []),
        '',
      ].join('\n'),
    ),
  )
  return merged.conflicts.length > 0 ? 1 : merged.faults.length > 0 ? 3 : 0
}

/** Bytes that a workbook may unpack to: ten thousand reports have hundreds of thousands of gaps. */
const largestWorkbook = 4 * 2 ** 30
