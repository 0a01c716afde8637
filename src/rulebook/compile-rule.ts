import {fold} from '../text/fold.js'
import {nearest} from './nearest.js'
import {optionOf, optionSort} from './option-sorts.js'
import type {Path, PathFault} from './path-fault.js'
import type {AddPhrases} from './phrase-fault.js'
import type {RawRule} from './raw.js'
import type {LegalSource, Rule, SetId, Topic} from './rulebook.js'

/** What a rule is compiled with. */
export interface Compiling {
  readonly topics: Readonly<Record<string, Topic>>
  readonly sources: Readonly<Record<string, LegalSource>>
  readonly add: AddPhrases
  readonly fault: (fault: PathFault) => void
  /** The phrases that the rules of its kind have together. */
  readonly pooled: SetId | undefined
}

/** A rule ready to judge: its options' phrases and topics are sets. */
export function compileRule(id: string, raw: RawRule, compiling: Compiling): Rule {
  const {kind, requirement, points, severity, confidence, shows, applies, basis, title, message, advice, examples, ...rest} = raw
  const {'message-none': none, 'message-all': all, ...options} = rest
  const {sources, fault, pooled} = compiling
  if (!sources[basis.source])
    fault({
      code: 'unknown-source',
      data: {name: basis.source, known: nearest(basis.source, Object.keys(sources))},
      path: ['rules', id, 'basis', 'source'],
    })
  const [outline, item] = (['outline', 'item'] as const).map(sort => options[optionOf(kind, sort) ?? ''])
  return {
    id,
    kind,
    requirement,
    points: points ?? 0,
    severity: severity === 'off' || severity === undefined ? 'warning' : severity,
    confidence: confidence ?? 'high',
    ...(outline === undefined ? {} : {on: {outline: String(outline), item: Number(item)}}),
    ...(shows ? {shows} : {}),
    ...(applies ? {applies} : {}),
    basis,
    title,
    message,
    ...(none ? {'message-none': none} : {}),
    ...(all ? {'message-all': all} : {}),
    advice,
    examples: {pass: examples?.pass ?? [], fail: examples?.fail ?? []},
    options: {
      ...Object.fromEntries(
        Object.entries(options).map(([name, value]) => [name, compileOption(kind, name, value, {...compiling, path: ['rules', id, name]})]),
      ),
      ...(pooled === undefined ? {} : {pooled}),
    },
  }
}

function compileOption(kind: string, name: string, value: unknown, {topics, add, fault, path}: Compiling & {readonly path: Path}): unknown {
  const {holds, words = []} = optionSort(kind, name)
  const topicText = (topic: string, at: Path): SetId | undefined => {
    if (!topics[topic]) fault({code: 'unknown-topic', data: {name: topic, known: nearest(topic, Object.keys(topics))}, path: at})
    return topics[topic]?.text
  }
  if (holds === 'replacements') return replacements(value as Readonly<Record<string, string>>, wrong => add(wrong, path))
  if (holds === 'topics') return (value as readonly string[]).flatMap((topic, index) => topicText(topic, [...path, index]) ?? [])
  if (holds === 'topic-table') return topicTable(value as Readonly<Record<string, readonly string[]>>, topicText, path)
  if (holds !== 'phrases' || words.includes(String(value))) return value
  return Array.isArray(value) ? add(value as readonly string[], path) : (topicText(String(value), path) ?? value)
}

/** The topics of a table and those that belong to each, as sets; what names no topic is left out. */
const topicTable = (
  table: Readonly<Record<string, readonly string[]>>,
  text: (topic: string, at: Path) => SetId | undefined,
  path: Path,
): readonly {readonly of: SetId; readonly by: readonly SetId[]}[] =>
  Object.entries(table).flatMap(([topic, names]) => {
    const of = text(topic, [...path, topic])
    return of === undefined ? [] : [{of, by: names.flatMap((name, index) => text(name, [...path, topic, index]) ?? [])}]
  })

/** Wrong words with what they should be, and the set by which they are found; the keys as they stand in folded text. */
const replacements = (
  words: Readonly<Record<string, string>>,
  add: (words: readonly string[]) => SetId,
): {readonly set: SetId; readonly right: Readonly<Record<string, string>>} => ({
  set: add(Object.keys(words)),
  right: Object.fromEntries(Object.entries(words).map(([wrong, right]) => [fold(wrong), right])),
})
