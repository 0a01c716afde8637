import {findingsOf, type Finding} from '../report/findings.js'
import type {GapReport} from '../report/gap-report.js'
import type {Grade} from '../report/score.js'
import {schemaFaults} from '../rulebook/validate.js'
import {readDocument, type GivenText} from './read-document.js'
import {validatorOf} from './validators.js'

/** A finding that is known. Its identity is the document, the rule, and the hash of section and folded quote. */
export interface KnownFinding {
  readonly rule: string
  readonly fingerprint: string
  /** How the quote begins, for the reader only. */
  readonly quote?: string
}

/** What was known of one document. */
export interface KnownDocument {
  /** Digest of the rulebook that it was checked by. */
  readonly rulebook: string
  readonly score: number
  /** Missing in baselines of older versions. */
  readonly grade?: Grade
  readonly findings: readonly KnownFinding[]
}

/** The findings and scores that were there when a gate was set up. */
export interface Baseline {
  readonly documents: ReadonlyMap<string, KnownDocument>
}

interface BaselineFile {
  readonly documents: Readonly<Record<string, KnownDocument>>
}

export const emptyBaseline: Baseline = {documents: new Map()}

/**
 * Reads a baseline, by `schemas/baseline.schema.json`.
 * @throws InputError with line and column of every fault
 */
export async function readBaseline(text: GivenText): Promise<Baseline> {
  const quick = quickly(text.text)
  const sound = quick !== undefined && (await schemaFaults(quick, await validatorOf('baseline'), 'baseline')).length === 0
  const value = sound ? (quick as BaselineFile) : (await readDocument<BaselineFile>('baseline', text)).value
  return {documents: new Map(Object.entries(value.documents))}
}

/** YAML can tell where a fault stands, but takes far longer than JSON. */
function quickly(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

/** A baseline as text: documents and findings in a stable order, a finding a line, so that a change is easy to review. */
export function baselineText({documents}: Baseline): string {
  const entries = [...documents].sort(([one], [other]) => (one < other ? -1 : 1)).map(([document, {rulebook, score, grade, findings}]) => {
    const lines = findings.map(finding => `        ${JSON.stringify(finding)}`)
    const graded = grade === undefined ? '' : `      "grade": ${JSON.stringify(grade)},\n`
    return `    ${JSON.stringify(document)}: {\n      "rulebook": ${JSON.stringify(rulebook)},\n      "score": ${
      score},\n${graded}      "findings": [${lines.length > 0 ? `\n${lines.join(',\n')}\n      ` : ''}]\n    }`
  })
  return `{\n  "baseline": 1,\n  "documents": {${entries.length > 0 ? `\n${entries.join(',\n')}\n  ` : ''}}\n}\n`
}

/** What a baseline keeps of a report: what fails and no waiver covers. */
export function knownDocument(report: GapReport): KnownDocument {
  const findings = new Map(findingsOf(report).filter(counts).map(({result: {rule}, fingerprint, gap}): [string, KnownFinding] => {
    const quote = [...(gap?.quote ?? '').replace(/\s+/g, ' ').trim()].slice(0, longestQuote).join('')
    return [`${rule}\u0000${fingerprint}`, {rule, fingerprint, ...(quote ? {quote} : {})}]
  }))
  return {
    rulebook: report.rulebook.digest,
    score: report.score.points,
    grade: report.score.grade,
    findings: [...findings].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, finding]) => finding),
  }
}

const longestQuote = 40

const counts = ({result, suppressed}: Finding): boolean => result.outcome === 'fail' && suppressed === undefined

/** Whether two findings of one document are the same. */
export const isSame =
  (one: KnownFinding) =>
  (other: KnownFinding): boolean =>
    one.rule === other.rule && one.fingerprint === other.fingerprint
