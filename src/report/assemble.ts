import type {Profile} from '../rulebook/applies.js'
import {gainingEdits} from './gaining-edits.js'
import type {CoverageLevel} from '../kinds/coverage.js'
import type {LabelledRoot} from '../label/labelled.js'
import type {Source} from '../text/source.js'
import {outlineFor} from '../rulebook/outline-for.js'
import {requirementIds, type Language, type Outline, type Rulebook} from '../rulebook/rulebook.js'
import {scored, scoreOf, sum, type Scored} from './score.js'
import {toSource} from '../text/mapped-text.js'
import {placer, type Place} from '../text/place.js'
import type {Range} from '../text/range.js'
import type {RepairedText} from '../text/repair.js'
import type {Verdict} from '../kinds/verdict.js'
import type {GapReport, Result} from './gap-report.js'
import {ledger} from './ledger.js'
import {remarks} from './remarks.js'
import {ruleResult} from './rule-result.js'
import {quoter} from './quoter.js'

interface Checked {
  readonly source: Source
  readonly sha256: string
  readonly text: RepairedText
  readonly root: LabelledRoot
  readonly rulebook: Rulebook
  readonly profile: Profile
  readonly verdicts: readonly Verdict[]
  readonly lang: Language
  /** Another kind of document that the report is near to. */
  readonly near?: string | undefined
}

/** Everything the check found, as the report that goes out: offsets turned to places, rules to words. */
export function gapReport(checked: Checked): GapReport {
  const {source, sha256, text, root, rulebook, profile, verdicts, lang, near} = checked
  const place = placer(source)
  const quote = quoter(source, text)
  const all = scored(verdicts)
  const parts = requirementIds.flatMap(id => {
    const requirement = rulebook.requirements[id]
    return requirement ? [{id, requirement, part: root.parts[id]}] : []
  })
  const scoring = new Set(rulebook.rules.filter(({points}) => points > 0).map(({requirement}) => requirement))
  const missing = parts.filter(({id, part}) => part.presence === 'missing' && scoring.has(id)).length
  const results = all.map(one => ruleResult(one, {rulebook, lang, quote, text, root}))
  const outline = outlineFor(rulebook, profile.year)

  return {
    file: {name: source.name, format: source.format, encoding: source.encoding, sha256, ledger: ledger(text), notes: source.notes},
    report: factsOf(root),
    origins: Object.fromEntries(Object.entries(root.facts).map(([name, fact]) => [name, fact.origin])),
    rulebook: {id: rulebook.id, version: rulebook.version, digest: rulebook.digest},
    score: scoreOf(all, missing),
    requirements: parts.map(({id, requirement, part}) => ({
      id,
      title: requirement.title[lang],
      presence: part.presence,
      ...share(all, id),
      evidence: (part.sections.length > 0 ? part.sections.map(section => section.heading.range) : part.sentences.map(({range}) => range))
        .slice(0, 3)
        .map(quote),
    })),
    outline: itemsOf(outline, verdicts, results, lang),
    headings: headingsOf(root, text, place),
    profile,
    results,
    edits: edits(
      results,
      {rulebook, outline, verdicts, lang},
      parts.filter(({part}) => part.presence === 'missing' || part.presence === 'mention').map(({id}) => id),
    ),
    repairs: text.records
      .filter(({kind}) => kind !== 'markup')
      .map(({kind, sourceFrom, sourceTo, before, after}) => ({kind, before, after, place: place({from: sourceFrom, to: sourceTo})})),
    remarks: remarks(outline, profile, lang, near),
  }
}

function factsOf({facts}: LabelledRoot): GapReport['report'] {
  const value = <Value>(fact: {readonly value: Value} | undefined): Value | null => fact?.value ?? null
  return {
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
  }
}

/** The items of the outline that a rule is on, with what the report says of each. */
function itemsOf(
  outline: Outline | undefined,
  verdicts: readonly Verdict[],
  results: readonly Result[],
  lang: Language,
): GapReport['outline'] {
  const covering = coveringRules(verdicts)
  return (outline?.items ?? []).flatMap(item => {
    const index = covering.get(item.item)
    if (index === undefined) return []
    const {data, outcome} = verdicts[index]!
    const level = (data?.['level'] ?? 'none') as CoverageLevel
    const {rule, evidence} = results[index]!
    return [
      {
        item: item.item,
        rule,
        title: item.title[lang],
        chapter: item.chapter,
        chapterTitle: outline?.chapters[item.chapter]?.title[lang] ?? item.chapter,
        level,
        applicable: outcome !== 'not-applicable',
        evidence,
      },
    ]
  })
}

function headingsOf(root: LabelledRoot, text: RepairedText, place: (range: Range) => Place): GapReport['headings'] {
  return root.sections.map(section => {
    const {level, range, style} = section.heading
    return {
      level,
      text: text.value.slice(range.from, range.to),
      style,
      requirement: root.contents.get(section) ?? [],
      place: place(toSource(text, range)),
    }
  })
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
