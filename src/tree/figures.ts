import type {DocumentTitle, Figure} from './nodes.js'

const number = /(?<![\d.A-Za-z+\-#])(\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s*(余|多|几)?(万|亿|千|百)?(余|多)?\s*(%|‰|个百分点|平方公里|平方米|公里|万元|亿元|人次|人天|户次|场次|车次|件次|[一-鿿A-Za-z])?/g
const chinese = /(?<![第之其同统专唯进逐万百十])([一二两三四五六七八九十百]+)(余|多)?(次|件|起|宗|项|场|期|名|人次|个|家|份|条|例|部|轮|批|篇|处|台|套|类|万元|公里|户|支|所)(?!制度|清单|机制|[是要])/g
const factors: Readonly<Record<string, number>> = {百: 100, 千: 1e3, 万: 1e4, 亿: 1e8}
const notQuantities = /^(年|月|日|号|时|点|届|中全会|岁|度|热线|小时制|级|期工程|线)$/

/**
 * The quantities of a text: a number with its unit. Years, dates, ordinals, document numbers, hotline numbers and
 * list markers are none.
 *
 * ```text
 * > | 2024年，开展检查1,731次，办结率99.9%。
 *                     ^^^^^^       ^^^^^
 * ```
 */
export function figures(folded: string): readonly Figure[] {
  const found: Figure[] = []
  for (const match of folded.matchAll(number)) {
    const [whole, digits, , factor, , unit] = match
    const before = folded[match.index - 1] ?? ''
    if (before === '第' || before === '[' || before === '号') continue
    if (unit === undefined || notQuantities.test(unit)) {
      if (unit !== undefined || factor === undefined) continue
    }
    if (/^[是的在和与及至到从为]$/.test(unit ?? '') ) continue
    if (/^\d{5}$/.test(digits!) && /^(热|平|政|市|服|便|公|投|”|接)/.test(unit ?? '')) continue
    found.push({
      range: {from: match.index, to: match.index + whole.trimEnd().length},
      value: Number(digits!.replaceAll(',', '')) * (factors[factor ?? ''] ?? 1),
      unit: unit ?? '',
    })
  }
  for (const match of folded.matchAll(chinese)) {
    if (/^[一两]$/.test(match[1]!) && /^(个|项|批|条|家|类|套|部|支|场|次|件|名|份|期)$/.test(match[3]!)) continue
    found.push({range: {from: match.index, to: match.index + match[0].length}, value: 0, unit: match[3]!})
  }
  return found.sort((a, b) => a.range.from - b.range.from)
}

/** The document titles in 《》, nested ones counted with the outer. */
export function documentTitles(folded: string): readonly DocumentTitle[] {
  const found: DocumentTitle[] = []
  for (let from = folded.indexOf('《'); from >= 0; ) {
    let depth = 0
    let end = -1
    for (let index = from; index < folded.length && index < from + 120; index++) {
      const unit = folded[index]
      if (unit === '\n') break
      if (unit === '《') depth++
      if (unit === '》' && --depth === 0) {
        end = index + 1
        break
      }
    }
    if (end > 0) found.push({range: {from, to: end}})
    from = folded.indexOf('《', end > 0 ? end : from + 1)
  }
  return found
}
