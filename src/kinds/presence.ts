import type {Presence} from '../label/labelled.js'
import type {RequirementId} from '../rulebook/rulebook.js'
import type {Facts} from '../tree/facts.js'
import type {Finding, KindContext} from './verdict.js'
import type {Kind} from './kind.js'
import {choice, requirement, sharesOf} from './option.js'

export interface PresenceOptions {
  /** A required content … */
  readonly of?: RequirementId
  /** … or a fact that the report must state. */
  readonly fact?: Exclude<keyof Facts, 'script'>
  /** The credit of each way to be present; `section` is 1 and `missing` 0 unless told. */
  readonly credit?: Partial<Record<Presence, number>>
}

const most = 3
const credits: Readonly<Record<Presence, number>> = {section: 1, embedded: 1, mention: 0.4, missing: 0, unsure: 0}

/**
 * A required content, or a fact, is in the report.
 *
 * @zh 一项必备内容怎样出现：单独成章、散见文中、一句带过、缺失
 */
export const presence: Kind<PresenceOptions> = {
  options: {
    of: requirement,
    fact: choice('title', 'organisation', 'kind', 'level', 'year', 'addressee', 'signatory', 'signedDate', 'publishDate'),
    credit: sharesOf('section', 'embedded', 'mention', 'missing'),
  },
  judge: (_nodes, {of, fact, credit}, context) => (of ? ofRequirement(of, {...credits, ...credit}, context) : ofFact(fact!, context)),
  lint: ({of, fact, credit}) => (of === undefined && fact === undefined ? 'no-target' : credit?.missing === 1 ? 'full-credit' : undefined),
  traits: {tellsPresence: true},
}

function ofRequirement(id: RequirementId, credit: Readonly<Record<Presence, number>>, {root}: KindContext): Finding {
  const part = root.parts[id]
  const earned = credit[part.presence]
  const evidence =
    part.sections.length > 0
      ? part.sections.slice(0, most).map(({heading}) => heading.range)
      : part.sentences.slice(0, most).map(({range}) => range)
  return {
    outcome: earned >= 1 ? 'pass' : 'fail',
    credit: earned,
    evidence,
    data: {presence: part.headingOnly ? 'heading-only' : part.presence},
  }
}

function ofFact(fact: Exclude<keyof Facts, 'script'>, {root}: KindContext): Finding {
  const found = root.facts[fact]
  return found
    ? {outcome: 'pass', credit: 1, evidence: found.range ? [found.range] : [], data: {value: found.value}}
    : {outcome: 'fail', credit: 0, evidence: []}
}
