import {InputError} from '../input-error.js'

/** How much of a file is read before it is refused; every reader stops while it works, not after. */
export interface Limits {
  /** Bytes of one file as given. */
  readonly maxBytes: number
  /** UTF-16 units of the text that is read from one file. */
  readonly maxText: number
  /** Lines and paragraphs of one file. */
  readonly maxLines: number
  /** Levels of nesting: elements, tables, groups, lists, archives. */
  readonly maxDepth: number
  /** Files in an archive, pages or objects of a kind in a document. */
  readonly maxEntries: number
  /** Bytes that one archive or document may unpack to. */
  readonly maxUnpacked: number
  /** Seconds that one file may take, reading and judging, looked at between steps. */
  readonly maxSeconds: number
  /** When its time began, by `performance.now()`. */
  readonly startedAt?: number
  /** Whether text is recognised in pictures (OCR). */
  readonly pictures: boolean
}

export const defaultLimits: Limits = {
  maxBytes: 50 * 2 ** 20,
  maxText: 5_000_000,
  maxLines: 100_000,
  maxDepth: 1000,
  maxEntries: 10_000,
  maxUnpacked: 200 * 2 ** 20,
  maxSeconds: 3600,
  pictures: true,
}

/** What has a largest number that a user can raise. */
type LimitName = Exclude<keyof Limits, 'pictures' | 'startedAt' | 'maxSeconds'>

const CODES = {
  maxBytes: 'limit-bytes',
  maxText: 'limit-text',
  maxLines: 'limit-lines',
  maxDepth: 'limit-depth',
  maxEntries: 'limit-entries',
  maxUnpacked: 'limit-unpacked',
} as const satisfies Record<LimitName, string>

/** A count, and the most of it that a format can do with. */
interface Counted {
  readonly value: number
  readonly own: number
}

/**
 * Refuses the file once a count has passed a limit, or a lower one of the format's `own`, naming the limit, its value, and the
 * option that would raise it, if any would.
 */
export const withinLimit = (file: string, limits: Limits, limit: LimitName, counted: number | Counted): void => {
  const {value, own} = typeof counted === 'number' ? {value: counted, own: Infinity} : counted
  const max = Math.min(limits[limit], own)
  const code = CODES[limit]
  if (value > max) throw new InputError(file, {code, data: {limit, max, ...(max < own ? {option: code.replace('limit', '--max')} : {})}})
  withinTime(file, limits)
}

/** Limits of a file whose time begins now, where it has not begun. */
export const timed = (limits: Limits): Limits => ({startedAt: performance.now(), ...limits})

/** Refuses the file once its time is up. */
export const withinTime = (file: string, {maxSeconds, startedAt}: Limits): void => {
  if (startedAt !== undefined && performance.now() - startedAt > maxSeconds * 1000)
    throw new InputError(file, {code: 'limit-seconds', data: {max: maxSeconds}})
}

/** Refuses a text of more lines than a report has. */
export function withinLines(file: string, limits: Limits, text: string, own = Infinity): void {
  let lines = 1
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++
  withinLimit(file, limits, 'maxLines', {value: lines, own})
}
