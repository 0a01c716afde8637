/** A place in a text given to us, 1-based. */
export interface FaultPlace {
  readonly line: number
  readonly column: number
}

/** One thing wrong with something we were given. */
export interface Fault {
  /** Key of the message catalogue (`src/messages`). */
  readonly code: string
  /** Values for the `{placeholders}` of the message. */
  readonly data?: Readonly<Record<string, string | number>>
  readonly at?: FaultPlace
}

/** The code of the fault that no rule of the rulebook applies to a report: no more can be said of it than without a rulebook. */
export const nothingJudged = 'rulebook-not-for-report'

/** Whether a file was read, but shows itself to be another kind of document, or not yet what it is: one may insist that it be judged. */
export const isOfAnotherKind = ({code}: Pick<Fault, 'code'>): boolean => code === 'another-document' || code === 'incomplete-document'

/** Something we were given cannot be used: a file, a rulebook, an argument. Carries every fault found, never only the first. */
export class InputError extends Error {
  override readonly name = 'InputError'
  readonly file: string
  readonly faults: readonly Fault[]

  constructor(file: string, faults: readonly Fault[] | Fault) {
    const list = Array.isArray(faults) ? (faults as readonly Fault[]) : [faults as Fault]
    super(`${file}: ${list.map(fault => `${fault.code} ${JSON.stringify(fault.data ?? {})}`).join('; ')}`)
    this.file = file
    this.faults = list
  }
}
