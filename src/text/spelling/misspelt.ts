import type {Range} from '../range.js'
import {lexicon, type Lexicon} from './lexicon.js'
import {lookAlike} from './look-alikes.js'
import {nearFours, nearThrees, type NearTerm} from './near-terms.js'
import {soundAlike} from './sounds.js'
import {suspects, type Suspect} from './suspects.js'

/** Characters that nobody writes so, and what everybody writes who means what sounds or looks like it. */
export interface Misspelling {
  readonly range: Range
  readonly right: string
}

/** What stands so often in one text is one of its own words. */
const tooOften = 3
/** How often a character stands alone: of words of two only one that hardly does is suspect, and no particle is missed. */
const [hardly, sometimes, mostOften] = [0, 1, 3] as const

/**
 * Fixed terms of three or four characters with one of them wrong: it sounds or looks like the right one, and makes no word
 * with its neighbours.
 *
 * ```text
 * > | 及时消除安全隐换46处
 *             ^^^^^^^^ 安全隐患
 * ```
 */
export function misspeltTerms(folded: string, found = suspects(folded)): readonly Misspelling[] {
  const words = lexicon()
  return found.flatMap((suspect): readonly Misspelling[] => {
    const wrong = folded.charCodeAt(suspect.at)
    const like = (right: number, loosely?: 'loosely'): boolean => lookAlike(wrong, right) || soundAlike(wrong, right, loosely)
    const near =
      nearFours(folded, suspect, words).find(({right}) => like(right, 'loosely')) ??
      nearThrees(folded, suspect, words).find(({right}) => words.alone(right) < mostOften && like(right))
    if (!near || inName(folded, suspect)) return []
    return unlessOften(folded, {range: {from: near.from, to: near.from + near.length}, right: termOf(folded, suspect, near)})
  })
}

const termOf = (folded: string, {at}: Suspect, {from, length, right}: NearTerm): string =>
  folded.slice(from, at) + String.fromCharCode(right) + folded.slice(at + 1, from + length)

/**
 * Words of two characters with one of them wrong, where neither it nor the other makes a word with what stands beside them:
 * less sure than a term.
 */
export function misspeltWords(folded: string, found = suspects(folded)): readonly Misspelling[] {
  const words = lexicon()
  return found.flatMap((suspect): readonly Misspelling[] => {
    const {at, left, right} = suspect
    if (left > 0 || right > 0 || words.alone(folded.charCodeAt(at)) > sometimes) return []
    const word = wordThere(folded, suspect, words)
    return word && !inName(folded, suspect) ? unlessOften(folded, word) : []
  })
}

function wordThere(folded: string, {at}: Suspect, {alone, closeness, firstsIn, secondsIn}: Lexicon): Misspelling | undefined {
  const wrong = folded.charCodeAt(at)
  const like = (right: string): boolean =>
    lookAlike(wrong, right.charCodeAt(0)) ||
    (alone(wrong) === hardly && alone(right.charCodeAt(0)) < mostOften && soundAlike(wrong, right.charCodeAt(0)))
  const apart = (from: number): boolean => closeness(folded.charCodeAt(from), folded.charCodeAt(from + 1)) === 0
  const [before, after] = [folded.charAt(at - 1), folded.charAt(at + 1)]
  const first = apart(at + 1) ? [...firstsIn(after.charCodeAt(0))].find(like) : undefined
  if (first !== undefined) return {range: {from: at, to: at + 2}, right: first + after}
  const second = apart(at - 2) ? [...secondsIn(before.charCodeAt(0))].find(like) : undefined
  return second === undefined ? undefined : {range: {from: at - 1, to: at + 1}, right: before + second}
}

/** Whether words differ from right ones in one character, which sounds or looks like the right one. */
export function isMisspelt(words: string, right: string): boolean {
  if (words.length !== right.length) return false
  let at = 0
  while (at < words.length && words[at] === right[at]) at++
  if (words.slice(at + 1) !== right.slice(at + 1)) return false
  const [one, other] = [words.charCodeAt(at), right.charCodeAt(at)]
  return one !== other && (lookAlike(one, other) || soundAlike(one, other, 'loosely'))
}

/** What a name goes on with that no lexicon has. */
const name = /^[一-龥]{0,2}(?:[县区市镇乡旗村州盟路河江湖]|街道|社区)/

const inName = (folded: string, {at}: Suspect): boolean =>
  [at, at + 1].some(from => name.test(folded.slice(from, from + longestName)))

const longestName = 4

function unlessOften(folded: string, slip: Misspelling): readonly Misspelling[] {
  const words = folded.slice(slip.range.from, slip.range.to)
  let times = 0
  for (let at = folded.indexOf(words); at >= 0 && times < tooOften; at = folded.indexOf(words, at + 1)) times++
  return times < tooOften ? [slip] : []
}
