import type {Part} from '../label/labelled.js'
import {contains} from '../text/range.js'
import type {Clash} from './faults/clash.js'
import {copyClashes} from './faults/copies.js'
import {datesAfterSignature} from './faults/late-dates.js'
import {announcedYears, deadlineYears, ledYears, mayLieAhead, namedYears, nextStepYears, openingYears, speaksOfPlan, tellingYears} from './faults/named-years.js'
import type {Sentence} from '../tree/nodes.js'
import {changeClashes, doublingClashes, growthClashes} from './faults/growth.js'
import {noneClashes, takenUpClashes} from './faults/none-and-some.js'
import {outcomeClashes, remainderClashes} from './faults/outcomes.js'
import {averageClashes, sumClashes} from './faults/sums.js'
import {fulfilmentClashes, rateFirstClashes, ratioClashes, shareClashes} from './faults/ratios.js'
import {listedTwice, repeatClashes} from './faults/repeats.js'
import {tenseClashes} from './faults/tense.js'
import {canBeSameOrgan} from '../localities/same-organ.js'
import {leaderClashes, misnamedClashes, otherHeadClashes, selfNameClashes, selfPlaceClashes, superiorClashes} from './faults/self-name.js'
import {bracketClashes, sortedClashes, totalClashes} from './faults/totals.js'
import type {KindContext} from './verdict.js'
import {faultFinding} from './fault-finding.js'
import type {Kind} from './kind.js'
import {choice, required} from './option.js'
import {yearsIn} from './years-in.js'

export interface AgreementOptions {
  /**
   * `totals`: a total equals its parts; `ratios`: a rate, a part or an average follows from its counts; `changes`: what grew or
   * fell did so by what its values say; `repeats`: the same quantity has one value; `dates`: no date lies after the signature;
   * `tense`: what is over is told as done, what lies ahead as planned; `years`: title, opening, main headings and signature
   * speak of one year; `organs`: title and signature name one organ; `self`: the organ calls itself what it is; `copies`: no
   * sentence stands twice; `headings`: a main heading has text under it.
   */
  readonly of: 'totals' | 'ratios' | 'changes' | 'repeats' | 'dates' | 'tense' | 'years' | 'organs' | 'self' | 'copies' | 'headings'
}

type Look = (folded: string, root: KindContext['root']) => readonly Clash[]

/** What several looks at a report find together. */
function all(...looks: readonly Look[]): (context: KindContext) => readonly Clash[] {
  return ({root, text}) => looks.flatMap(look => look(text.folded, root))
}

const clashes: Readonly<Record<AgreementOptions['of'], (context: KindContext) => readonly Clash[]>> = {
  totals: all(totalClashes, bracketClashes, sortedClashes, sumClashes),
  ratios: all(ratioClashes, rateFirstClashes, fulfilmentClashes, shareClashes, outcomeClashes, remainderClashes, averageClashes),
  changes: all(growthClashes, changeClashes, doublingClashes),
  repeats: all(repeatClashes, listedTwice, noneClashes, takenUpClashes),
  dates: all(datesAfterSignature),
  tense: all(tenseClashes),
  years: context => [
    ...startingYears(context),
    ...headingYears(context),
    ...shortcomingYears(context),
    ...futureYears(context),
    ...planYears(context),
    ...signatureYear(context),
  ],
  organs,
  headings: emptyHeadings,
  copies: all(copyClashes),
  self: all(selfNameClashes, selfPlaceClashes, superiorClashes, leaderClashes, misnamedClashes, otherHeadClashes),
}

/**
 * Statements of the report agree with each other.
 *
 * @zh 数据、日期、年度、机关前后是否一致
 */
export const agreement: Kind<AgreementOptions> = {
  options: {
    of: required(
      choice('totals', 'ratios', 'changes', 'repeats', 'dates', 'tense', 'years', 'organs', 'self', 'copies', 'headings'),
    ),
  },
  judge: (_nodes, {of}, context) => faultFinding(clashes[of](context)),
}

const openingSentences = 8

/** The opening tells of the reported year, and announces it. */
function startingYears({root, text, year}: KindContext): readonly Clash[] {
  if (year === undefined) return []
  const opening = root.sentences.slice(0, openingSentences)
  const first = opening[0]?.section === undefined ? opening.slice(0, 1) : []
  const announcing = opening.filter(({range}) => yearsIn(text, range).some(found => found !== year))
  return [
    ...first.flatMap(({range}) => openingYears(text.folded, range)),
    ...announcing.flatMap(({range}) => announcedYears(text.folded, range)),
    ...openingWithYear(root.parts.measures, text.folded).flatMap(({range}) => ledYears(text.folded, range)),
  ]
    .filter(named => named.year !== year)
    .map(named => ({range: named.range, found: String(named.year), right: String(year)}))
}

/** What was lacking, lacked in the reported year. */
function shortcomingYears({root, text, year}: KindContext): readonly Clash[] {
  if (year === undefined) return []
  return openingWithYear(root.parts.shortcomings, text.folded)
    .flatMap(({range}) => openingYears(text.folded, range))
    .filter(named => named.year < year)
    .map(named => ({range: named.range, found: String(named.year), right: String(year)}))
}

/** Nothing is told as done in a year that has not come. */
function futureYears({root, text, year}: KindContext): readonly Clash[] {
  if (year === undefined) return []
  return root.parts.measures.sentences
    .filter(({range}) => yearsIn(text, range).some(found => found > year) && !mayLieAhead(text.folded.slice(range.from, range.to)))
    .flatMap(({range}) => [...openingYears(text.folded, range), ...tellingYears(text.folded, range)])
    .filter(({year: named, month}) => named > year && month === undefined)
    .filter(({range}, index, named) => named.findIndex(other => other.range.from === range.from) === index)
    .map(named => ({range: named.range, found: String(named.year), right: String(year)}))
}

/** What is planned lies in the year after, and no deadline of it has passed. */
function planYears({root, text, year}: KindContext): readonly Clash[] {
  if (year === undefined) return []
  const opening = openingWithYear(root.parts.plan, text.folded)
    .filter(({range}) => speaksOfPlan(text.folded.slice(range.from, range.to)))
    .flatMap(({range}) => openingYears(text.folded, range).filter(named => named.year <= year))
  const next = root.sentences.flatMap(({range}) => nextStepYears(text.folded, range).filter(named => named.year <= year))
  const past = root.parts.plan.sentences.flatMap(({range}) => deadlineYears(text.folded, range).filter(named => named.year < year))
  return [...opening, ...next, ...past].map(named => ({range: named.range, found: String(named.year), right: String(year + 1)}))
}

/** The sentences that may open with a year: told at a glance, before any is searched. */
const openingWithYear = ({sentences}: Part, folded: string): readonly Sentence[] =>
  sentences.filter(({range}) => folded.startsWith('20', range.from))

/** A main heading of the plan names next year, one of the shortcomings this year. */
function headingYears({root, text, year}: KindContext): readonly Clash[] {
  if (year === undefined) return []
  const {plan, shortcomings, 'prior-fixes': fixes} = root.parts
  return root.sections
    .filter(({heading}) => heading.level === 1 && yearsIn(text, heading.words).length > 0)
    .flatMap(section => {
      const named = namedYears(text.folded, section.heading.words)
      const right = plan.sections.includes(section) ? year + 1 : fixes.sections.includes(section) ? year - 1 : year
      const sure = named.length === 1 && (right > year || right < year || shortcomings.sections.includes(section) || named[0]!.year < year)
      const holdsFixes = fixes.sections.some(other => other !== section && contains(section.range, other.range))
      return sure && named[0]!.year !== right && !holdsFixes
        ? [{range: named[0]!.range, found: String(named[0]!.year), right: String(right)}]
        : []
    })
}

/** Until this month the year that a report is on has not been lived. */
const lastEarlyMonth = 9

/** A report is signed at the end of its year or in the one after. */
function signatureYear({
  root: {
    facts: {signedDate},
  },
  year,
}: KindContext): readonly Clash[] {
  if (!signedDate?.range || year === undefined) return []
  const [signed, month] = signedDate.value.split('-').map(Number) as [number, number]
  return (signed === year && month > lastEarlyMonth) || signed === year + 1
    ? []
    : [{range: signedDate.range, found: signedDate.value, right: String(year + 1)}]
}

function organs({
  root: {
    facts: {title, organisation, signatory},
  },
}: KindContext): readonly Clash[] {
  if (
    !title ||
    !organisation ||
    organisation.origin !== 'title' ||
    !signatory?.range ||
    canBeSameOrgan(organisation.value, signatory.value)
  )
    return []
  return [{range: signatory.range, found: signatory.value, right: organisation.value}]
}

function emptyHeadings({root, text}: KindContext): readonly Clash[] {
  return root.sections
    .filter(
      ({heading, children}) => heading.level === 1 && heading.number !== undefined && heading.style === 'own-line' && children.length === 0,
    )
    .map(({heading: {range}}) => ({range, found: text.value.slice(range.from, range.to), right: '…'}))
}
