import {nearest} from './nearest.js'
import type {PathFault} from './path-fault.js'
import type {RawOutline, RawRulebook, RawTopic, WrittenRule} from './raw.js'
import {ruleTexts} from './rulebook.js'

type Table<Entry> = Readonly<Record<string, Entry>>
type Lists = Table<readonly string[]>

/** A rulebook laid over what it extends, with what of it would change nothing. */
export interface Merged {
  readonly raw: RawRulebook
  readonly faults: readonly PathFault[]
}

/**
 * A rulebook laid over what it extends: later layers win key by key, so a layer can change a rule's severity, points or one
 * option without copying it. A list that is written replaces the one below; what stands under `add` goes behind it. A rule
 * that names its kind is a rule of its own and takes nothing from below.
 */
export function merge(base: RawRulebook, layer: RawRulebook): Merged {
  const faults: PathFault[] = []
  const topics = tableOf(base.topics, layer.topics, (under, over, name) => topicOver(under, over, {path: ['topics', name], faults}))
  const rules = tableOf(base.rules, layer.rules, (under, over, id) =>
    ruleOver(under, over, {path: ['rules', id], faults, known: Object.keys(base.rules ?? {})}),
  )
  return {
    raw: {
      ...base,
      ...layer,
      sources: {...base.sources, ...layer.sources},
      requirements: tableOf(base.requirements, layer.requirements, (under, over) => ({...under, ...over})),
      outlines: tableOf(base.outlines, layer.outlines, outlineOver),
      topics,
      grammar: tableOf(base.grammar, layer.grammar, (under, over) => ({...under, ...over})),
      works: [...(base.works ?? []), ...(layer.works ?? [])],
      rules,
    },
    faults,
  }
}

/** The entries of two tables, those of the same name put together. */
function tableOf<Entry>(
  base: Table<Entry> = {},
  layer: Table<Entry> = {},
  over: (under: Entry | undefined, over: Entry, name: string) => Entry,
): Table<Entry> {
  return {...base, ...Object.fromEntries(Object.entries(layer).map(([name, entry]) => [name, over(base[name], entry, name)]))}
}

interface At {
  readonly path: readonly string[]
  readonly faults: PathFault[]
}

function topicOver(under: RawTopic | undefined, {add, ...own}: RawTopic, at: At): RawTopic {
  const over: RawTopic = {...under, ...own, ...added({...under, ...own} as Table<unknown>, add, at)}
  const emptied = recognising.filter(parts => isFilled(under, parts) && !isFilled(over, parts))
  at.faults.push(...emptied.map(parts => ({code: 'topic-emptied', data: {parts: parts.join(' ')}, path: at.path})))
  return over
}

/** The parts of a topic by which headings, and those by which sentences are recognised. */
const recognising = [['heading', 'main', 'hint'], ['text', 'core']] as const

const isFilled = (topic: RawTopic | undefined, parts: (typeof recognising)[number]): boolean =>
  parts.some(part => (topic?.[part]?.length ?? 0) > 0)

function ruleOver(under: WrittenRule | undefined, {add, ...own}: WrittenRule, at: At & {readonly known: readonly string[]}): WrittenRule {
  if (own.kind !== undefined) return {...own, ...added(own, add, at)}
  if (under === undefined && own.outline === undefined) {
    const id = at.path.at(-1)!
    at.faults.push({code: 'override-unknown', data: {id, known: nearest(id, at.known)}, path: at.path})
  }
  const merged = withWords(under, own)
  return {...merged, ...added(merged, add, at)}
}

/** One rule's words over another's: of each text the languages that are written, of everything else the whole. */
export function withWords(under: WrittenRule | undefined, over: WrittenRule): WrittenRule {
  const words = ruleTexts.flatMap(name =>
    over[name] === undefined ? [] : [[name, {...under?.[name], ...over[name]}]],
  )
  return {...under, ...over, ...Object.fromEntries(words)}
}

/** The lists that `add` makes longer. */
function added(own: Table<unknown>, add: Lists = {}, {path, faults}: At): Lists {
  return Object.fromEntries(
    Object.entries(add).flatMap(([name, phrases]): [string, readonly string[]][] => {
      const known = own[name]
      if (typeof known !== 'string') return [[name, [...((known ?? []) as readonly string[]), ...phrases]]]
      faults.push({code: 'add-to-topic', data: {name, topic: known}, path: [...path, 'add', name]})
      return []
    }),
  )
}

function outlineOver(under: RawOutline | undefined, over: RawOutline): RawOutline {
  return {
    ...under,
    ...over,
    years: {...under?.years, ...over.years},
    chapters: {...under?.chapters, ...over.chapters},
    items: {...under?.items, ...over.items},
    each: {...under?.each, ...over.each},
  }
}
