import type {RootContent} from 'mdast'
import {tool} from './bundle.js'
import type {GapReport} from './gap-report.js'
import {heading, list} from './nodes.js'
import type {Say} from './words.js'

/** How the file was read: facts and where they come from, what was repaired and dropped, what is left in the file. */
export function readingSection(report: GapReport, say: Say): readonly RootContent[] {
  const {file, repairs, report: facts} = report
  const lines = [
    say('file', {name: file.name, format: file.format, encoding: file.encoding ? `, ${file.encoding}` : '', sha: file.sha256.slice(0, 16)}),
    say('facts', {facts: factWords(report, say)}),
    say('ledger', percentages(file.ledger)),
    ...(facts.script === 'hant' ? [say('script.hant')] : []),
    ...(repairs.length > 0 ? [say('repairs', {list: counted(repairs.map(({kind}) => kind)).map(([kind, count]) => say(`repair.${kind}`, {count})).join(say('separator'))})] : []),
    ...(file.notes.length > 0 ? [say('notes', {list: file.notes.map(({kind, count, detail = ''}) => say(`note.${kind}`, {count, detail})).join(say('separator'))})] : []),
    say('rulebook', {...report.rulebook, tool: tool.version}),
  ]
  return [heading(2, say('reading')), list(lines.map(line => [line]))]
}

function factWords({report, origins}: GapReport, say: Say): string {
  const names = ['organisation', 'kind', 'level', 'year', 'title', 'addressee', 'signatory', 'signedDate', 'publishDate'] as const
  return names
    .flatMap(name => {
      const value = report[name]
      if (value === null) return []
      const words = name === 'kind' || name === 'level' ? say(`${name}.${value}`) : String(value)
      const origin = origins[name]
      return [`${say(`fact.${name}`)}${say('colon')}${words}${origin ? `${say('openBracket')}${say(`origin.${origin}`)}${say('closeBracket')}` : ''}`]
    })
    .join(say('separator'))
}

const percentages = (shares: GapReport['file']['ledger']): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(shares).map(([name, share]) => [name, Math.round(share * 1000) / 10]))

const counted = (kinds: readonly string[]): readonly [string, number][] =>
  [...new Set(kinds)].map(kind => [kind, kinds.filter(other => other === kind).length])
