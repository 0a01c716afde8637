import type {Profile} from '../rulebook/applies.js'
import {gainingEdits} from './gaining-edits.js'
import type {CoverageLevel} from '../kinds/coverage.js'
import type {LabelledRoot} from '../label/labelled.js'
import {withValues} from '../messages/filled.js'
import {messages} from '../messages/messages.js'
import type {Source} from '../text/source.js'
import {outlineFor} from '../rulebook/outline-for.js'
import {requirementIds, type Language, type Outline, type Rule, type Rulebook} from '../rulebook/rulebook.js'
import {scored, scoreOf, sum, type Scored} from './score.js'
import {toSource} from '../text/mapped-text.js'
import {onceFor} from '../text/once.js'
import {placer} from '../text/place.js'
import type {Range} from '../text/range.js'
import type {RepairedText} from '../text/repair.js'
import type {Lack, Verdict} from '../kinds/verdict.js'
import {fingerprint} from './fingerprint.js'
import type {Gap, GapReport, Quote, Result} from './gap-report.js'
import {ledger} from './ledger.js'
import {remarks} from './remarks.js'

interface Checked {
  readonly source: Source
  readonly sha256: string
  readonly text: RepairedText
  readonly root: LabelledRoot
  readonly rulebook: Rulebook
  readonly profile: Profile
  readonly verdicts: readonly Verdict[]
  readonly lang: Language
}

const longestQuote = 160

/** Everything the check found, as the report that goes out: offsets turned to places, rules to words. */
export function gapReport(checked: Checked): GapReport {
  const {source, sha256, text, root, rulebook, profile, verdicts, lang} = checked
  const place = placer(source)
  const quote = (range: Range): Quote => {
    const from = toSource(text, range.to - range.from > longestQuote ? {from: range.from, to: range.from + longestQuote} : range)
    const original = source.text.slice(from.from, from.to)
    const repaired = text.value.slice(range.from, Math.min(range.to, range.from + longestQuote))
    return repaired === original ? {quote: original, place: place(from)} : {quote: original, place: place(from), repaired}
  }
  const all = scored(verdicts)
  const parts = requirementIds.flatMap(id => {
    const requirement = rulebook.requirements[id]
    return requirement ? [{id, requirement, part: root.parts[id]}] : []
  })
  const scoring = new Set(rulebook.rules.filter(({points}) => points > 0).map(({requirement}) => requirement))
  const missing = parts.filter(({id, part}) => part.presence === 'missing' && scoring.has(id)).length
  const value = <Value>(fact: {readonly value: Value} | undefined): Value | null => fact?.value ?? null
  const {facts} = root
  const results = all.map(scored => result(scored, {rulebook, lang, quote, text, root}))
  const outline = outlineFor(rulebook, profile.year)
  const covering = coveringRules(verdicts)

  return {
    file: {name: source.name, format: source.format, encoding: source.encoding, sha256, ledger: ledger(text), notes: source.notes},
    report: {
      title: value(facts.title),
      organisation: value(facts.organisation),
      shortName: facts.organisation?.short === true,
      kind: value(facts.kind),
      level: value(facts.level),
      year: value(facts.year),
      addressee: value(facts.addressee),
      signatory: value(facts.signatory),
      signedDate: value(facts.signedDate),
      publishDate: value(facts.publishDate),
      script: facts.script.value,
    },
    origins: Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, fact.origin])),
    rulebook: {id: rulebook.id, version: rulebook.version, digest: rulebook.digest},
    score: scoreOf(all, missing),
    requirements: parts.map(({id, requirement, part}) => ({
      id,
      title: requirement.title[lang],
      presence: part.presence,
      ...share(all, id),
      evidence: (part.sections.length > 0 ? part.sections.map(section => section.heading.range) : part.sentences.map(({range}) => range)).slice(0, 3).map(quote),
    })),
    outline: (outline?.items ?? []).flatMap(item => {
      const index = covering.get(item.item)
      if (index === undefined) return []
      const {data, outcome} = verdicts[index]!
      const level = (data?.['level'] ?? 'none') as CoverageLevel
      const {rule, evidence} = results[index]!
      return [{item: item.item, rule, title: item.title[lang], chapter: item.chapter, chapterTitle: outline?.chapters[item.chapter]?.title[lang] ?? item.chapter, level, applicable: outcome !== 'not-applicable', evidence}]
    }),
    headings: root.sections.map(section => {
      const {level, range, style} = section.heading
      return {level, text: text.value.slice(range.from, range.to), style, requirement: root.contents.get(section) ?? [], place: place(toSource(text, range))}
    }),
    profile,
    results,
    edits: edits(results, {rulebook, outline, verdicts, lang}, parts.filter(({part}) => part.presence === 'missing' || part.presence === 'mention').map(({id}) => id)),
    repairs: text.records.filter(({kind}) => kind !== 'markup').map(({kind, sourceFrom, sourceTo, before, after}) => ({kind, before, after, place: place({from: sourceFrom, to: sourceTo})})),
    remarks: remarks(outline, profile, lang),
  }
}

/** The index of the verdict on each item of the outline. */
const coveringRules = (verdicts: readonly Verdict[]): ReadonlyMap<number, number> =>
  new Map(verdicts.flatMap(({rule: {on}}, index): [number, number][] => (on ? [[on.item, index]] : [])))

interface Edited {
  readonly rulebook: Rulebook
  readonly outline: Outline | undefined
  readonly verdicts: readonly Verdict[]
  readonly lang: Language
}

function edits(results: readonly Result[], {rulebook, outline, verdicts, lang}: Edited, unwritten: readonly string[]): GapReport['edits'] {
  const chapterByItem = new Map(outline?.items.map(({item, chapter}) => [item, chapter]))
  const chapters = new Map(verdicts.map(({rule: {id, on}}) => [id, on && chapterByItem.get(on.item)]))
  return gainingEdits({results, unwritten: new Set(unwritten), chapterOf: id => chapters.get(id)}).map(edit => {
    const first = results.find(({rule}) => rule === edit.rules[0])!
    const title =
      'requirement' in edit.about ? rulebook.requirements[edit.about.requirement]!.title[lang]
      : 'chapter' in edit.about ? outline!.chapters[edit.about.chapter]!.title[lang]
      : first.title
    return {about: edit.about, rules: edit.rules, points: edit.points, title, advice: first.advice}
  })
}

const share = (all: readonly Scored[], id: string): {points: number; max: number} => {
  const own = all.filter(({verdict}) => verdict.rule.requirement === id)
  return {points: sum(own.map(({points}) => points)), max: sum(own.map(({max}) => max))}
}

interface Wording {
  readonly rulebook: Rulebook
  readonly lang: Language
  readonly quote: (range: Range) => Quote
  readonly text: RepairedText
  readonly root: LabelledRoot
}

function result({verdict, points, max}: Scored, {rulebook, lang, quote, text, root}: Wording): Result {
  const {rule, outcome, credit, evidence, lacking = [], nearestMiss, data} = verdict
  const message = (named: string): string => worded(rule.message[lang], {...data, quote: named}, lang)
  const identity = ({from, to}: Range): string => {
    const section = root.sections.findLast(({range}) => range.from <= from && to <= range.to)
    return fingerprint(rule.id, section ? text.folded.slice(section.heading.words.from, section.heading.words.to) : '', text.folded.slice(from, to))
  }
  const own = rule.message[lang].includes('{quote}')
  const near = nearestMiss && quote(nearestMiss)
  const gaps = lacking.map((range, index): Gap => {
    const found = quote(range)
    return {...found, fingerprint: identity(range), ...(own && index > 0 ? {message: message(found.quote)} : {}), ...replacementOf(range, found)}
  })
  return {
    rule: rule.id,
    title: rule.title[lang],
    kind: rule.kind,
    requirement: rule.requirement,
    ...(rule.shows ? {shows: rule.shows} : {}),
    outcome,
    severity: rule.severity,
    confidence: rule.confidence,
    credit: Math.round(credit * 1e4) / 1e4,
    points,
    max,
    message: outcome === 'pass' || outcome === 'not-applicable' ? '' : message(gaps[0]?.quote ?? near?.quote ?? ''),
    advice: rule.advice[lang],
    basis: basisOf(rule, rulebook, lang),
    evidence: evidence.map(quote),
    gaps,
    ...(verdict.nodes ? {nodes: verdict.nodes.map(({node, good, by}) => ({...quote(node.head ?? node.range), good, by: by.slice(0, 3).map(quote)}))} : {}),
    ...(near ? {nearestMiss: near} : {}),
    fingerprint: gaps[0]?.fingerprint ?? ownFingerprint(rule),
  }
}

/** The identity of a result that has no place in the report; made once a rule. */
const ownFingerprint = onceFor(({id}: Rule) => fingerprint(id, '', ''), new WeakMap())

function basisOf({basis: {source: id, article, note}}: Rule, {sources}: Rulebook, lang: Language): Result['basis'] {
  const source = sources[id]
  const title = source?.title ?? id
  return {source: id, title, ...(source?.practice ? {practice: true} : {}), ...(article ? {article} : {}), ...(note ? {note: note[lang]} : {})}
}

/** What a gap's words can be replaced by: only where they are whole, and stand in the file as they were read. */
const replacementOf = ({from, to, replacement}: Lack, {repaired}: Quote): {readonly replacement?: string} =>
  replacement === undefined || repaired !== undefined || to - from > longestQuote ? {} : {replacement}

/** A message with its `{placeholders}` filled; words that the catalogue knows are put in the language. */
function worded(message: string, data: Readonly<Record<string, unknown>>, lang: Language): string {
  const words = messages[lang].words as Readonly<Record<string, string>>
  return withValues(message, name => {
    const value = data[name]
    return value === undefined ? undefined : (words[`${name}.${String(value)}`] ?? String(value))
  })
}
