import {check, understand} from '../../check.js'
import {InputError} from '../../input-error.js'
import {kindLint} from '../../kinds/lint.js'
import {filled} from '../../messages/filled.js'
import {messages} from '../../messages/messages.js'
import {loadRulebookFile} from '../../node.js'
import type {GapReport} from '../../report/gap-report.js'
import {lint, type LintFinding} from '../../rulebook/lint.js'
import {phraseUse} from '../../rulebook/lint-phrase-use.js'
import type {Language, Rulebook} from '../../rulebook/rulebook.js'
import {printableLine} from '../../text/printable.js'
import {files} from '../inputs/input.js'
import {findInputs} from '../inputs/inputs.js'
import {faultLine, faultLines, type ExitCode} from '../outputs/faults.js'
import {tableLines} from '../outputs/table.js'
import type {Terminal} from '../outputs/terminal.js'
import {exactly, type Arguments} from '../settings/arguments.js'
import {assertRules} from '../settings/judging-rulebook.js'
import {limitsOf} from '../settings/options.js'
import {rulebookArgument} from './rules.js'

/**
 * `gangyao rules lint`: what does not work in a rulebook that loads; with `--on` also the phrases that stand in none of the
 * reports there, or only in one. Exit code 1 when something is an error, 3 when a report could not be read.
 */
export async function rulesLint(args: Arguments, terminal: Terminal, lang: Language): Promise<ExitCode> {
  const rulebook = await rulebookArgument('rules lint', args)
  assertRules(rulebook.id, rulebook)
  const found = await lint(rulebook, kindLint)
  const {notes, unread} = args.all('on').length === 0 ? {notes: [], unread: 0} : await usedIn(rulebook, args, terminal, lang)
  const words = messages[lang].cli
  for (const finding of [...found, ...notes])
    await terminal.out(`${printableLine(`${finding.where}: ${words[`lint.${finding.severity}`]}: ${wording(finding, lang)}`)}\n`)
  const errors = found.filter(({severity}) => severity === 'error').length
  await terminal.out(`${filled(words.linted, {errors, warnings: found.length - errors})}\n`)
  if (errors > 0) return 1
  return unread > 0 ? 3 : 0
}

/** What the reports named by `--on` say of the phrases; those that cannot be read are told and counted. */
async function usedIn(
  rulebook: Rulebook,
  args: Arguments,
  terminal: Terminal,
  lang: Language,
): Promise<{readonly notes: readonly LintFinding[]; readonly unread: number}> {
  const limits = limitsOf(args)
  const {inputs, notes} = findInputs(args.all('on'))
  for (const note of notes) terminal.err(faultLine('gangyao', note, lang))
  const use = phraseUse(rulebook)
  let [read, unread] = [0, 0]
  for await (const loaded of files(inputs, limits)) {
    try {
      if ('error' in loaded) throw loaded.error
      const {text, root} = await understand(loaded.file, rulebook, {limits, as: 'annual-report'})
      use.see(loaded.file.name, text.folded, root.facts.year?.value)
      read++
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      unread++
      for (const line of faultLines(error, lang)) terminal.err(line)
    }
  }
  const found = use.findings()
  const unused = found.filter(({code}) => code === 'phrase-unused').length
  await terminal.out(`${filled(messages[lang].cli['lint.used'], {count: read, unused, once: found.length - unused})}\n`)
  return {notes: found, unread}
}

function wording({code, data}: LintFinding, lang: Language): string {
  const words = messages[lang].lint as Readonly<Record<string, string>>
  const why = words[`why.${data['why']}`]
  return filled(words[code] ?? code, {...data, ...(why === undefined ? {} : {why})})
}

/** `gangyao rules diff`: which reports change their verdicts from one rulebook to another, and by how many points. */
export async function rulesDiff(args: Arguments, terminal: Terminal, lang: Language): Promise<ExitCode> {
  const [before = '', after = ''] = exactly('rules diff', args, ['OLD', 'NEW'])
  if (args.all('on').length === 0)
    throw new InputError('gangyao', {code: 'argument-missing', data: {name: '--on DIR', command: 'rules diff'}})
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
  return [
    `${printableLine(after.file.name)}: ${before.score.points.toFixed(2)} → ${after.score.points.toFixed(2)} (${signed(change)})`,
    ...tableLines(rows, [4]),
  ]
}

const resultsByRule = ({results}: GapReport): ReadonlyMap<string, GapReport['results'][number]> =>
  new Map(results.map(result => [result.rule, result]))

const signed = (change: number): string => `${change < -0.004 ? '−' : '+'}${Math.abs(change).toFixed(2)}`
