import type {GapReport} from '../report/gap-report.js'
import type {Baseline} from './baseline.js'
import {gated} from './gate.js'
import {settingsFor, type Layers} from './settings.js'
import type {Waiver} from './waivers.js'

/** What reports are checked under: settings in layers, findings accepted for a time, findings known. */
export interface GateRules {
  readonly layers: Layers
  readonly waivers: ReadonlyMap<string, Waiver>
  readonly baseline: Baseline | undefined
}

/** A report to be judged: what waivers and the baseline call it, the day (ISO), and how it is checked by a rulebook. */
export interface Judging {
  readonly document: string
  readonly today: string
  readonly judge: (rulebook: string) => Promise<GapReport>
}

/** Checks a report by the rulebook that holds for it, and measures it; overrides by kind, level and year need a first check. */
export async function judgedUnder({layers, waivers, baseline}: GateRules, {document, today, judge}: Judging): Promise<GapReport> {
  const first = settingsFor(layers, {document})
  const found = await judge(first.rulebook!.value)
  const {kind, level, year} = found.profile
  const settings = settingsFor(layers, {document, kind, level, year})
  const judged = settings.rulebook!.value === first.rulebook!.value ? found : await judge(settings.rulebook!.value)
  const known = baseline?.documents.get(document)
  return gated(judged, {document, settings, waivers, known, hasBaseline: baseline !== undefined, today})
}
