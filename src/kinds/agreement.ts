import {contains} from '../text/range.js'
import type {Clash} from '../tree/clash.js'
import {datesAfterSignature} from '../tree/late-dates.js'
import {announcedYears, namedYears} from '../tree/named-years.js'
import {ratioClashes} from '../tree/ratios.js'
import {repeatClashes} from '../tree/repeats.js'
import {canBeSameOrgan} from '../tree/same-organ.js'
import {selfNameClashes} from '../tree/self-name.js'
import {totalClashes} from '../tree/totals.js'
import type {Kind, KindContext} from '../verdict.js'
import {faultFinding} from './faults.js'

export interface AgreementOptions {
  /**
   * `totals`: a total equals the parts named behind 其中; `ratios`: a rate follows from its counts; `repeats`: the same
   * quantity has one value; `dates`: no date lies after the signature; `years`: title, opening, main headings and
   * signature speak of one year; `organs`: title and signature name one organ; `self`: the organ calls itself what it is.
   */
  readonly of: 'totals' | 'ratios' | 'repeats' | 'dates' | 'years' | 'organs' | 'self'
}

const clashes: Readonly<Record<AgreementOptions['of'], (context: KindContext) => readonly Clash[]>> = {
  totals: ({root, text}) => totalClashes(text.folded, root),
  ratios: ({root, text}) => ratioClashes(text.folded, root),
  repeats: ({root, text}) => repeatClashes(text.folded, root),
  dates: ({root, text}) => datesAfterSignature(text.folded, root),
  years: context => [...openingYears(context), ...headingYears(context), ...signatureYear(context)],
  organs,
  self: ({root, text}) => selfNameClashes(text.folded, root),
}

/** Statements of the report agree with each other. */
export const agreement: Kind<AgreementOptions> = (_nodes, {of}, context) => faultFinding(clashes[of](context))

const openingSentences = 8

function openingYears({root, text, year}: KindContext): readonly Clash[] {
  if (year === undefined) return []
  return root.sentences
    .slice(0, openingSentences)
    .flatMap(({range}) => announcedYears(text.folded, range))
    .filter(named => named.year !== year)
    .map(named => ({range: named.range, found: String(named.year), right: String(year)}))
}

/** A main heading of the plan names next year, one of the shortcomings this year. */
function headingYears({root, text, year}: KindContext): readonly Clash[] {
  if (year === undefined) return []
  const {plan, shortcomings, 'prior-fixes': fixes} = root.parts
  return root.sections.filter(({heading}) => heading.level === 1).flatMap(section => {
    const named = namedYears(text.folded, section.heading.words)
    const isPlan = plan.sections.includes(section)
    const allowed = isPlan ? [year + 1] : shortcomings.sections.includes(section) ? [year] : []
    const only = named.length === 1 && allowed.length > 0 && !fixes.sections.some(other => contains(section.range, other.range))
    return only && !allowed.includes(named[0]!.year) ? [{range: named[0]!.range, found: String(named[0]!.year), right: allowed.join('、')}] : []
  })
}

/** A report is signed in its year or the one after. */
function signatureYear({root: {facts: {signedDate}}, year}: KindContext): readonly Clash[] {
  if (!signedDate?.range || year === undefined) return []
  const signed = Number(signedDate.value.slice(0, 4))
  return signed === year || signed === year + 1 ? [] : [{range: signedDate.range, found: signedDate.value, right: `${year}、${year + 1}`}]
}

function organs({root: {facts: {title, organisation, signatory}}}: KindContext): readonly Clash[] {
  if (!title || !organisation || organisation.origin !== 'title' || !signatory?.range || canBeSameOrgan(organisation.value, signatory.value)) return []
  return [{range: signatory.range, found: signatory.value, right: organisation.value}]
}
