import {InputError} from '../input-error.js'

/** How much of a file is read before it is refused; every reader stops while it works, not after. */
export interface Limits {
  /** Bytes of one file as given. */
  readonly maxBytes: number
  /** UTF-16 units of the text that is read from one file. */
  readonly maxText: number
  /** Levels of nesting: elements, tables, groups, lists, archives. */
  readonly maxDepth: number
  /** Files in an archive, pages or objects of a kind in a document. */
  readonly maxEntries: number
  /** Bytes that one archive or document may unpack to. */
  readonly maxUnpacked: number
  /** Whether text is recognised in pictures (OCR). */
  readonly pictures: boolean
}

export const defaultLimits: Limits = {
  maxBytes: 50 * 2 ** 20,
  maxText: 5_000_000,
  maxDepth: 1000,
  maxEntries: 10_000,
  maxUnpacked: 200 * 2 ** 20,
  pictures: true,
}

/** What has a largest number. */
type LimitName = Exclude<keyof Limits, 'pictures'>

const CODES = {
  maxBytes: 'limit-bytes',
  maxText: 'limit-text',
  maxDepth: 'limit-depth',
  maxEntries: 'limit-entries',
  maxUnpacked: 'limit-unpacked',
} as const satisfies Record<LimitName, string>

/** Refuses the file once `value` has passed a limit, naming the limit and its value. */
export const withinLimit = (file: string, limits: Limits, limit: LimitName, value: number): void => {
  if (value > limits[limit]) throw new InputError(file, {code: CODES[limit], data: {limit, max: limits[limit]}})
}
