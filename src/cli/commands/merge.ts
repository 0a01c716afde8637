import {realpathSync} from 'node:fs'
import {mergeBundles, type NamedBundle} from '../../gate/merge.js'
import {InputError} from '../../input-error.js'
import {fails} from '../../report/bundle.js'
import type {Language} from '../../rulebook/rulebook.js'
import type {Arguments} from '../settings/arguments.js'
import {readBundle} from '../inputs/bundle-file.js'
import {exitCode, type ExitCode, faultLine, faultLines, partRead} from '../outputs/faults.js'
import {targetsOf} from '../outputs/formats.js'
import {stagedOutputs} from '../outputs/outputs.js'
import {reportWriter} from '../outputs/report-writers.js'
import type {Terminal} from '../outputs/terminal.js'

/** `gangyao merge`: writes what one run over all the inputs would have written, from the JSON of the runs over its shards. */
export async function mergeCommand(args: Arguments, terminal: Terminal, lang: Language): Promise<ExitCode> {
  if (args.positionals.length === 0) throw new InputError('gangyao', {code: 'argument-missing', data: {name: 'FILES', command: 'merge'}})
  const given = targetsOf(args.all('format'))
  const folder = args.text('output')
  const targets = given.length > 0 ? given : [{format: 'pretty'} as const]
  const parts: NamedBundle[] = []
  for (const name of args.positionals) parts.push({name, bundle: await readBundle(name)})
  const outcome = mergeBundles(parts)
  if ('faults' in outcome) {
    const error = new InputError('gangyao', outcome.faults)
    if (outcome.because === 'parts') throw error
    for (const line of faultLines(error, lang)) terminal.err(line)
    return 3
  }
  const {reports, unreadable, rulebook, ignored = [], waivers = []} = outcome.merged

  const keys = new Set(args.positionals.map(path => realpathSync(path)))
  const outputs = stagedOutputs(path => (keys.has(path) ? 'output-is-input' : undefined))
  const gate = !args.on('no-gate')
  try {
    const writer = reportWriter({targets, folder, rulebook, gate, gateSetUp: true, ignored, shard: undefined}, outputs, terminal, lang)
    let inPart = 0
    for (const report of reports) {
      await writer.take(await writer.make(report))
      const part = partRead(report.file.notes, lang, report.gate?.acceptedUnread)
      if (!part) continue
      inPart++
      terminal.err(faultLine(report.file.name, part, lang))
    }
    await writer.end(unreadable, waivers)
    outputs.commit()
    return exitCode({failed: reports.filter(fails).length, unchecked: unreadable.length + inPart, faults: 0, gate})
  } finally {
    outputs.discard()
  }
}
