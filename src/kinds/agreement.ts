import {contains, type Range} from '../text/range.js'
import type {Finding, Kind, KindContext} from '../verdict.js'

export interface AgreementOptions {
  /** `totals`: a total equals the parts named behind 其中; `dates`: no date in the text lies after the signature. */
  readonly of: 'totals' | 'dates'
}

interface Clash {
  readonly range: Range
  readonly found: string | number
  readonly expected: string | number
}

/** Statements of the report agree with each other. */
export const agreement: Kind<AgreementOptions> = (_nodes, {of}, context) => {
  const clashes = of === 'totals' ? totals(context) : datesAfterSignature(context)
  return clashes.length === 0 ? {outcome: 'pass', credit: 1, evidence: []} : fault(clashes)
}

const fault = (clashes: readonly Clash[]): Finding => ({
  outcome: 'fail',
  credit: 0,
  evidence: [],
  lacking: clashes.map(({range}) => range),
  data: {found: clashes[0]!.found, expected: clashes[0]!.expected},
})

/** Parts and total this far apart belong to different things and are not compared. */
const tolerance = 0.15

/**
 * ```text
 * > | 公开信息70条，其中动态34条，通告18条，计划28条。
 *     ^^^^^^^^^ 80, not 70
 * ```
 */
function totals({root, text}: KindContext): readonly Clash[] {
  return root.sentences.flatMap(({range}) => {
    const words = text.folded.slice(range.from, range.to)
    const split = words.indexOf('其中')
    if (split < 0 || words.indexOf('其中', split + 2) >= 0) return []
    const inside = root.figures.filter(figure => contains(range, figure.range) && figure.value > 0)
    const total = inside.findLast(figure => figure.range.to <= range.from + split)
    if (!total) return []
    const parts = inside.filter(figure => figure.range.from > range.from + split && figure.unit === total.unit)
    const sum = parts.reduce((all, part) => all + part.value, 0)
    const comparable = parts.length >= 3 && Math.abs(sum - total.value) <= total.value * tolerance
    return comparable && sum !== total.value ? [{range: {from: total.range.from, to: parts.at(-1)!.range.to}, found: total.value, expected: round(sum)}] : []
  })
}

const round = (value: number): number => Math.round(value * 1e6) / 1e6

function datesAfterSignature({root, text, year}: KindContext): readonly Clash[] {
  const signed = root.facts.signedDate
  if (!signed || year === undefined) return []
  return root.sentences.flatMap(({range}) =>
    [...text.folded.slice(range.from, range.to).matchAll(/截[至止](?:到|目前)?[^,。;\d]{0,6}(?:(20\d{2})年)?(\d{1,2})月(?:(\d{1,2})日)?/g)].flatMap(match => {
      const [whole, named, month, day] = match
      const iso = `${named ?? year}-${month!.padStart(2, '0')}-${(day ?? '01').padStart(2, '0')}`
      const from = range.from + match.index
      return iso > signed.value ? [{range: {from, to: from + whole.length}, found: iso, expected: signed.value}] : []
    }))
}
