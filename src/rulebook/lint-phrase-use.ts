import {phraseScanner} from '../phrase/scan.js'
import {tableBuilder} from '../phrase/phrase-table.js'
import type {LintFinding} from './lint.js'
import {phraseSets} from './phrase-sets.js'
import type {Rulebook} from './rulebook.js'

/** Sees texts and tells which phrases stand in none of them, or only in one. */
export interface PhraseUse {
  see(name: string, folded: string, year: number | undefined): void
  findings(): readonly LintFinding[]
}

/** Of every phrase of a rulebook, in which of the texts shown to it the phrase stands; where in a text does not matter. */
export function phraseUse(rulebook: Rulebook): PhraseUse {
  const {texts} = rulebook.phrases
  const builder = tableBuilder()
  for (const text of texts) builder.add([text])
  const scan = phraseScanner(builder.table())
  const names = texts.map((): string[] => [])
  return {
    see(name, folded, year) {
      const hits = scan(folded, year)
      for (const [phrase, list] of names.entries()) if (list.length < 2 && hits.of(phrase).length > 0) list.push(name)
    },
    findings() {
      const used = new Map(texts.map((text, phrase) => [text, names[phrase]!]))
      const seen = new Set<number>()
      return phraseSets(rulebook).flatMap(({set, where, phrases}) => {
        if (seen.has(set)) return []
        seen.add(set)
        return phrases.flatMap((phrase): readonly LintFinding[] => {
          const [first, second] = used.get(phrase) ?? []
          if (second !== undefined) return []
          const own = first === undefined ? {code: 'phrase-unused', data: {phrase}} : {code: 'phrase-once', data: {phrase, name: first}}
          return [{severity: 'note', where, ...own}]
        })
      })
    },
  }
}
