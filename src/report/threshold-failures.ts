import {filled} from '../messages/filled.js'
import {messages} from '../messages/messages.js'
import type {Language} from '../rulebook/rulebook.js'
import type {GapReport} from './gap-report.js'
import type {GateFailure} from './gate-verdict.js'

type ThresholdFailure = Extract<GateFailure, {readonly least: number}>

/** A threshold that a report did not reach: the setting that sets it, and how far it was. */
export interface MissedThreshold {
  readonly setting: string
  readonly message: string
}

/** The thresholds that a report did not reach; they belong to no finding. */
export const missedThresholds = ({gate, requirements}: GapReport, lang: Language): readonly MissedThreshold[] =>
  (gate?.failures ?? []).flatMap(failure => {
    if (!('least' in failure)) return []
    const title = failure.kind === 'min-requirement' ? (requirements.find(({id}) => id === failure.requirement)?.title ?? '') : ''
    return [{setting: settingOf(failure), message: thresholdWords(failure, lang, title)}]
  })

/** That a score or a requirement has too few points; `requirement` is what the requirement is called. */
export const thresholdWords = (failure: ThresholdFailure, lang: Language, requirement: string): string =>
  filled(messages[lang].gate[failure.kind], {requirement, points: failure.points, least: failure.least})

const settingOf = (failure: ThresholdFailure): string =>
  failure.kind === 'min-requirement'
    ? `gate.min-requirement.${failure.requirement}`
    : failure.kind === 'min-score'
      ? 'gate.min-score'
      : 'gate.no-regression'
