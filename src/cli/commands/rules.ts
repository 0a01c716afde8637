import {join} from 'node:path'
import {InputError} from '../../input-error.js'
import {filled} from '../../messages/filled.js'
import {messages} from '../../messages/messages.js'
import {loadRulebookFile} from '../../node.js'
import {documentText} from '../../report/formats/markdown.js'
import {ruleIndex, rulePage} from '../../report/rule-page.js'
import type {Language, Rulebook} from '../../rulebook/rulebook.js'
import {printable, printableLine} from '../../text/printable.js'
import type {ExitCode} from '../outputs/faults.js'
import {stagedOutputs} from '../outputs/outputs.js'
import {tableLines} from '../outputs/table.js'
import type {Terminal} from '../outputs/terminal.js'
import type {Arguments} from '../settings/arguments.js'
import {assertRules} from '../settings/judging-rulebook.js'
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
  const rows = rules.map(({id, requirement, points, severity, title}) => [
    id,
    requirement,
    String(points),
    severity,
    printableLine(title[lang]),
  ])
  await terminal.out(`${tableLines([head, ...rows], [2]).join('\n')}\n`)
  return 0
}

/** `gangyao rules test`: runs the examples of every rule. */
export async function rulesTest(args: Arguments, terminal: Terminal, lang: Language): Promise<ExitCode> {
  const rulebook = await rulebookArgument('rules test', args)
  assertRules(rulebook.id, rulebook)
  const results = await tryExamples(rulebook)
  const words = messages[lang].cli
  const wrong = results.filter(({right}) => !right)
  for (const {rule, expected, index, outcome, text} of wrong) {
    await terminal.out(`${printableLine(filled(words.example, {rule, expected, index, outcome: words[`outcome.${outcome}`], text}))}\n`)
  }
  await terminal.out(`${filled(words.tested, {passed: results.length - wrong.length, failed: wrong.length})}\n`)
  return wrong.length > 0 ? 1 : 0
}

/** `gangyao rules doc`: a page a rule and an index, as Markdown. */
export async function rulesDoc(args: Arguments, terminal: Terminal, lang: Language): Promise<ExitCode> {
  const folder = args.text('output')
  if (folder === undefined) throw new InputError('gangyao', {code: 'argument-missing', data: {name: '-o DIR', command: 'rules doc'}})
  const rulebook = await rulebookArgument('rules doc', args)
  const outputs = stagedOutputs(() => undefined)
  try {
    for (const rule of rulebook.rules)
      outputs.append(join(folder, `${rule.id}.md`), printable(documentText(rulePage(rule, rulebook, lang))))
    outputs.append(join(folder, 'index.md'), printable(documentText(ruleIndex(rulebook, lang))))
    outputs.commit()
  } finally {
    outputs.discard()
  }
  await terminal.out(`${printableLine(filled(messages[lang].cli.pages, {count: rulebook.rules.length + 1, path: folder}))}\n`)
  return 0
}
