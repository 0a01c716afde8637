import {check, loadRulebookFile} from '../../src/node.js'
import type {GapReport} from '../../src/report/gap-report.js'

const rulebook = loadRulebookFile('annual-report')

/** A text checked with the default rulebook. */
export const judged = async (text: string): Promise<GapReport> => check({name: 'case.txt', bytes: new TextEncoder().encode(text)}, await rulebook)

/** How each requirement stands in a text. */
export const presences = async (text: string): Promise<Readonly<Record<string, string>>> =>
  Object.fromEntries((await judged(text)).requirements.map(({id, presence}) => [id, presence]))
