import type {LabelledRoot} from '../label/labelled.js'
import {withValues} from '../messages/filled.js'
import {messages} from '../messages/messages.js'
import {type Language, type Rule, type Rulebook, type Words} from '../rulebook/rulebook.js'
import {type Scored} from './score.js'
import {innermostOf} from '../text/inside.js'
import {onceFor} from '../text/once.js'
import type {Range} from '../text/range.js'
import type {RepairedText} from '../text/repair.js'
import type {Lack, Verdict} from '../kinds/verdict.js'
import {fingerprint} from './fingerprint.js'
import type {Gap, Quote, Result} from './gap-report.js'
import {longestQuote} from './quoter.js'

/** What puts a verdict into words, and shows where it stands. */
export interface Wording {
  readonly rulebook: Rulebook
  readonly lang: Language
  readonly quote: (range: Range) => Quote
  readonly text: RepairedText
  readonly root: LabelledRoot
}

/** A verdict as it goes out. */
export function ruleResult({verdict, points, max}: Scored, {rulebook, lang, quote, text, root}: Wording): Result {
  const {rule, outcome, credit, evidence, lacking = [], nearestMiss, data} = verdict
  const said = saidOf(rule, data)[lang]
  const message = (named: string): string => worded(said, {...data, quote: named}, lang)
  const identity = ({from, to, oneOfMany}: Lack): string => {
    const section = innermost(root)({from, to})
    return fingerprint(
      rule.id,
      section ? text.folded.slice(section.heading.words.from, section.heading.words.to) : '',
      oneOfMany ? '' : text.folded.slice(from, to),
    )
  }
  const own = said.includes('{quote}')
  const near = nearestMiss && quote(nearestMiss)
  const gaps = lacking.map((range, index): Gap => {
    const found = quote(range)
    return {
      ...found,
      fingerprint: identity(range),
      ...(own && index > 0 ? {message: message(found.quote)} : {}),
      ...replacementOf(range, found),
    }
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
    ...(verdict.nodes
      ? {nodes: verdict.nodes.map(({node, good, by}) => ({...quote(node.head ?? node.range), good, by: by.slice(0, 3).map(quote)}))}
      : {}),
    ...(near ? {nearestMiss: near} : {}),
    fingerprint: gaps[0]?.fingerprint ?? ownFingerprint(rule),
  }
}

/** Finds the innermost section that holds a range. */
const innermost = onceFor(({sections}: LabelledRoot) => innermostOf(sections), new WeakMap())

/** The identity of a result that has no place in the report; made once a rule. */
const ownFingerprint = onceFor(({id}: Rule) => fingerprint(id, '', ''), new WeakMap())

function basisOf({basis: {source: id, article, note}}: Rule, {sources}: Rulebook, lang: Language): Result['basis'] {
  const source = sources[id]
  const title = source?.title ?? id
  return {
    source: id,
    title,
    ...(source?.practice ? {practice: true} : {}),
    ...(article ? {article} : {}),
    ...(note ? {note: note[lang]} : {}),
  }
}

/** What a gap's words can be replaced by: only where they are whole, and stand in the file as they were read. */
const replacementOf = ({from, to, replacement}: Lack, {repaired}: Quote): {readonly replacement?: string} =>
  replacement === undefined || repaired !== undefined || to - from > longestQuote ? {} : {replacement}

/** What a rule says of what it counted: other words for nothing and for all. */
export function saidOf(rule: Rule, {count, total}: Verdict['data'] = {}): Words {
  if (count === 0 && rule['message-none']) return rule['message-none']
  return (count !== undefined && count === total && rule['message-all']) || rule.message
}

/** A message with its `{placeholders}` filled; words that the catalogue knows are put in the language. */
function worded(message: string, data: Readonly<Record<string, unknown>>, lang: Language): string {
  const words = messages[lang].words as Readonly<Record<string, string>>
  return withValues(message, name => {
    const value = data[name]
    return value === undefined ? undefined : (words[`${name}.${String(value)}`] ?? String(value))
  })
}
