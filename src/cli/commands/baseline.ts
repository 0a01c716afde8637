import {existsSync, realpathSync} from 'node:fs'
import {join} from 'node:path'
import {baselineText, emptyBaseline, knownDocument, type KnownDocument} from '../../gate/baseline.js'
import {changeBaseline, grows, type BaselineChange} from '../../gate/baseline-change.js'
import {InputError} from '../../input-error.js'
import {filled} from '../../messages/filled.js'
import {messages} from '../../messages/messages.js'
import {printableLine} from '../../text/printable.js'
import type {Language} from '../../rulebook/rulebook.js'
import {checkAll} from './check.js'
import {planCheck, type CheckPlan} from '../settings/check-plan.js'
import type {RunCommand} from '../commands.js'
import {type ExitCode, faultLine} from '../outputs/faults.js'
import {archiveOf} from '../settings/unmet.js'
import {stagedOutputs} from '../outputs/outputs.js'
import type {ReportWriter} from '../outputs/report-writers.js'
import type {Terminal} from '../outputs/terminal.js'

export type BaselineCommand = 'create' | 'update' | 'prune'

/**
 * `gangyao baseline create|update|prune`: keeps what the gate is to take as known. Reports that cannot be checked keep what
 * was known of them. Where `CI` is set it may only shrink.
 */
export const baselineCommand = (mode: BaselineCommand): RunCommand => async (args, terminal, spoken, env) => {
  const plan = await planCheck(args, env, {command: `baseline ${mode}`, baselineToCome: true})
  const lang = plan.lang ?? spoken
  const {settings, baseline, folder} = plan.configured.run
  const path = settings.baseline!.value
  if (mode === 'create' && existsSync(path)) throw new InputError(path, {code: 'baseline-exists'})
  if (mode !== 'create' && !existsSync(path)) throw new InputError('gangyao', {code: 'baseline-missing', data: {value: path}})
  await assertOneScope(plan)
  for (const note of plan.notes) terminal.err(faultLine('gangyao', note, lang))

  const checked = new Map<string, KnownDocument>()
  const writer = {
    make: async report => [report.gate!.document, knownDocument(report)],
    take: async ([document, known]) => void checked.set(document, known),
    end: async () => undefined,
  } satisfies ReportWriter<readonly [string, KnownDocument]>
  const {unchecked, faults} = await checkAll(plan, writer, {terminal, lang})
  const change = changeBaseline(
    mode === 'prune' ? 'prune' : 'update',
    baseline ?? emptyBaseline,
    checked,
    document => !existsSync(join(folder, archiveOf(document))),
  )
  if (env['CI'] && env['CI'] !== 'false' && grows(change)) return refuse(path, change, terminal, lang)

  const own = existsSync(path) ? realpathSync(path) : undefined
  const outputs = stagedOutputs(real => (real === own && plan.taken(real) === 'output-is-setting' ? undefined : plan.taken(real)))
  try {
    outputs.append(path, baselineText(change.baseline))
    outputs.commit()
  } finally {
    outputs.discard()
  }
  await terminal.out(`${changeLine(path, change, lang)}\n`)
  if (settings.baseline!.origin.by === 'default') terminal.err(printableLine(filled(messages[lang].gate['baseline-hint'], {path})))
  return faults > 0 ? 2 : unchecked > 0 ? 3 : 0
}

/** A baseline belongs to one configuration, from whose folder its documents are named. */
async function assertOneScope({inputs, configured}: CheckPlan): Promise<void> {
  for (const {key, name} of inputs) {
    const {scope} = await configured.document(key, name)
    if (scope !== configured.run) throw new InputError(name, {code: 'baseline-scope', data: {folder: scope.folder}})
  }
}

function changeLine(path: string, {baseline: {documents}, added, removed}: BaselineChange, lang: Language): string {
  const findings = [...documents.values()].reduce((sum, document) => sum + document.findings.length, 0)
  return printableLine(
    filled(messages[lang].gate['baseline-written'], {path, findings, documents: documents.size, added: added.length, removed}),
  )
}

/** Nothing is written: in CI a baseline that grows would let through what the gate is there to stop. */
function refuse(path: string, {added, lowered}: BaselineChange, terminal: Terminal, lang: Language): ExitCode {
  terminal.err(faultLine(path, {code: 'baseline-grows', data: {added: added.length, lowered: lowered.length}}, lang))
  for (const {document, rule, fingerprint, quote = ''} of added.slice(0, 20))
    terminal.err(printableLine(`  ${document}  ${rule}  ${fingerprint}  ${quote}`))
  for (const document of lowered.slice(0, 20)) terminal.err(printableLine(`  ${document}`))
  return 1
}
