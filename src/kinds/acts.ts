import {actorKinds, type ActorKind} from '../clause/actor.js'
import {certainties, type Certainty} from '../clause/certainty.js'
import type {Clause} from '../clause/clauses.js'
import {around} from '../text/inside.js'
import type {Range} from '../text/range.js'
import type {Kind} from './kind.js'
import {choice, choices, required, scope, whole} from './option.js'
import {notApplicable, type KindContext} from './verdict.js'

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

/**
 * The named actors did at least so many things about the matter; what others did, and what was only promised or demanded, does not count.
 *
 * @zh 谁对什么事做了几件：别人做的、只是表态或要求的不算
 */
export const acts: Kind<ActsOptions> = {
  options: {
    ...scope,
    who: required(choices(...actorKinds)),
    did: required(choice(...certainties)),
    about: required(choice('rule-of-law')),
    min: required(whole(1)),
  },
  traits: {missLacks: 'act'},
  judge: (nodes, options, context) => {
    const found = context.root.reading.clauses.filter(clause => counts(clause, options, context))
    if (nodes.length === 0 && found.length === 0) return notApplicable
    const good = found.length >= options.min
    const nearest = nearestMiss(options, context) ?? nodes[0]?.head ?? nodes[0]?.range
    return {
      outcome: good ? 'pass' : 'fail',
      credit: good ? 1 : found.length / options.min,
      evidence: found.slice(0, most).map(({range}) => range),
      ...(found.length === 0 && nearest ? {nearestMiss: nearest} : {}),
      data: {count: found.length, min: options.min},
    }
  },
}

const counts = (clause: Clause, {who, did}: ActsOptions, {root}: KindContext): boolean =>
  clause.certainty === did &&
  clause.when === 'reported' &&
  who.includes(clause.actor.kind) &&
  root.reading.isOnRuleOfLaw(clause) &&
  around(root.reportedYear, clause.sentence.range) >= 0

/** What comes nearest: the same actors' words on the matter that nothing shows to be done. */
const nearestMiss = ({who}: ActsOptions, {root}: KindContext): Range | undefined =>
  root.reading.clauses.find(clause => who.includes(clause.actor.kind) && root.reading.isOnRuleOfLaw(clause))?.range
