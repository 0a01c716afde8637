import {simplifier} from '../text/repairs/script.js'
import {sentences} from '../tree/sentences.js'
import type {LintFinding} from './lint.js'
import {parsePhrase} from '../phrase/phrase.js'
import {phraseSets} from './phrase-sets.js'
import {phraseScanner} from '../phrase/scan.js'
import {tableBuilder} from '../phrase/phrase-table.js'
import type {Rulebook} from './rulebook.js'
import {sampleTexts} from '../phrase/sample-texts.js'

const year = 2024

/**
 * Phrases that cannot match, and phrases whose every match holds a match of another of the same list. In lists that cancel
 * what their matches overlap, or whose matches are counted, a longer match does more than a shorter one: there nothing is shadowed.
 */
export async function phraseFindings(rulebook: Rulebook): Promise<readonly LintFinding[]> {
  const simplify = await simplifier()
  const all = phraseSets(rulebook)
  const telling = new Set(all.filter(({eachMatters}) => eachMatters).map(({set}) => set))
  const seen = new Set<number>()
  return all.flatMap(({set, where, phrases}) => {
    if (seen.has(set)) return []
    seen.add(set)
    const samples = new Map(phrases.map(phrase => [phrase, sampleTexts(parsePhrase(phrase), year)]))
    const dead = phrases.flatMap(phrase => {
      const why = deadBy(phrase, samples.get(phrase), simplify, where)
      return why ? [{phrase, finding: {severity: 'error', code: 'phrase-dead', data: {phrase, why}, where} as const}] : []
    })
    const living = phrases.filter(phrase => !dead.some(other => other.phrase === phrase))
    return [
      ...dead.map(({finding}) => finding),
      ...(telling.has(set) ? [] : shadowed(living, samples)).map(({phrase, by}): LintFinding => ({
        severity: 'warning',
        code: 'phrase-shadowed',
        data: {phrase, by},
        where,
      })),
    ]
  })
}

function deadBy(
  phrase: string,
  samples: readonly string[] | undefined,
  simplify: (text: string) => string,
  where: string,
): string | undefined {
  if (simplify(phrase) !== phrase) return 'traditional'
  if (samples === undefined) return undefined
  if (!where.endsWith('.heading') && samples.every(crosses)) return 'sentence-end'
  const scan = phraseScanner(tableOf([phrase]))
  return samples.some(text => scan(text, year).of(0).length > 0) ? undefined : 'unmatched'
}

const crosses = (text: string): boolean => sentences(text, {from: 0, to: text.length}).length > 1 || text.includes('\n')

/** The phrases in options of rules that reach across the end of a sentence, and so match nowhere; only these are looked at. */
export function crossingPhrases(rulebook: Rulebook): readonly LintFinding[] {
  const candidates = new Set(rulebook.phrases.texts.filter(phrase => /[。！？!?；;\n]/.test(phrase)))
  if (candidates.size === 0) return []
  return phraseSets(rulebook).flatMap(({rule, where, phrases}) =>
    phrases
      .filter(phrase => rule !== undefined && candidates.has(phrase) && sampleTexts(parsePhrase(phrase), year)?.every(crosses))
      .map((phrase): LintFinding => ({severity: 'error', code: 'phrase-dead', data: {phrase, why: 'sentence-end'}, where})),
  )
}

function shadowed(
  phrases: readonly string[],
  samples: ReadonlyMap<string, readonly string[] | undefined>,
): readonly {readonly phrase: string; readonly by: string}[] {
  const scan = phraseScanner(tableOf(phrases))
  const over = phrases.map((phrase, index) => {
    const texts = samples.get(phrase)
    if (!texts || texts.length === 0) return new Set<number>()
    let common: number[] | undefined
    for (const text of texts) {
      const hits = scan(text, year)
      common = (common ?? phrases.map((_, other) => other).filter(other => other !== index)).filter(other => hits.of(other).length > 0)
      if (common.length === 0) break
    }
    return new Set(common)
  })
  return phrases.flatMap((phrase, index) => {
    const by = [...over[index]!].find(other => !over[other]!.has(index) || other < index)
    return by === undefined ? [] : [{phrase, by: phrases[by]!}]
  })
}

/** A table in which each phrase is a list of its own. */
function tableOf(phrases: readonly string[]): ReturnType<ReturnType<typeof tableBuilder>['table']> {
  const builder = tableBuilder()
  for (const phrase of phrases) builder.add([phrase])
  return builder.table()
}
