import {compareBundles, type ComparedFinding, type Comparison, type ReportChange} from '../../gate/compare.js'
import {filled} from '../../messages/filled.js'
import {messages} from '../../messages/messages.js'
import {printableJson, printableLine} from '../../text/printable.js'
import type {Language} from '../../rulebook/rulebook.js'
import {exactly, type Arguments} from '../settings/arguments.js'
import {readRun} from '../inputs/bundle-file.js'
import type {ExitCode} from '../outputs/faults.js'
import type {Terminal} from '../outputs/terminal.js'

/** `gangyao compare OLD NEW`: reports, scores and findings that differ between two runs. It tells, and judges nothing. */
export async function compareCommand(args: Arguments, terminal: Terminal, lang: Language): Promise<ExitCode> {
  const [before = '', after = ''] = exactly('compare', args, ['OLD', 'NEW'])
  const comparison = compareBundles(await readRun(before), await readRun(after))
  await terminal.out(
    args.text('format') === 'json'
      ? printableJson(`${JSON.stringify(comparison, undefined, 2)}\n`)
      : `${lines(comparison, lang).map(printableLine).join('\n')}\n`,
  )
  return 0
}

function lines({rulebooks, unchanged, reports}: Comparison, lang: Language): readonly string[] {
  const words = messages[lang].compare
  const count = (wanted: ReportChange['change']): number => reports.filter(({change}) => change === wanted).length
  return [
    ...(rulebooks.before === rulebooks.after ? [] : [filled(words.rulebooks, rulebooks)]),
    ...reports.flatMap(report => reportLines(report, lang)),
    filled(words.summary, {
      changed: count('changed'), added: count('added'), removed: count('removed'), unchanged,
      appeared: reports.reduce((sum, {appeared}) => sum + appeared.length, 0),
      fixed: reports.reduce((sum, {fixed}) => sum + fixed.length, 0),
    }),
  ]
}

function reportLines({name, change, score: {before, after}, appeared, fixed}: ReportChange, lang: Language): readonly string[] {
  const words = messages[lang].compare
  const score = before === null || after === null ? (before ?? after ?? 0).toFixed(2) : `${before.toFixed(2)} → ${after.toFixed(2)}`
  const line =
    (sign: string) =>
    ({rule, fingerprint, message, quote}: ComparedFinding): string =>
      `  ${sign} ${rule}  ${fingerprint}  ${message}${quote ? `${words.colon}${quote}` : ''}`
  return [`${name}: ${words[change]} ${score}`, ...appeared.map(line('+')), ...fixed.map(line('−'))]
}
