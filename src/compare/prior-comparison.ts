import type {Understood} from '../check.js'
import {InputError} from '../input-error.js'
import {canBeSameOrgan} from '../localities/same-organ.js'
import type {Fate, PriorComparison, PriorUnit} from '../report/prior.js'
import {quoter} from '../report/quoter.js'
import type {Rulebook} from '../rulebook/rulebook.js'
import type {Source} from '../text/source.js'
import type {TracedUnit} from './year-trace.js'
import {trace} from './years.js'

/** A report with the file that it was read from. */
export interface ReadReport extends Understood {
  readonly source: Source
  readonly sha256: string
}

/**
 * Holds a report beside last year's: what became of its shortcomings and steps, the figures that both name, what is copied.
 * @throws InputError where the other is no earlier report of the same organ
 */
export function priorComparison(prior: ReadReport, current: ReadReport, rulebook: Rulebook): PriorComparison {
  assertEarlier(prior, current)
  const [before, now] = [quoter(prior.source, prior.text), quoter(current.source, current.text)]
  const {shortcomings, steps, figures, copied} = trace(prior, current, rulebook)
  const shown = ({range, fate, confidence, echoes}: TracedUnit): PriorUnit => ({
    ...before(range),
    // what was not read may well name it
    fate: fate === 'silent' && current.text.uncertain ? 'review' : fate,
    confidence,
    echoes: echoes.map(({range: where, part, strength}) => ({...now(where), part, strength})),
  })
  const units = {shortcomings: shortcomings.map(shown), steps: steps.map(shown)}
  return {
    file: {name: prior.source.name, sha256: prior.sha256},
    organisation: organOf(prior) ?? null,
    year: yearOf(prior) ?? null,
    ...units,
    rates: {shortcomings: rateOf(units.shortcomings), steps: rateOf(units.steps)},
    figures: figures.map(({name, unit, prior: old, current: young, change}) => ({
      name,
      unit,
      prior: {...before(old.range), value: old.value},
      current: {...now(young.range), value: young.value},
      change,
    })),
    copied: {
      share: copied.share,
      passages: copied.passages.map(({current: here, prior: there, likeness}) => ({
        current: now(here.range),
        prior: before(there.range),
        likeness,
      })),
    },
  }
}

/** @throws InputError where it is the very same file, another organ's, or of no earlier year */
function assertEarlier(prior: ReadReport, current: ReadReport): void {
  const {name} = prior.source
  if (prior.sha256 === current.sha256) throw new InputError(name, {code: 'prior-same-file', data: {current: current.source.name}})
  const [organ, own] = [organOf(prior), organOf(current)]
  if (organ !== undefined && own !== undefined && !canBeSameOrgan(organ, own))
    throw new InputError(name, {code: 'prior-other-organ', data: {organ, own}})
  const [year, reported] = [yearOf(prior), yearOf(current)]
  if (year !== undefined && reported !== undefined && year >= reported)
    throw new InputError(name, {code: 'prior-not-earlier', data: {year, reported}})
}

const organOf = ({root}: Understood): string | undefined => root.facts.organisation?.value
const yearOf = ({root}: Understood): number | undefined => root.facts.year?.value

const dealtWith: readonly Fate[] = ['dealt-with', 'dealt-with-figure']

/** The share of units that were dealt with, to three decimals. */
const rateOf = (units: readonly PriorUnit[]): number | null =>
  units.length === 0 ? null : Math.round((units.filter(({fate}) => dealtWith.includes(fate)).length / units.length) * 1e3) / 1e3
