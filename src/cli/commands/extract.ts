import {InputError} from '../../input-error.js'
import {filled} from '../../messages/filled.js'
import {messages} from '../../messages/messages.js'
import '../../node.js'
import {extract, type Extract} from '../../report/extract.js'
import {factName} from '../../report/extract-tree.js'
import {printable, printableJson, printableLine} from '../../text/printable.js'
import {placeWords, sayIn} from '../../report/words.js'
import type {Language} from '../../rulebook/rulebook.js'
import {exactly, type Arguments} from '../settings/arguments.js'
import {type ExitCode, faultLine, faultLines, isOutputFault, partRead} from '../outputs/faults.js'
import {files} from '../inputs/input.js'
import {flagFacts} from '../settings/facts.js'
import {findInputs} from '../inputs/inputs.js'
import {limitsOf} from '../settings/options.js'
import {tableLines} from '../outputs/table.js'
import type {Terminal} from '../outputs/terminal.js'

/** `gangyao extract`: shows what was read of a file, so that a person sees what the program saw. */
export async function extractCommand(args: Arguments, terminal: Terminal, lang: Language): Promise<ExitCode> {
  const paths = exactly('extract', args, ['FILE'])
  const limits = limitsOf(args)
  const {given} = flagFacts(args)
  const {inputs} = findInputs(paths, {stdinName: args.text('stdin-name') ?? 'stdin.txt'})
  let whole = true
  for await (const loaded of files(inputs, limits)) {
    try {
      if ('error' in loaded) throw loaded.error
      const found = await extract(loaded.file, {given, limits})
      await terminal.out(await shown(found, args.text('format') ?? 'text', lang))
      const part = partRead(found.file.notes, lang)
      if (!part) continue
      whole = false
      terminal.err(faultLine(found.file.name, part, lang))
    } catch (error) {
      if (!(error instanceof InputError) || isOutputFault(error)) throw error
      whole = false
      for (const line of faultLines(error, lang)) terminal.err(line)
    }
  }
  return whole ? 0 : 3
}

async function shown(found: Extract, format: string, lang: Language): Promise<string> {
  if (format === 'json') return printableJson(`${JSON.stringify(found, undefined, 2)}\n`)
  if (format === 'text') return textOf(found, lang)
  const [{documentText}, {extractTree}] = await Promise.all([
    import('../../report/formats/markdown.js'),
    import('../../report/extract-tree.js'),
  ])
  return printable(documentText(extractTree(found, lang)))
}

function textOf({file, facts, headings, lines, dropped, repairs}: Extract, lang: Language): string {
  const words = messages[lang].extract
  const say = sayIn(lang)
  const block = (title: string, rows: readonly (readonly string[])[]): readonly string[] =>
    ['', `== ${title}`, ...(rows.length > 0 ? tableLines(rows.map(row => row.map(printableLine))) : [words.none])]
  return [
    printableLine(filled(words.title, {name: file.name})),
    printableLine([file.format, file.encoding ?? '', `SHA-256 ${file.sha256}`].filter(Boolean).join('  ')),
    say('ledger', Object.fromEntries(Object.entries(file.ledger).map(([name, share]) => [name, Math.round(share * 1000) / 10]))),
    ...file.notes.map(({kind, count, detail = ''}) => printableLine(say(`note.${kind}`, {count, detail}))),
    ...block(
      words.facts,
      facts.map(({name, value, origin, place}) => [
        factName(name, lang),
        String(value),
        say(`origin.${origin}`),
        place ? placeWords(place, say) : '',
      ]),
    ),
    ...block(
      words.headings,
      headings.map(({level, text, place}) => [placeWords(place, say), `${'  '.repeat(level - 1)}${text}`]),
    ),
    ...block(
      words.dropped,
      dropped.map(({place, kind, text}) => [placeWords(place, say), kind, text.trim()]),
    ),
    ...block(
      words.repairs,
      repairs.map(({place, kind, before, after}) => [placeWords(place, say), kind, `${JSON.stringify(before)} → ${JSON.stringify(after)}`]),
    ),
    ...block(
      words.text,
      lines.map(({text, place}) => [placeWords(place, say), text]),
    ),
    '',
  ].join('\n')
}
