import type {ActorKind} from '../clause/actor.js'
import type {Certainty} from '../clause/certainty.js'
import type {Clause} from '../clause/clauses.js'
import {around} from '../text/inside.js'
import type {Kind, KindContext} from './verdict.js'
import {notApplicable} from './verdict.js'

export interface ActsOptions {
  /** Whose acts count. */
  readonly who: readonly ActorKind[]
  /** How sure it is that they happened. */
  readonly did: Certainty
  /** What they are about. */
  readonly about: 'rule-of-law'
  readonly min: number
}

const most = 12

/** The named actors did at least so many things about the matter; what others did, and what was only promised or demanded, does not count. */
export const acts: Kind<ActsOptions> = (nodes, options, context) => {
  const found = context.root.reading.clauses.filter(clause => counts(clause, options, context))
  if (nodes.length === 0 && found.length === 0) return notApplicable
  const good = found.length >= options.min
  const nearest = nearestMiss(options, context)
  return {
    outcome: good ? 'pass' : 'fail',
    credit: good ? 1 : found.length / options.min,
    evidence: found.slice(0, most).map(({range}) => range),
    ...(found.length === 0 && (nearest || nodes[0]) ? {nearestMiss: nearest ?? nodes[0]!.head ?? nodes[0]!.range} : {}),
    data: {count: found.length, min: options.min},
  }
}

const counts = (clause: Clause, {who, did}: ActsOptions, {root}: KindContext): boolean =>
  clause.certainty === did && clause.when === 'reported' && who.includes(clause.actor.kind) && root.reading.isOnRuleOfLaw(clause) && around(root.reportedYear, clause.sentence.range) >= 0

/** What comes nearest: the same actors' words on the matter, though not done, else another's act. */
const nearestMiss = ({who}: ActsOptions, {root}: KindContext) =>
  root.reading.clauses.find(clause => who.includes(clause.actor.kind) && root.reading.isOnRuleOfLaw(clause))?.range
