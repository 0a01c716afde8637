/** What came of a run, as far as the exit code is concerned. */
export interface Tally {
  /** Reports that fail the gate. */
  readonly failed: number
  /** Inputs that could not be checked, or only in part. */
  readonly unchecked: number
  /** Inputs on which the program itself failed. */
  readonly faults: number
  /** Whether failing reports matter. */
  readonly gate: boolean
}

export type ExitCode = 0 | 1 | 2 | 3

/** 2 nothing can be concluded, 3 not all was checked, 1 the gate failed, 0 all is well; the first that holds, in this order. */
export function exitCode({failed, unchecked, faults, gate}: Tally): ExitCode {
  if (faults > 0) return 2
  if (unchecked > 0) return 3
  return gate && failed > 0 ? 1 : 0
}
