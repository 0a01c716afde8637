import type {Language} from '../rulebook/rulebook.js'
import {relianceIn, relianceWords} from '../report/reliance.js'
import {lost, ofResult, open, settled} from '../report/findings.js'
import {missWords, standingWords} from '../report/finding-words.js'
import {gateShown, type GateShown} from './gate-view.js'
import type {GapReport, Quote, Result} from '../report/gap-report.js'
import {isItem, missIsNear, tellsPresence} from '../report/result-part.js'
import {basisWords, placeWords, sayIn, type Say} from '../report/words.js'
import {checklist, type Check} from './checklist.js'
import {rangeOfQuote} from './line-starts.js'
import {readingLines} from './reading-lines.js'
import type {YearsShown} from './years-view.js'

/** What a mark in the draft shows: something wrong, something for a person to decide, something that counts. */
export type MarkKind = 'gap' | 'review' | 'evidence'

/** A stretch of the draft and the entry of the list that speaks of it. */
export interface Mark {
  readonly from: number
  readonly to: number
  readonly kind: MarkKind
  readonly entry: string
}

/** A quote in an entry; `mark` is its number in the list of marks. */
export interface ListedQuote {
  readonly quote: string
  readonly place: string
  readonly mark: number
  readonly message?: string
}

/** One thing to mend or to know, as the list shows it. */
export interface ListEntry {
  readonly id: string
  readonly title: string
  readonly requirement: string
  /** On an item of the outline, which is listed by chapter. */
  readonly isItem: boolean
  readonly outcome: Result['outcome']
  readonly severity: Result['severity']
  readonly message: string
  readonly advice: string
  readonly basis: string
  readonly lost: number
  readonly max: number
  readonly gaps: readonly ListedQuote[]
  readonly evidence: readonly ListedQuote[]
  readonly nearest: readonly ListedQuote[]
  /** That they come nearest, and why they do not count. */
  readonly why: string
  readonly confidence: string
  /** How it stands, where a waiver or the baseline covers all of it. */
  readonly standing?: string
  /** How many more quotes there are than are listed. */
  readonly more: number
}

/** Everything that the page shows of a check. */
export interface View {
  readonly score: GapReport['score']
  /** How much of it the program can judge, and how surely. */
  readonly certainty: string
  readonly remarks: readonly string[]
  readonly profile: {
    readonly kind: string | null
    readonly level: string | null
    readonly year: number | null
    readonly organisation: string | null
  }
  readonly edits: readonly {
    readonly entry: string
    readonly about: GapReport['edits'][number]['about']
    readonly title: string
    readonly advice: string
    readonly points: number
    readonly count: number
  }[]
  readonly requirements: readonly {
    readonly id: string
    readonly title: string
    readonly presence: string
    readonly points: number
    readonly max: number
    readonly certainty: string
    readonly spots: readonly ListedQuote[]
  }[]
  readonly chapters: readonly {
    readonly chapter: string
    readonly title: string
    readonly items: readonly {
      readonly item: number
      readonly entry: string
      readonly title: string
      readonly level: string
      readonly applicable: boolean
    }[]
  }[]
  readonly entries: readonly ListEntry[]
  readonly marks: readonly Mark[]
  readonly checklist: readonly Check[]
  readonly reading: readonly string[]
  /** What became of last year's shortcomings and steps, where last year's report is at hand. */
  readonly years?: YearsShown
  /** How it stands at the gate, where one was set up. */
  readonly gate?: GateShown
}

/** More quotes of one entry than this are counted, not listed; no list of thousands helps anybody. */
const mostSpots = 20

/** A gap report as the page shows it; `starts` are the offsets at which the lines of the draft begin. */
export function viewOf(report: GapReport, starts: readonly number[], lang: Language): View {
  const say = sayIn(lang)
  const marks: Mark[] = []
  const spotter = (entry: string, kind: MarkKind) => (quote: Quote & {readonly message?: string}): ListedQuote => {
    const range = rangeOfQuote(quote, starts)
    const mark = range.to > range.from ? marks.push({...range, kind, entry}) - 1 : -1
    return {
      quote: (quote.repaired ?? quote.quote).replace(/\s+/g, ' ').trim(),
      place: placeWords(quote.place, say),
      mark,
      ...(quote.message ? {message: quote.message} : {}),
    }
  }
  const entries = report.results.filter(({outcome}) => outcome !== 'not-applicable').map(result => entryOf(report, result, spotter, say))
  return {
    score: report.score,
    certainty: relianceWords(relianceIn(report), say),
    remarks: report.remarks,
    profile: {kind: report.report.kind, level: report.report.level, year: report.report.year, organisation: report.report.organisation},
    edits: report.edits.map(({about, title, advice, points, rules}) => ({
      entry: rules[0] ?? '',
      about,
      title,
      advice,
      points,
      count: rules.length,
    })),
    requirements: report.requirements.map(({id, title, presence, points, max, evidence}) => ({
      id,
      title,
      presence,
      points,
      max,
      certainty: relianceWords(relianceIn(report, id), say),
      spots: evidence.map(spotter(presenceEntry(report, id), 'evidence')),
    })),
    chapters: [...new Set(report.outline.map(({chapter}) => chapter))].map(chapter => {
      const items = report.outline.filter(item => item.chapter === chapter)
      return {
        chapter,
        title: items[0]!.chapterTitle,
        items: items.map(({item, rule, title, level, applicable}) => ({item, entry: rule, title, level, applicable})),
      }
    }),
    entries,
    marks,
    checklist: checklist(report, say),
    reading: readingLines(report, say),
    ...(report.gate ? {gate: gateShown(report, report.gate, lang)} : {}),
  }
}

const presenceEntry = ({results}: GapReport, requirement: string): string =>
  results.find(result => result.requirement === requirement && tellsPresence(result))?.rule ?? ''

type Spotter = (entry: string, kind: MarkKind) => (quote: Quote) => ListedQuote

function entryOf(report: GapReport, result: Result, spotter: Spotter, say: Say): ListEntry {
  const {rule, title, requirement, outcome, severity, message, advice, basis, max, confidence, gaps, evidence, nearestMiss} = result
  const inOrder = !open(result) && lost(result) === 0
  const findings = open(result) ? ofResult(report, result) : []
  const covered = findings.length > 0 && findings.every(settled)
  return {
    id: rule, title, requirement, isItem: isItem(result), outcome, severity, advice, max,
    message: message || title,
    basis: basisWords(basis),
    lost: lost(result),
    gaps: gaps.slice(0, mostSpots).map(spotter(rule, outcome === 'review' || covered ? 'review' : inOrder ? 'evidence' : 'gap')),
    evidence: evidence.slice(0, mostSpots).map(spotter(rule, 'evidence')),
    nearest: nearestMiss && gaps.length === 0 && missIsNear(result) ? [spotter(rule, 'review')(nearestMiss)] : [],
    why: missWords(result, say),
    confidence: say(`confidence.${confidence}`),
    more: Math.max(0, gaps.length - mostSpots),
    ...(covered ? {standing: standingWords(findings[0]!, say)} : {}),
  }
}
