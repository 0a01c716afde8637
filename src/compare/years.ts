import type {Understood} from '../check.js'
import {traitsOf} from '../kinds/traits.js'
import type {Unit} from '../label/labelled.js'
import type {Confidence, Rulebook, SetId} from '../rulebook/rulebook.js'
import {comparable, textRanges} from '../text/comparable.js'
import {contains, type Range} from '../text/range.js'
import type {Section, Sentence} from '../tree/nodes.js'
import {shortestCopy} from './copies.js'
import {copiedFrom} from './copied-from.js'
import {keyFigurePairs} from './key-figures.js'
import type {Fate, Told, Echo, TracedUnit, KeyFigure, YearTrace} from './year-trace.js'
import {comparer, type Comparer} from './likeness.js'
import type {Telling} from '../tree/telling.js'

/** Least share of a shortcoming or step that a passage takes up to be about it. */
const leastEcho = 0.1
/** Not enough for an echo, but too much to call the report silent: a person looks at it. */
const faintEcho = 0.085
/** An echo this near to the strongest one may still decide. */
const decisive = 0.8
/** A shortcoming told again outweighs what was done, where it is told nearly as fully. */
const stillTold = 0.7
/** What lacks still outweighs a promise made again, where it takes up this share of it: it says why. */
const lackBesidePromise = 0.5
const mostEchoes = 3

/** Follows each shortcoming and step of the earlier report into the later one, and sets figures and text side by side. */
export function trace(prior: Understood, current: Understood, rulebook: Rulebook): YearTrace {
  const before = {folded: prior.text.folded, root: prior.root}
  const now = {folded: current.text.folded, root: current.root}
  const compare = comparer([before, now], rulebook.topics['stock-words']?.text)
  const matters = mattersOf(rulebook)
  const spoken = ({root}: Understood, range: Range): readonly SetId[] =>
    matters.filter(set => root.hits.within(set, range).length > 0)
  const answers = answersIn(current, compare, actsOf(rulebook)).map(
    (answer): Answer => ({...answer, matters: spoken(current, answer.range)}),
  )
  const coverage = compare.coverage(answers.map(({passage}) => passage))
  const traced = (of: TracedUnit['of'], units: readonly Unit[]): readonly TracedUnit[] =>
    units.map(({head, range}) => {
      const own = spoken(prior, range)
      const strengths = coverage(compare.matter(before, head, range))
      const strong = answers.map((answer, index): Strong => ({answer, strength: strengths[index]!}))
      const onMatter = strong.filter(({answer}) => answer.matters.some(set => own.includes(set)))
      return {of, ...told(prior, range), ...fateOf(of, strong, onMatter)}
    })
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
  readonly passage: Telling
  readonly act: boolean
  readonly figure: boolean
  /** The items of the outline that it speaks of, by their phrases. */
  readonly matters: readonly SetId[]
}

/** All that the later report says about what was done, what is lacking and what is planned. */
function answersIn(current: Understood, compare: Comparer, acts: readonly SetId[]): readonly Omit<Answer, 'matters'>[] {
  const {root, text} = current
  const worded = {folded: text.folded, root}
  const answer = (part: Echo['part'], range: Range, heading?: Range): Omit<Answer, 'matters'> => ({
    part,
    ...told(current, range),
    passage: compare.passage(worded, range, heading),
    act: acts.some(set => root.hits.within(set, range).length > 0),
    figure: root.figures.some(figure => contains(range, figure.range)),
  })
  const fixes = new Set(root.parts['prior-fixes'].sentences)
  const done = new Set(root.reportedYear.map(({section}) => section))
  /** A heading with nothing below it tells by itself, among those that tell of the year. */
  const tells = (parent: Section | undefined): boolean =>
    parent?.children.some(child => child.type === 'section' && done.has(child)) === true
  const alone = root.sections.filter(({heading, children, parent}) => heading.level > 1 && children.length === 0 && tells(parent))
  return [
    ...root.reportedYear.map(sentence => answer(fixes.has(sentence) ? 'prior-fixes' : 'measures', sentence.range, headingAbove(sentence))),
    ...alone.map(({heading}) => answer('measures', heading.words)),
    ...root.parts.shortcomings.sentences.map(({range}) => answer('shortcomings', range)),
    ...root.parts.plan.units.map(({range}) => answer('plan', range)),
  ]
}

/** The heading of a sentence, where it names less than a part of the report. */
const headingAbove = ({section}: Sentence): Range | undefined => (section && section.heading.level > 1 ? section.heading.words : undefined)

interface Strong {
  readonly answer: Answer
  readonly strength: number
}

function fateOf(
  of: TracedUnit['of'],
  strong: readonly Strong[],
  onMatter: readonly Strong[],
): Pick<TracedUnit, 'fate' | 'confidence' | 'echoes'> {
  const byStrength = (a: Strong, b: Strong): number => b.strength - a.strength || a.answer.range.from - b.answer.range.from
  const faint = strong.filter(({strength}) => strength >= faintEcho)
  const all = [...(faint.length > 0 ? faint : onMatter)].sort(byStrength)
  const echoes = all.filter(({strength}) => strength >= leastEcho)
  const [deciding, fate] = decided(of, echoes)
  const shown = fate !== undefined ? [...deciding, ...echoes.filter(echo => !deciding.includes(echo))] : all.slice(0, 1)
  return {
    fate: fate ?? (all.length > 0 ? 'review' : 'silent'),
    confidence: fate !== undefined ? confidenceOf(shown[0]!.strength) : 'low',
    echoes: shown
      .slice(0, mostEchoes)
      .map(({answer: {part, quote, range}, strength}) => ({part, quote, range, strength: Math.round(strength * 100) / 100})),
  }
}

/** What the strong echoes say became of it, and which of them say so. */
function decided(of: TracedUnit['of'], echoes: readonly Strong[]): readonly [readonly Strong[], Fate | undefined] {
  const inPart = (...parts: readonly Echo['part'][]): readonly Strong[] => echoes.filter(({answer}) => parts.includes(answer.part))
  const [worked, lacking, planned] = [inPart('measures', 'prior-fixes'), inPart('shortcomings'), inPart('plan')]
  const [done, lack, promised] = [worked, lacking, planned].map(list => list[0]?.strength ?? 0) as [number, number, number]
  if (lack > 0 && (of === 'shortcoming' ? lack >= done * stillTold : lack >= done && lack >= promised * lackBesidePromise))
    return [lacking, 'still-shortcoming']
  if (promised > 0 && (of === 'step' ? promised > done : done < promised * decisive)) return [planned, 'promised-again']
  const near = worked.filter(({strength}) => strength >= done * decisive)
  const withFigure = near.filter(({answer}) => answer.figure)
  if (withFigure.length > 0) return [withFigure, 'dealt-with-figure']
  const acts = near.filter(({answer}) => answer.act)
  if (acts.length > 0) return [acts, 'dealt-with']
  return near.length > 0 ? [near, 'mentioned'] : [[], undefined]
}

const confidenceOf = (strength: number): Confidence => (strength >= 0.5 ? 'high' : strength >= 0.25 ? 'medium' : 'low')

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

/** The phrases by which the items of an outline are told: where the later report speaks of the same item, in
 * whatever words, it is not silent. */
const mattersOf = ({rules}: Rulebook): readonly SetId[] =>
  rules.flatMap(({kind, options}) => traitsOf(kind).matter?.(options as never) ?? [])

/** The phrases that show something done: those by which acts and fixes are judged. */
const actsOf = ({topics, rules}: Rulebook): readonly SetId[] => [
  ...(topics['act'] ? [topics['act'].text] : []),
  ...rules.flatMap(({kind, shows, options}) => (shows === 'fixes' ? (traitsOf(kind).looksFor?.(options as never) ?? []) : [])),
]
