import {check} from '../../check.js'
import {InputError} from '../../input-error.js'
import {filled} from '../../messages/filled.js'
import {messages} from '../../messages/messages.js'
import {loadRulebookFile} from '../../node.js'
import type {GapReport} from '../../report/gap-report.js'
import {printableLine} from '../../text/printable.js'
import type {Language} from '../../rulebook/rulebook.js'
import {exactly, type Arguments} from '../settings/arguments.js'
import type {ExitCode} from '../outputs/exit-code.js'
import {faultLine, faultLines} from '../outputs/fault-lines.js'
import {files} from '../inputs/files.js'
import {findInputs} from '../inputs/inputs.js'
import {limitsOf} from '../settings/limit-options.js'
import {tableLines} from '../outputs/table.js'
import type {Terminal} from '../outputs/terminal.js'

/** `gangyao rules diff`: which reports change their verdicts from one rulebook to another, and by how many points. */
export async function rulesDiff(args: Arguments, terminal: Terminal, lang: Language): Promise<ExitCode> {
  const [before = '', after = ''] = exactly('rules diff', args, ['OLD', 'NEW'])
  if (args.all('on').length === 0) throw new InputError('gangyao', {code: 'argument-missing', data: {name: '--on DIR', command: 'rules diff'}})
  const limits = limitsOf(args)
  const {inputs, notes} = findInputs(args.all('on'))
  const [old, fresh] = [await loadRulebookFile(before), await loadRulebookFile(after)]
  for (const note of notes) terminal.err(faultLine('gangyao', note, lang))

  let [count, changed, unchecked] = [0, 0, 0]
  for await (const loaded of files(inputs, limits)) {
    try {
      if ('error' in loaded) throw loaded.error
      const lines = differences(await check(loaded.file, old, {lang, limits}), await check(loaded.file, fresh, {lang, limits}), lang)
      count++
      if (lines.length === 0) continue
      changed++
      await terminal.out(`${lines.join('\n')}\n\n`)
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      unchecked++
      for (const line of faultLines(error, lang)) terminal.err(line)
    }
  }
  await terminal.out(`${filled(messages[lang].cli['diff.summary'], {count, changed})}\n`)
  return unchecked > 0 ? 3 : 0
}

/** The lines on one report: its score before and after, and each rule whose outcome or points change; none when nothing does. */
function differences(before: GapReport, after: GapReport, lang: Language): readonly string[] {
  const words = messages[lang].cli
  const [old, fresh] = [resultsByRule(before), resultsByRule(after)]
  const rows = [...new Set([...old.keys(), ...fresh.keys()])].flatMap(rule => {
    const [from, to] = [old.get(rule), fresh.get(rule)]
    const change = (to?.points ?? 0) - (from?.points ?? 0)
    if (from?.outcome === to?.outcome && from?.credit === to?.credit) return []
    return [[`  ${rule}`, words[`outcome.${from?.outcome ?? 'absent'}`], '→', words[`outcome.${to?.outcome ?? 'absent'}`], signed(change)]]
  })
  const change = after.score.points - before.score.points
  if (rows.length === 0 && Math.abs(change) < 0.005) return []
  return [`${printableLine(after.file.name)}: ${before.score.points.toFixed(2)} → ${after.score.points.toFixed(2)} (${signed(change)})`, ...tableLines(rows, [4])]
}

const resultsByRule = ({results}: GapReport): ReadonlyMap<string, GapReport['results'][number]> => new Map(results.map(result => [result.rule, result]))

const signed = (change: number): string => `${change < -0.004 ? '−' : '+'}${Math.abs(change).toFixed(2)}`
