import {isSame, type Baseline, type KnownDocument, type KnownFinding} from './baseline.js'

/** `update` takes what is there now; `prune` only forgets what is no longer there. */
export type BaselineMode = 'update' | 'prune'

/** A baseline after a change, and what the change was. */
export interface BaselineChange {
  readonly baseline: Baseline
  readonly added: readonly (KnownFinding & {readonly document: string})[]
  readonly removed: number
  /** Documents whose score would be lower than before. */
  readonly lowered: readonly string[]
}

/**
 * Brings a baseline up to date with the documents that were checked; others stay as they are, unless they are `gone`.
 * Neither mode looks at counts: one finding in another's place is one removed and one added.
 */
export function changeBaseline(
  mode: BaselineMode,
  {documents: before}: Baseline,
  checked: ReadonlyMap<string, KnownDocument>,
  gone: (document: string) => boolean,
): BaselineChange {
  const documents = new Map([...before].filter(([document]) => checked.has(document) || !gone(document)))
  for (const [document, now] of checked) {
    const old = before.get(document)
    if (mode === 'update') documents.set(document, now)
    else if (old) documents.set(document, pruned(old, now))
  }
  return {
    baseline: {documents},
    added: [...documents].flatMap(([document, {findings}]) =>
      findings.filter(finding => !before.get(document)?.findings.some(isSame(finding))).map(finding => ({...finding, document})),
    ),
    removed: [...before].reduce(
      (sum, [document, {findings}]) => sum + findings.filter(finding => !documents.get(document)?.findings.some(isSame(finding))).length,
      0,
    ),
    lowered: [...documents].filter(([document, {score}]) => score < (before.get(document)?.score ?? 0)).map(([document]) => document),
  }
}

/** The findings that are still there, and the better score of the same rulebook. */
function pruned(old: KnownDocument, now: KnownDocument): KnownDocument {
  const score = old.rulebook === now.rulebook ? Math.max(old.score, now.score) : old.score
  return {rulebook: old.rulebook, score, findings: old.findings.filter(finding => now.findings.some(isSame(finding)))}
}

/** Whether a change lets something pass that did not pass before. */
export const grows = ({added, lowered}: BaselineChange): boolean => added.length + lowered.length > 0
