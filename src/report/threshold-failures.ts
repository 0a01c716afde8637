import {filled} from '../messages/filled.js'
import {messages} from '../messages/messages.js'
import type {Language} from '../rulebook/rulebook.js'
import {sayIn} from './words.js'
import type {GapReport} from './gap-report.js'
import type {GateFailure} from './gate-verdict.js'

export type ThresholdFailure = Exclude<GateFailure, {readonly fingerprint: string}>

/** A threshold that a report did not reach: the setting that sets it, and how far it was. */
export interface MissedThreshold {
  readonly setting: string
  readonly message: string
}

/** The thresholds that a report did not reach; they belong to no finding. */
export const missedThresholds = ({gate, requirements}: GapReport, lang: Language): readonly MissedThreshold[] =>
  (gate?.failures ?? []).flatMap(failure => {
    if ('fingerprint' in failure) return []
    const title = failure.kind === 'min-requirement' ? (requirements.find(({id}) => id === failure.requirement)?.title ?? '') : ''
    return [{setting: settingOf(failure), message: thresholdWords(failure, lang, title)}]
  })

/** That a grade is too low, or a score or a requirement has too few points; `requirement` is what the requirement is called. */
export function thresholdWords(failure: ThresholdFailure, lang: Language, requirement: string): string {
  const words = messages[lang].gate[failure.kind]
  if (failure.kind !== 'min-grade') return filled(words, {requirement, points: failure.points, least: failure.least})
  const say = sayIn(lang)
  return filled(words, {grade: say(`grade.${failure.grade}`), least: say(`grade.${failure.leastGrade}`)})
}

/** The setting of a threshold. */
export const settingOf = (failure: ThresholdFailure): string =>
  failure.kind === 'min-requirement'
    ? `gate.min-requirement.${failure.requirement}`
    : failure.kind === 'regression'
      ? 'gate.no-regression'
      : `gate.${failure.kind}`
