import {join} from 'node:path'
import {check} from '../../check.js'
import {InputError} from '../../input-error.js'
import {filled} from '../../messages/filled.js'
import {messages} from '../../messages/messages.js'
import {loadRulebookFile} from '../../node.js'
import {documentText} from '../../report/formats/markdown.js'
import type {GapReport} from '../../report/gap-report.js'
import {ruleIndex, rulePage} from '../../report/rule-page.js'
import {lint, type LintFinding} from '../../rulebook/lint.js'
import type {Language, Rulebook} from '../../rulebook/rulebook.js'
import {printable, printableLine} from '../../text/printable.js'
import {files} from '../inputs/input.js'
import {findInputs} from '../inputs/inputs.js'
import {type ExitCode, faultLine, faultLines} from '../outputs/faults.js'
import {stagedOutputs} from '../outputs/outputs.js'
import {tableLines} from '../outputs/table.js'
import type {Terminal} from '../outputs/terminal.js'
import {type Arguments, exactly} from '../settings/arguments.js'
import {limitsOf} from '../settings/options.js'
import {tryExamples} from './rule-examples.js'

/** The rulebook that a `rules` command is about: its argument, or `--rulebook`, or the one that is checked by. */
export function rulebookArgument(command: string, args: Arguments): Promise<Rulebook> {
  const [named, ...extra] = args.positionals
  if (extra.length > 0) throw new InputError('gangyao', extra.map(value => ({code: 'argument-extra', data: {value, command}})))
  return loadRulebookFile(named ?? args.text('rulebook') ?? 'annual-report')
}

/** `gangyao rules list`: every rule with what it is worth. */
export async function rulesList(args: Arguments, terminal: Terminal, lang: Language): Promise<ExitCode> {
  const {rules} = await rulebookArgument('rules list', args)
  const words = messages[lang].cli
  const head = [words['rules.id'], words['rules.requirement'], words['rules.points'], words['rules.severity'], words['rules.title']]
  const rows = rules.map(({id, requirement, points, severity, title}) => [id, requirement, String(points), severity, printableLine(title[lang])])
  await terminal.out(`${tableLines([head, ...rows], [2]).join('\n')}\n`)
  return 0
}

/** `gangyao rules test`: runs the examples of every rule. */
export async function rulesTest(args: Arguments, terminal: Terminal, lang: Language): Promise<ExitCode> {
  const results = await tryExamples(await rulebookArgument('rules test', args))
  const words = messages[lang].cli
  const wrong = results.filter(({right}) => !right)
  for (const {rule, expected, index, outcome, text} of wrong) {
    await terminal.out(`${printableLine(filled(words.example, {rule, expected, index, outcome: words[`outcome.${outcome}`], text}))}\n`)
  }
  await terminal.out(`${filled(words.tested, {passed: results.length - wrong.length, failed: wrong.length})}\n`)
  return wrong.length > 0 ? 1 : 0
}

/** `gangyao rules lint`: what does not work in a rulebook that loads. Exit code 1 when something is an error. */
export async function rulesLint(args: Arguments, terminal: Terminal, lang: Language): Promise<ExitCode> {
  const findings = await lint(await rulebookArgument('rules lint', args))
  const words = messages[lang].cli
  for (const finding of findings) await terminal.out(`${printableLine(`${finding.where}: ${words[`lint.${finding.severity}`]}: ${wording(finding, lang)}`)}\n`)
  const errors = findings.filter(({severity}) => severity === 'error').length
  await terminal.out(`${filled(words.linted, {errors, warnings: findings.length - errors})}\n`)
  return errors > 0 ? 1 : 0
}

function wording({code, data}: LintFinding, lang: Language): string {
  const words = messages[lang].lint as Readonly<Record<string, string>>
  const why = words[`why.${data['why']}`]
  return filled(words[code] ?? code, {...data, ...(why === undefined ? {} : {why})})
}

/** `gangyao rules doc`: a page a rule and an index, as Markdown. */
export async function rulesDoc(args: Arguments, terminal: Terminal, lang: Language): Promise<ExitCode> {
  const folder = args.text('output')
  if (folder === undefined) throw new InputError('gangyao', {code: 'argument-missing', data: {name: '-o DIR', command: 'rules doc'}})
  const rulebook = await rulebookArgument('rules doc', args)
  const outputs = stagedOutputs(() => false)
  try {
    for (const rule of rulebook.rules) outputs.append(join(folder, `${rule.id}.md`), printable(documentText(rulePage(rule, rulebook, lang))))
    outputs.append(join(folder, 'index.md'), printable(documentText(ruleIndex(rulebook, lang))))
    outputs.commit()
  } finally {
    outputs.discard()
  }
  await terminal.out(`${printableLine(filled(messages[lang].cli.pages, {count: rulebook.rules.length + 1, path: folder}))}\n`)
  return 0
}

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
