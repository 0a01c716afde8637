import type {Root, RootContent} from 'mdast'
import {u} from 'unist-builder'
import {filled} from '../messages/filled.js'
import {messages} from '../messages/messages.js'
import {optionSort} from '../rulebook/option-sorts.js'
import {phrasesIn} from '../phrase/phrase-table.js'
import type {Language, Rule, Rulebook} from '../rulebook/rulebook.js'
import {heading, list, paragraph, table, type Inline} from './nodes.js'
import {sayIn} from './words.js'

/** A rule in words: what it asks and why, how it is judged, what to write, its points, examples. */
export function rulePage(rule: Rule, rulebook: Rulebook, lang: Language): Root {
  const words = messages[lang].rule
  const {id, title, message, advice, examples} = rule
  return {
    type: 'root',
    children: [
      heading(1, `${title[lang]} (${id})`),
      ...part(
        words.asks,
        paragraph(rulebook.requirements[rule.requirement]?.title[lang] ?? rule.requirement, sayIn(lang)('colon'), title[lang]),
      ),
      ...part(words.why, paragraph(basisWords(rule, rulebook, lang))),
      ...part(words['looks-for'], list(optionLines(rule, rulebook))),
      ...part(words.message, list([rule['message-none'], rule['message-all'], message].flatMap(said => (said ? [[said[lang]]] : [])))),
      ...part(words.advice, paragraph(advice[lang])),
      ...part(words.points, paragraph(filled(words.worth, {points: rule.points, severity: rule.severity, confidence: rule.confidence}))),
      ...part(words.applies, paragraph(appliesWords(rule, lang))),
      ...part(words.passes, list(examples.pass.map(text => [text]))),
      ...part(words.fails, list(examples.fail.map(text => [text]))),
    ],
  }
}

/** All rules of a rulebook in a table, each linked to its page `ID.md`. */
export function ruleIndex(rulebook: Rulebook, lang: Language): Root {
  const words = messages[lang].rule
  const rows = table(
    [words.id, words.requirement, words['points-column'], words.severity, words.title],
    rulebook.rules.map(({id, requirement, points, severity, title}) => [id, requirement, String(points), severity, title[lang]]),
  )
  rows.children.slice(1).forEach(({children: [first]}, index) => {
    const {id} = rulebook.rules[index]!
    first!.children = [{type: 'link', url: `${id}.md`, children: [u('text', id)]}]
  })
  return {type: 'root', children: [heading(1, filled(words.index, {title: rulebook.title[lang]})), rows]}
}

const part = (title: string, content: RootContent): readonly RootContent[] => [heading(2, title), content]

function basisWords({basis: {source, article, note}}: Rule, {sources}: Rulebook, lang: Language): string {
  const words = messages[lang].rule
  const known = sources[source]
  const until = known?.until ? filled(words.until, {date: known.until}) : ''
  const force = known?.['in-force'] ? filled(words['in-force'], {from: known['in-force'], until}) : ''
  return [
    `${known?.title ?? source}${known?.number ? ` ${known.number}` : ''}${article ?? ''}${force}`,
    ...(note ? [note[lang]] : []),
  ].join(' ')
}

function optionLines({kind, options}: Rule, rulebook: Rulebook): readonly (readonly Inline[])[] {
  const lines = Object.entries(options)
    .filter(([name]) => name !== 'pooled')
    .map(([name, value]): readonly Inline[] => {
      const phrases =
        optionSort(kind, name).holds === 'phrases' && typeof value === 'number' ? phrasesIn(rulebook.phrases, value) : undefined
      const texts = phrases ?? [typeof value === 'object' ? JSON.stringify(value) : String(value)]
      return [`${name}: `, ...texts.flatMap((text, index): Inline[] => [...(index > 0 ? [' '] : []), {type: 'inlineCode', value: text}])]
    })
  return [['kind: ', {type: 'inlineCode', value: kind}], ...lines]
}

function appliesWords({applies}: Rule, lang: Language): string {
  const said = Object.entries(applies ?? {}).map(
    ([name, value]) =>
      `${name}: ${
        typeof value === 'object' && !Array.isArray(value)
          ? Object.entries(value as object)
              .map(entry => entry.join(' '))
              .join(', ')
          : String(value)
      }`,
  )
  return said.length > 0 ? said.join('; ') : messages[lang].rule.everything
}
