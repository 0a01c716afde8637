import {understand} from '../../check.js'
import {InputError} from '../../input-error.js'
import {kindLint} from '../../kinds/lint.js'
import {filled} from '../../messages/filled.js'
import {messages} from '../../messages/messages.js'
import {lint, type LintFinding} from '../../rulebook/lint.js'
import {phraseUse} from '../../rulebook/lint-phrase-use.js'
import type {Language, Rulebook} from '../../rulebook/rulebook.js'
import {printableLine} from '../../text/printable.js'
import {files} from '../inputs/files.js'
import {findInputs} from '../inputs/inputs.js'
import type {ExitCode} from '../outputs/exit-code.js'
import {faultLine, faultLines} from '../outputs/fault-lines.js'
import type {Terminal} from '../outputs/terminal.js'
import type {Arguments} from '../settings/arguments.js'
import {limitsOf} from '../settings/limit-options.js'
import {rulebookArgument} from '../settings/rulebook-argument.js'

/**
 * `gangyao rules lint`: what does not work in a rulebook that loads; with `--on` also the phrases that stand in none of the
 * reports there, or only in one. Exit code 1 when something is an error, 3 when a report could not be read.
 */
export async function rulesLint(args: Arguments, terminal: Terminal, lang: Language): Promise<ExitCode> {
  const rulebook = await rulebookArgument('rules lint', args)
  const found = await lint(rulebook, kindLint)
  const {notes, unread} = args.all('on').length === 0 ? {notes: [], unread: 0} : await usedIn(rulebook, args, terminal, lang)
  const words = messages[lang].cli
  for (const finding of [...found, ...notes]) await terminal.out(`${printableLine(`${finding.where}: ${words[`lint.${finding.severity}`]}: ${wording(finding, lang)}`)}\n`)
  const errors = found.filter(({severity}) => severity === 'error').length
  await terminal.out(`${filled(words.linted, {errors, warnings: found.length - errors})}\n`)
  if (errors > 0) return 1
  return unread > 0 ? 3 : 0
}

/** What the reports named by `--on` say of the phrases; those that cannot be read are told and counted. */
async function usedIn(rulebook: Rulebook, args: Arguments, terminal: Terminal, lang: Language): Promise<{readonly notes: readonly LintFinding[]; readonly unread: number}> {
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
