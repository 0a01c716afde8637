import type {Clause} from '../clause/clauses.js'
import type {Range} from '../text/range.js'
import {countsWork, isInstance, isOfSome, isResult} from '../clause/explaining.js'

/**
 * What a clause behind a shortcoming tells: a circumstance that explains it (who is there, with what, under which rules,
 * in what land, with what in mind), that it is so in other words, an instance, what came of it, or nothing that its words tell.
 */
export type Explaining = 'circumstance' | 'lack' | 'instance' | 'result' | 'open'

/** Whether a longer phrase undoes a word: 因此 undoes 因; a word that goes on beyond the phrase, or begins before it, stays. */
export const undoes = (phrase: Range, word: Range): boolean => phrase.from <= word.from && word.from < phrase.to && word.to <= phrase.to

/** The word lists that a clause may hold. */
export type WordList = 'circumstances' | 'means' | 'lacking' | 'results' | 'lacks'

/** Less than this tells nothing by itself. */
const shortest = 6

/** What a clause tells, by its first words and by the lists that it holds words of. */
export function explainingOf({range, certainty, when}: Clause, folded: string, holds: (list: WordList) => boolean): Explaining {
  const words = folded.slice(range.from, range.to)
  if (isInstance(words)) return 'instance'
  if (isResult(words)) return 'result'
  if (certainty === 'planned' || when === 'later') return 'instance'
  if (holds('circumstances') || (holds('means') && holds('lacking'))) return 'circumstance'
  if (isOfSome(words)) return 'instance'
  if (holds('lacks') || holds('results')) return 'lack'
  return countsWork(words) || words.length < shortest ? 'instance' : 'open'
}
