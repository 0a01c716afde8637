import type {Root, RootContent} from 'mdast'
import {filled} from '../messages/filled.js'
import {messages} from '../messages/messages.js'
import type {Language} from '../rulebook/rulebook.js'
import type {Extract} from './extract.js'
import {heading, list, paragraph, table} from './nodes.js'
import {placeWords, sayIn} from './words.js'

/** What was read of a file, as a document. */
export function extractTree({file, facts, headings, lines, dropped, repairs}: Extract, lang: Language): Root {
  const words = messages[lang].extract
  const say = sayIn(lang)
  const known = facts.map(({name, value, origin, place}) => [
    factName(name, lang), String(value), say(`origin.${origin}`), place ? placeWords(place, say) : '',
  ])
  const headingLine = ({level, text, place}: Extract['headings'][number]): readonly string[] => [
    `${'\u3000'.repeat(level - 1)}${text}${say('openBracket')}${placeWords(place, say)}${say('closeBracket')}`,
  ]
  const section = (title: string, rows: readonly RootContent[], empty: boolean): readonly RootContent[] => [
    heading(2, title),
    ...(empty ? [paragraph(words.none)] : rows),
  ]
  return {
    type: 'root',
    children: [
      heading(1, filled(words.title, {name: file.name})),
      list([
        [`${words.format}${say('colon')}${file.format}`],
        ...(file.encoding ? [[`${words.encoding}${say('colon')}${file.encoding}`]] : []),
        [`SHA-256${say('colon')}${file.sha256}`],
        [say('ledger', Object.fromEntries(Object.entries(file.ledger).map(([name, share]) => [name, Math.round(share * 1000) / 10])))],
        ...file.notes.map(({kind, count, detail = ''}) => [say(`note.${kind}`, {count, detail})]),
      ]),
      ...section(words.facts, [table([words.fact, words.value, words.origin, words.place], known)], known.length === 0),
      ...section(
        words.headings,
        [list(headings.map(headingLine))],
        headings.length === 0,
      ),
      ...section(
        words.text,
        lines.map(({text, place}) => paragraph(`[${placeWords(place, say)}] ${text}`)),
        lines.length === 0,
      ),
      ...section(
        words.dropped,
        [
          table(
            [words.place, words.kind, words.before],
            dropped.map(({place, kind, text}) => [placeWords(place, say), kind, text.trim()]),
          ),
        ],
        dropped.length === 0,
      ),
      ...section(
        words.repairs,
        [
          table(
            [words.place, words.kind, words.before, words.after],
            repairs.map(({place, kind, before, after}) => [placeWords(place, say), kind, JSON.stringify(before), JSON.stringify(after)]),
          ),
        ],
        repairs.length === 0,
      ),
    ],
  }
}

/** A fact's name in a language. */
export const factName = (name: string, lang: Language): string =>
  (messages[lang].extract as Readonly<Record<string, string>>)[`fact.${name}`] ?? sayIn(lang)(`fact.${name}`)
