import type {TracedUnit, YearTrace} from '../compare/year-trace.js'
import {fates, type Fate} from '../report/prior.js'
import {sayIn} from '../report/words.js'
import type {Language} from '../rulebook/rulebook.js'
import {toSource, type MappedText} from '../text/mapped-text.js'
import type {Mark, ListedQuote} from './view.js'

/** A shortcoming or step of last year's report, and where this one comes back to it. */
export interface TracedShown {
  readonly id: string
  readonly quote: string
  readonly fate: Fate
  readonly unsure: boolean
  readonly spots: readonly ListedQuote[]
}

export interface YearsShown {
  readonly shortcomings: readonly TracedShown[]
  readonly steps: readonly TracedShown[]
  /** Percent of the text that stands in last year's report too. */
  readonly copied: number
}

/** A trace as the page shows it; its marks are added to those of the check. */
export function yearsView(
  {shortcomings, steps, copied}: YearTrace,
  text: MappedText,
  marks: Mark[],
  {starts, lang}: {readonly starts: readonly number[]; readonly lang: Language},
): YearsShown {
  const say = sayIn(lang)
  const line = (offset: number): string => say('place.line', {line: starts.filter(start => start <= offset).length})
  const shown = (units: readonly TracedUnit[], name: string): readonly TracedShown[] =>
    units
      .map(({quote, fate, confidence, echoes}, index) => {
        const id = `${name}-${index}`
        return {
          id,
          fate,
          quote: quote.replace(/\s+/g, ' ').trim(),
          unsure: confidence === 'low',
          spots: echoes.map(echo => {
            const {from, to} = toSource(text, echo.range)
            return {
              quote: echo.quote.replace(/\s+/g, ' ').trim(),
              place: line(from),
              mark: marks.push({from, to, kind: 'evidence', entry: id}) - 1,
            }
          }),
        }
      })
      .sort((one, other) => fates.indexOf(one.fate) - fates.indexOf(other.fate))
  return {
    shortcomings: shown(shortcomings, 'prior-shortcoming'),
    steps: shown(steps, 'prior-step'),
    copied: Math.round(copied.share * 1000) / 10,
  }
}
