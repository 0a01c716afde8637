import {phraseScanner, type PhraseScanner} from '../phrase/scan.js'
import type {Rulebook} from './rulebook.js'

const scanners = new WeakMap<Rulebook, PhraseScanner>()

/** The scanner for a rulebook's phrases, made once a rulebook. */
export function scannerOf(rulebook: Rulebook): PhraseScanner {
  const known = scanners.get(rulebook)
  if (known) return known
  const made = phraseScanner(rulebook.phrases)
  scanners.set(rulebook, made)
  return made
}
