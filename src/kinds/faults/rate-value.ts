import type {Range} from '../../text/range.js'

/** The number that a rate is given, with its range; `percent` where a percent sign follows, `bare` where no unit does. */
export interface RateValue {
  readonly value: number
  readonly percent: boolean
  readonly bare: boolean
  readonly range: Range
}

const given = /^(?:均|都|已|分别|全部|仅|约|共|平均|就|也)*(?:达到|达|为|是|:|至|提升至|提升到|提高到|提高至)?\s?(\d+(?:\.\d+)?)(\s?%)?(?=(.?))/

/** The value right behind the words that name a rate. */
export function rateValue(folded: string, from: number): RateValue | undefined {
  const match = given.exec(folded.slice(from, from + 30))
  if (!match) return undefined
  const start = from + match[0].indexOf(match[1]!)
  return {
    value: Number(match[1]),
    percent: match[2] !== undefined,
    bare: match[2] === undefined && /[。;,、\n]|^$/.test(match[3] ?? '') && !/^\d{4}$/.test(match[1]!),
    range: {from: start, to: start + match[1]!.length + (match[2]?.length ?? 0)},
  }
}
