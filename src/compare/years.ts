import type {Understood} from '../check.js'
import {traitsOf} from '../kinds/traits.js'
import type {Unit} from '../label/labelled.js'
import type {Confidence, RequirementId, Rulebook, SetId} from '../rulebook/rulebook.js'
import {comparable, textRanges} from '../text/comparable.js'
import {contains, type Range} from '../text/range.js'
import type {Sentence} from '../tree/nodes.js'
import {shortestCopy} from './copies.js'
import {copiedFrom} from './copied-from.js'
import {keyFigurePairs} from './key-figures.js'
import type {Fate, Told, Echo, TracedUnit, KeyFigure, YearTrace} from './year-trace.js'
import {comparer, type Comparer, type Subject} from './likeness.js'

/** Least share of a shortcoming or step that a sentence takes up to be about it. */
const leastEcho = 0.42
/** Least likeness of a step to one of the year before to be the same promise, and share of a shortcoming in a step that answers it. */
const samePromise = 0.5
/** Not enough for an echo, but too much to call the report silent: a person looks at it. */
const faintEcho = 0.12
/** An echo this near to the strongest one may still decide. */
const decisive = 0.85
const mostEchoes = 3

/** Follows each shortcoming and step of the earlier report into the later one, and sets figures and text side by side. */
export function trace(prior: Understood, current: Understood, rulebook: Rulebook): YearTrace {
  const before = {folded: prior.text.folded, root: prior.root}
  const now = {folded: current.text.folded, root: current.root}
  const compare = comparer([before, now], {stock: rulebook.topics['stock-words']?.text, themes: themesOf(rulebook)})
  const answers = answersIn(current, compare, actsOf(rulebook))
  const coverage = compare.coverage(answers.map(({subject}) => subject))
  const traced = (of: TracedUnit['of'], units: readonly Unit[]): readonly TracedUnit[] =>
    units.map(unit => ({
      of,
      ...told(prior, unit.range),
      ...fateOf(of, subjectOf(unit, prior, compare), {answers, coverage, alike: compare.alike}),
    }))
  return {
    years: {prior: prior.root.facts.year?.value, current: current.root.facts.year?.value},
    shortcomings: traced('shortcoming', prior.root.parts.shortcomings.units),
    steps: traced('step', prior.root.parts.plan.units),
    figures: figuresOf(prior, current),
    copied: copiedOf(prior, current),
  }
}

interface Answer extends Told {
  readonly part: Echo['part']
  readonly subject: Subject
  readonly act: boolean
  readonly figure: boolean
}

/** All that the later report says about what was done, what is lacking and what is planned. */
function answersIn(current: Understood, compare: Comparer, acts: readonly SetId[]): readonly Answer[] {
  const {root, text} = current
  const worded = {folded: text.folded, root}
  const holds = (range: Range): Pick<Answer, 'act' | 'figure'> => ({
    act: acts.some(set => root.hits.within(set, range).length > 0),
    figure: root.figures.some(figure => contains(range, figure.range)),
  })
  const answer = (part: Echo['part'], range: Range, deeds: Range): Answer => ({
    part,
    ...told(current, range),
    subject: compare.subject(worded, range),
    ...holds(deeds),
  })
  const partOf = (sentence: Sentence): Echo['part'] => (root.parts['prior-fixes'].sentences.includes(sentence) ? 'prior-fixes' : 'measures')
  const units = (part: RequirementId & Echo['part']): readonly Answer[] =>
    root.parts[part].units.map(({range}) => answer(part, range, range))
  return [
    ...root.reportedYear.map(sentence => answer(partOf(sentence), sentence.range, sentence.item?.range ?? sentence.range)),
    ...units('shortcomings'),
    ...units('plan'),
  ]
}

interface Sought {
  readonly head: Subject
  readonly whole: Subject
}

const subjectOf = ({head, range}: Unit, of: Understood, compare: Comparer): Sought => {
  const worded = {folded: of.text.folded, root: of.root}
  return {head: compare.subject(worded, head), whole: compare.subject(worded, range)}
}

interface Later {
  readonly answers: readonly Answer[]
  readonly coverage: (subject: Subject) => Float64Array
  readonly alike: Comparer['alike']
}

function fateOf(
  of: TracedUnit['of'],
  {head, whole}: Sought,
  {answers, coverage, alike}: Later,
): Pick<TracedUnit, 'fate' | 'confidence' | 'echoes'> {
  const byHead = coverage(head)
  const byWhole = coverage(whole)
  const all = answers
    .map((answer, index) => {
      const promise = of === 'step' && answer.part === 'plan'
      const strength = promise
        ? Math.max(alike(head, answer.subject), alike(whole, answer.subject))
        : Math.max(byHead[index]!, byWhole[index]!)
      return {answer, strength, enough: strength >= (promise ? samePromise : leastEcho)}
    })
    .sort((a, b) => b.strength - a.strength || a.answer.range.from - b.answer.range.from)
  const echoes = all.filter(({enough}) => enough)
  const bestOf = (accepts: (answer: Answer) => boolean): number => echoes.find(({answer}) => accepts(answer))?.strength ?? 0
  const done = bestOf(({part, act, figure}) => (part === 'measures' || part === 'prior-fixes') && (act || figure))
  const withFigure = bestOf(({part, figure}) => (part === 'measures' || part === 'prior-fixes') && figure)
  const promised = bestOf(({part}) => part === 'plan')
  const spoken = bestOf(({part}) => part === 'measures' || part === 'prior-fixes')
  const lacking = bestOf(({part}) => part === 'shortcomings')
  const faint = all
    .filter(({answer, strength}) => strength >= faintEcho || answer.subject.themes.some(theme => whole.themes.includes(theme)))
    .slice(0, 1)
  const fate: Fate =
    lacking > 0 && lacking >= Math.max(spoken, promised)
      ? 'still-shortcoming'
      : done > 0 && done >= spoken * decisive && done >= promised * decisive
        ? withFigure >= done * decisive
          ? 'dealt-with-figure'
          : 'dealt-with'
        : promised > 0
          ? 'promised-again'
          : echoes.length > 0
            ? 'mentioned'
            : faint.length > 0
              ? 'review'
              : 'silent'
  const shown = fate === 'review' ? faint : echoes
  return {
    fate,
    confidence:
      fate === 'silent' ? 'medium' : fate === 'review' ? 'low' : confidenceOf(fate === 'promised-again' ? promised : shown[0]!.strength),
    echoes: shown
      .slice(0, mostEchoes)
      .map(({answer: {part, quote, range}, strength}) => ({part, quote, range, strength: Math.round(strength * 100) / 100})),
  }
}

const confidenceOf = (strength: number): Confidence => (strength >= 0.7 ? 'high' : strength >= 0.55 ? 'medium' : 'low')

function figuresOf(prior: Understood, current: Understood): readonly KeyFigure[] {
  const counted = ({text, root}: Understood) => ({
    folded: text.folded,
    root,
    without: [...root.parts.plan.sentences, ...root.parts.shortcomings.sentences].map(({range}) => range),
  })
  return keyFigurePairs(counted(prior), counted(current)).map(({name, unit, prior: old, current: young}) => ({
    name,
    unit,
    prior: {...told(prior, old.range), value: old.value},
    current: {...told(current, young.range), value: young.value},
    change: Math.round((young.value / old.value - 1) * 1e4) / 1e4,
  }))
}

function copiedOf(prior: Understood, current: Understood): YearTrace['copied'] {
  const before = comparable(prior.text.value)
  const now = comparable(current.text.value)
  const passages = copiedFrom(now, before, shortestCopy)
  const covered = new Uint8Array(now.units.length)
  for (const {here} of passages) covered.fill(1, here.from, here.to)
  const count = covered.reduce((sum, value) => sum + value, 0)
  return {
    share: now.units.length === 0 ? 0 : Math.round((count / now.units.length) * 1e3) / 1e3,
    passages: passages.map(({here, there, likeness}) => ({
      current: told(current, textRanges(now, [here])[0]!),
      prior: told(prior, textRanges(before, [there])[0]!),
      likeness: Math.round(likeness * 1e3) / 1e3,
    })),
  }
}

const told = ({text}: Understood, range: Range): Told => ({quote: text.value.slice(range.from, range.to), range})

/** The themes that the rulebook links shortcomings and steps by. */
const themesOf = ({rules}: Rulebook): readonly SetId[] =>
  rules.flatMap(({kind, options}) => traitsOf(kind).themes?.(options as never) ?? [])

/** The phrases that show something done: those by which acts and fixes are judged. */
const actsOf = ({topics, rules}: Rulebook): readonly SetId[] => [
  ...(topics['act'] ? [topics['act'].text] : []),
  ...rules.flatMap(({kind, shows, options}) => (shows === 'fixes' ? (traitsOf(kind).looksFor?.(options as never) ?? []) : [])),
]
