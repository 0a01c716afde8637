import type {TracedUnit, YearTrace} from '../../src/compare/year-trace.js'
import type {Fate, PlantedFate} from './batch.js'

export interface JudgedFate {
  readonly planted: PlantedFate
  /** `undefined` when the shortcoming or step was not seen at all. */
  readonly found: Fate | undefined
  readonly confidence: string | undefined
  readonly echo?: string
}

export const fateNames: readonly Fate[] = ['figure', 'words', 'mention', 'repeated', 'silent']

const names: Readonly<Record<TracedUnit['fate'], Fate>> = {
  'dealt-with-figure': 'figure',
  'dealt-with': 'words',
  'still-shortcoming': 'mention',
  'promised-again': 'repeated',
  mentioned: 'mention',
  review: 'silent',
  silent: 'silent',
}

/** What was found of each planted shortcoming and step. */
export const fatesIn = (planted: readonly PlantedFate[], {shortcomings, steps}: YearTrace): readonly JudgedFate[] =>
  planted.map(fate => {
    const unit = (fate.of === 'step' ? steps : shortcomings).find(({quote}) => quote.includes(fate.says.slice(0, 12)))
    const echo = unit?.echoes[0]
    return {planted: fate, found: unit && names[unit.fate], confidence: unit?.confidence, ...(echo ? {echo: `${echo.part} ${echo.strength} ${echo.quote}`} : {})}
  })

/** How often a fate was planted, found, and both. */
export const tally = (judged: readonly JudgedFate[], fate: Fate): {right: number; planted: number; found: number} => ({
  right: judged.filter(({planted, found}) => planted.fate === fate && found === fate).length,
  planted: judged.filter(({planted}) => planted.fate === fate).length,
  found: judged.filter(({found}) => found === fate).length,
})

/** Precision and recall of each fate, a line each. */
export const fateLines = (judged: readonly JudgedFate[]): readonly string[] =>
  fateNames.map(fate => {
    const {right, planted, found} = tally(judged, fate)
    return `${fate.padEnd(9)} precision ${right}/${found} = ${((100 * right) / found).toFixed(1)} %, recall ${right}/${planted} = ${((100 * right) / planted).toFixed(1)} %`
  })
