import type {Diagnostic} from 'vscode-languageserver'
import {faultWords} from '../messages/fault-words.js'
import {tool} from '../report/bundle.js'
import {findingLevel} from '../report/findings.js'
import {placedMessage, type Placed} from '../report/placed.js'
import {printableLine} from '../text/printable.js'
import type {Say} from '../report/words.js'
import type {Language} from '../rulebook/rulebook.js'
import {editorRange, type CheckedDraft} from './draft.js'

/** What an editor underlines: each finding at its place, with the rule as its code. */
export function diagnosticsOf({placed, fault}: CheckedDraft, say: Say, lang: Language): readonly Diagnostic[] {
  if (!fault) return placed.map(one => diagnosticOf(one, say))
  const {problem, advice} = faultWords(fault, lang)
  return [
    {
      range: editorRange(undefined),
      severity: severities.note,
      code: fault.code,
      source: tool.name,
      message: printableLine([problem, advice].filter(Boolean).join(say('separator'))),
    },
  ]
}

/** One finding as an editor shows it. */
export const diagnosticOf = (placed: Placed, say: Say): Diagnostic => ({
  range: editorRange(placed.at),
  severity: severities[findingLevel(placed.finding.result, placed.finding)],
  code: placed.finding.result.rule,
  source: tool.name,
  message: printableLine(placedMessage(placed, say)),
})

/** The protocol's numbers for error, warning and information. */
const severities = {error: 1, warning: 2, note: 3} as const
