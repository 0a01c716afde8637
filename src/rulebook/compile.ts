import {grammarWords, type Grammar} from '../clause/grammar.js'
import {fold} from '../text/fold.js'
import {citedTitle} from '../tree/cited-title.js'
import {PhraseError} from '../phrase/phrase.js'
import {tableBuilder, type PhraseTable} from '../phrase/phrase-table.js'
import type {RawRule, RawRulebook} from './raw.js'
import type {Fault} from '../input-error.js'
import type {Rule, Rulebook, SetId, Topic} from './rulebook.js'

/** The options of each kind that hold phrases: a list of them, or the name of a topic whose `text` phrases are meant. */
export const phraseOptions: Readonly<Record<string, readonly string[]>> = {
  pattern: ['must', 'must-not', 'when'],
  count: ['of', 'with', 'not'],
  cause: ['markers', 'circumstances'],
  talk: ['acts', 'avowals'],
  coverage: ['terms', 'deeds', 'avowals', 'not', 'acts'],
  pairing: ['ignore'],
  citation: ['not'],
  wording: ['wrong', 'not'],
  formula: ['not'],
  promise: ['heading', 'text'],
  fact: ['must'],
  place: ['partners'],
  past: ['acts', 'not'],
  rate: ['rates'],
}
/** Words that stand where a topic's name may stand. */
const counted = ['figures', 'documents', 'nodes']

const topicParts = ['heading', 'main', 'hint', 'text', 'core', 'not'] as const

/** Where a value stands in a rulebook: keys from the top. */
export type Path = readonly (string | number)[]

/** A fault in a rulebook with the path of the value at fault. */
export interface PathFault extends Omit<Fault, 'at'> {
  readonly path: Path
}

/** Turns a merged rulebook into the form that judges: phrases in one table, texts in both languages. All faults at once. */
export function compile(raw: RawRulebook, digest: string): {rulebook: Rulebook; faults: readonly PathFault[]} {
  const faults: PathFault[] = []
  const builder = tableBuilder()
  const add = (phrases: readonly string[], path: Path): SetId => {
    const good = phrases.filter((phrase, index) => {
      const fault = phraseFault(phrase, [...path, index])
      if (fault) faults.push(fault)
      return !fault
    })
    return builder.add(good)
  }

  const topics: Record<string, Topic> = {}
  for (const [name, topic] of Object.entries(raw.topics ?? {})) {
    topics[name] = Object.fromEntries(topicParts.map(part => [part, add(topic[part] ?? [], ['topics', name, part])])) as unknown as Topic
  }
  const grammar = Object.fromEntries(grammarWords.map(word => {
    const {words = [], not = []} = raw.grammar?.[word] ?? {}
    return [word, {words: add(words, ['grammar', word, 'words']), not: add(not, ['grammar', word, 'not'])}]
  })) as unknown as Grammar
  const written = Object.entries(raw.rules ?? {}).filter(([, rule]) => rule.severity !== 'off')
  const anyTerms = builder.add(written.flatMap(([, {kind, terms}]) => (kind === 'coverage' && Array.isArray(terms) ? sound(terms as readonly string[]) : [])))
  const rules = written.map(([id, rule]) => {
    const compiled = compileRule(id, rule, topics, add, faults)
    return rule.kind === 'coverage' ? {...compiled, options: {...compiled.options, anyTerms}} : compiled
  })

  return {
    rulebook: {
      id: raw.id,
      version: raw.version,
      digest,
      title: raw.title,
      years: raw.years ?? {},
      sources: raw.sources ?? {},
      requirements: raw.requirements ?? {},
      chapters: raw.chapters ?? {},
      items: Object.entries(raw.items ?? {}).map(([item, {chapter, title}]) => ({item: Number(item), chapter, title})),
      topics,
      grammar,
      works: (raw.works ?? []).map(work => ({...work, core: coreOf(work.title), wrongCores: (work.misquoted ?? []).map(coreOf)})),
      rules,
      ...(raw.skeleton ? {skeleton: raw.skeleton} : {}),
      phrases: tableOf(builder, faults),
    },
    faults,
  }
}

function tableOf(builder: ReturnType<typeof tableBuilder>, faults: PathFault[]): PhraseTable {
  try {
    return builder.table()
  } catch (error) {
    if (!(error instanceof PhraseError)) throw error
    faults.push({code: error.code, path: []})
    return tableBuilder().table()
  }
}

function compileRule(id: string, raw: RawRule, topics: Readonly<Record<string, Topic>>, add: (phrases: readonly string[], path: Path) => SetId, faults: PathFault[]): Rule {
  const {kind, requirement, points, severity, confidence, applies, basis, title, message, advice, examples, ...rest} = raw
  const options = Object.fromEntries(
    Object.entries(rest).map(([name, value]) => {
      const path = ['rules', id, name]
      if (kind === 'wording' && name === 'words') return [name, slips(value as Readonly<Record<string, string>>, words => add(words, path))]
      if (kind === 'pairing' && name === 'themes') {
        const names = value as readonly string[]
        const unknown = names.filter(theme => !topics[theme])
        faults.push(...unknown.map(theme => ({code: 'unknown-topic', data: {name: theme, known: nearest(theme, Object.keys(topics))}, path: [...path, names.indexOf(theme)]})))
        return [name, names.flatMap(theme => topics[theme]?.text ?? [])]
      }
      if (!phraseOptions[kind]?.includes(name) || counted.includes(String(value))) return [name, value]
      if (Array.isArray(value)) return [name, add(value as readonly string[], path)]
      const topic = topics[String(value)]
      if (topic) return [name, topic.text]
      faults.push({code: 'unknown-topic', data: {name: String(value), known: nearest(String(value), Object.keys(topics))}, path})
      return [name, value]
    }),
  )
  return {
    id,
    kind,
    requirement,
    points: points ?? 0,
    severity: severity === 'off' || severity === undefined ? 'warning' : severity,
    confidence: confidence ?? 'high',
    ...(applies ? {applies} : {}),
    basis,
    title,
    message,
    advice,
    examples: {pass: examples?.pass ?? [], fail: examples?.fail ?? []},
    options,
  }
}

const coreOf = (title: string): string => citedTitle(fold(title)).core

/** Wrong words with what they should be, and the set by which they are found; the keys as they stand in folded text. */
const slips = (words: Readonly<Record<string, string>>, add: (words: readonly string[]) => SetId): {readonly set: SetId; readonly right: Readonly<Record<string, string>>} => ({
  set: add(Object.keys(words)),
  right: Object.fromEntries(Object.entries(words).map(([wrong, right]) => [fold(wrong), right])),
})

const sound = (phrases: readonly string[]): readonly string[] => phrases.filter(phrase => phraseFault(phrase, []) === undefined)

function phraseFault(phrase: string, path: Path): PathFault | undefined {
  const place = path
  try {
    tableBuilder().add([phrase])
    return undefined
  } catch (error) {
    if (!(error instanceof PhraseError)) throw error
    return {code: error.code, data: {phrase, at: error.at + 1, ...error.data}, path: place}
  }
}

/** The known word nearest to an unknown one, or an empty string where none is near. */
export function nearest(word: string, known: readonly string[]): string {
  const ranked = known.map(candidate => ({candidate, far: distance(word, candidate)})).sort((a, b) => a.far - b.far)
  const best = ranked[0]
  return best && best.far <= Math.max(2, word.length / 3) ? best.candidate : ''
}

function distance(a: string, b: string): number {
  let row = Array.from({length: b.length + 1}, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    row = next
  }
  return row[b.length]!
}
