import type {Confidence} from '../rulebook/rulebook.js'
import type {GapReport, Result} from './gap-report.js'
import type {Say} from './words.js'

/** How far points rest on the program: the share that no person must judge, and how sure the rules are that the middle point rests on. */
export interface Reliance {
  readonly share: number
  readonly confidence: Confidence
}

const confidences: readonly Confidence[] = ['high', 'medium', 'low']

/** The certainty of the points of some results; `undefined` where they have none. */
export function relianceOf(results: readonly Pick<Result, 'outcome' | 'max' | 'confidence'>[]): Reliance | undefined {
  const scored = results.filter(({outcome, max}) => outcome !== 'not-applicable' && max > 0)
  const points = (some: typeof scored): number => some.reduce((sum, {max}) => sum + max, 0)
  const all = points(scored)
  if (all === 0) return undefined
  const atLeast = (least: Confidence): number =>
    points(scored.filter(({confidence}) => confidences.indexOf(confidence) <= confidences.indexOf(least)))
  return {
    share: Math.round((points(scored.filter(({outcome}) => outcome !== 'review')) / all) * 1e3) / 1e3,
    confidence: confidences.find(least => atLeast(least) * 2 >= all)!,
  }
}

/** The certainty of a report's score, or of one required content. */
export const relianceIn = ({results}: GapReport, requirement?: string): Reliance | undefined =>
  relianceOf(requirement === undefined ? results : results.filter(result => result.requirement === requirement))

/** A certainty in words: how much the program can judge, and how surely. */
export const relianceWords = (certainty: Reliance | undefined, say: Say): string =>
  certainty
    ? say('certainty', {share: Math.round(certainty.share * 1000) / 10, confidence: say(`confidence.${certainty.confidence}`)})
    : say('none')

/** The same as a sentence, with what is left to a person. */
export const relianceLine = (certainty: Reliance | undefined, say: Say): string =>
  say(certainty && certainty.share < 1 ? 'certainty.line' : 'certainty.whole', {certainty: relianceWords(certainty, say)})
