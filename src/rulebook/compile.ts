import {grammarWords, type Grammar} from '../clause/grammar.js'
import {fold} from '../text/fold.js'
import {citedTitle} from '../tree/cited-title.js'
import {compileRule} from './compile-rule.js'
import {pooledOption} from './option-sorts.js'
import type {PathFault} from './path-fault.js'
import {PhraseError} from '../phrase/phrase.js'
import {phraseFault, type AddPhrases} from './phrase-fault.js'
import {tableBuilder, type PhraseTable} from '../phrase/phrase-table.js'
import type {RawOutline, RawRule, RawRulebook} from './raw.js'
import type {KnownWork, Outline, Rulebook, SetId, Topic, Work} from './rulebook.js'

export {nearest} from './nearest.js'

const topicParts = ['heading', 'main', 'hint', 'text', 'core', 'not', 'not-heading'] as const

/** A merged rulebook whose rules are whole. */
export interface WholeRulebook extends RawRulebook {
  readonly rules: Readonly<Record<string, RawRule>>
}

/** Turns a merged rulebook into the form that judges: phrases in one table, texts in both languages. All faults at once. */
export function compile(raw: WholeRulebook, digest: string): {rulebook: Rulebook; faults: readonly PathFault[]} {
  const faults: PathFault[] = []
  const builder = tableBuilder()
  const add: AddPhrases = (phrases, path) => {
    const bad = phrases.map((phrase, index) => phraseFault(phrase, [...path, index]))
    faults.push(...bad.filter(fault => fault !== undefined))
    return builder.add(phrases.filter((_, index) => bad[index] === undefined))
  }

  const topics: Record<string, Topic> = {}
  for (const [name, topic] of Object.entries(raw.topics ?? {})) {
    topics[name] = Object.fromEntries(
      topicParts.map(part => [part, add(topic[part] ?? (part === 'not-heading' ? topic.not : undefined) ?? [], ['topics', name, part])]),
    ) as unknown as Topic
  }
  const grammar = Object.fromEntries(
    grammarWords.map(word => {
      const {words = [], not = []} = raw.grammar?.[word] ?? {}
      return [word, {words: add(words, ['grammar', word, 'words']), not: add(not, ['grammar', word, 'not'])}]
    }),
  ) as unknown as Grammar
  const written = Object.entries(raw.rules).filter(([, rule]) => rule.severity !== 'off')
  const pools = poolsOf(
    written.map(([, rule]) => rule),
    phrases => builder.add(phrases),
  )
  const known = {topics, sources: raw.sources ?? {}, add, fault: (fault: PathFault) => void faults.push(fault)}
  const rules = written.map(([id, rule]) => compileRule(id, rule, {...known, pooled: pools.get(poolOf(rule))}))

  return {
    rulebook: {
      id: raw.id,
      version: raw.version,
      digest,
      title: raw.title,
      sources: raw.sources ?? {},
      requirements: raw.requirements ?? {},
      outlines: Object.entries(raw.outlines ?? {})
        .map(outlineOf)
        .sort((a, b) => a.years.from - b.years.from),
      topics,
      grammar,
      works: worksOf(raw),
      rules,
      ...(raw.skeleton ? {skeleton: raw.skeleton} : {}),
      phrases: tableOf(builder, faults),
    },
    faults,
  }
}

/** The kind and outline whose rules share a pool of phrases. */
const poolOf = ({kind, outline}: RawRule): string => `${kind} ${outline ?? ''}`

/** The phrases that all rules of a kind on one outline have for its pooled option, as one set each. */
function poolsOf(rules: readonly RawRule[], add: (phrases: readonly string[]) => SetId): ReadonlyMap<string, SetId> {
  const pools = new Map<string, string[]>()
  for (const rule of rules) {
    const option = pooledOption(rule.kind)
    if (option === undefined) continue
    const pool = pools.get(poolOf(rule)) ?? []
    pools.set(poolOf(rule), pool)
    const phrases = rule[option]
    if (Array.isArray(phrases)) pool.push(...(phrases as readonly string[]).filter(phrase => phraseFault(phrase, []) === undefined))
  }
  return new Map([...pools].map(([name, phrases]) => [name, add(phrases)]))
}

const outlineOf = ([id, {title, years, chapters = {}, items = {}}]: [string, RawOutline]): Outline => ({
  id,
  title,
  years,
  chapters,
  items: Object.entries(items).map(([item, {chapter, title}]) => ({item: Number(item), chapter, title})),
})

/**
 * The works that are known by their titles: those of the register, and the documents that rules rest on. Of these only
 * one that was replaced is past citing.
 */
const worksOf = ({works = [], sources = {}}: RawRulebook): readonly KnownWork[] =>
  [
    ...works,
    ...Object.values(sources)
      .filter(({practice}) => practice !== true)
      .map(({until, ...source}) => (source['replaced-by'] && until ? {...source, until} : source)),
  ].map(knownWork)

function knownWork({title, 'in-force': from, until, 'replaced-by': by, misquoted}: Work): KnownWork {
  return {
    title,
    ...(from === undefined ? {} : {'in-force': from}),
    ...(until === undefined ? {} : {until}),
    ...(by === undefined ? {} : {'replaced-by': by}),
    ...(misquoted === undefined ? {} : {misquoted}),
    core: coreOf(title),
    wrongCores: (misquoted ?? []).map(coreOf),
  }
}

const coreOf = (title: string): string => citedTitle(fold(title)).core

function tableOf(builder: ReturnType<typeof tableBuilder>, faults: PathFault[]): PhraseTable {
  try {
    return builder.table()
  } catch (error) {
    if (!(error instanceof PhraseError)) throw error
    faults.push({code: error.code, path: []})
    return tableBuilder().table()
  }
}
