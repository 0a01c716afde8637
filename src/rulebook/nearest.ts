import {distance} from 'fastest-levenshtein'

/** The known word nearest to an unknown one, or an empty string where none is near. */
export function nearest(word: string, known: readonly string[]): string {
  const ranked = known.map(candidate => ({candidate, far: distance(word, candidate)})).sort((a, b) => a.far - b.far)
  const best = ranked[0]
  return best && best.far <= Math.max(2, word.length / 3) ? best.candidate : ''
}
