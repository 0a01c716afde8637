import {check, loadRulebookFile} from '../../src/node.js'
import type {GapReport} from '../../src/report/gap-report.js'
import type {Rulebook} from '../../src/rulebook/rulebook.js'

const loaded = new Map<string, Promise<Rulebook>>()

/** The default rulebook, loaded once a test file. */
function rulebook(id = 'annual-report'): Promise<Rulebook> {
  const known = loaded.get(id) ?? loadRulebookFile(id)
  loaded.set(id, known)
  return known
}

/** A text checked with the default rulebook. */
export const judged = async (text: string): Promise<GapReport> => check({name: 'case.txt', bytes: new TextEncoder().encode(text)}, await rulebook())

/** How each requirement stands in a text. */
export const presences = async (text: string): Promise<Readonly<Record<string, string>>> =>
  Object.fromEntries((await judged(text)).requirements.map(({id, presence}) => [id, presence]))
