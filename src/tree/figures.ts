import type {DocumentTitle, Figure} from './nodes.js'
import {kindsOfUnits, unitKinds} from './unit-kinds.js'

const units = '%|‰|个百分点|平方公里|平方米|公里|万元|亿元|人次|人天|户次|场次|车次|件次|[一-鿿A-Za-z]'
const number = new RegExp(
  `(?<![\\d.A-Za-z+\\-#])(\\d+(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)\\s*(余|多|几)?(万|亿|千|百)?(余|多)?\\s*(${units})?`,
  'y',
)
const chinese =
  /(?<![第之其同统专唯进逐万百十])([一二两三四五六七八九十百]{1,20})(余|多)?(次|件|起|宗|项|场|期|名|人次|个|家|份|条|例|部|轮|批|篇|处|台|套|类|万元|公里|户|支|所)(?!制度|清单|机制|[是要])/y
const factors: Readonly<Record<string, number>> = {百: 100, 千: 1e3, 万: 1e4, 亿: 1e8}
const counted = unitKinds.numeral | unitKinds.count
const notQuantities = '年月日号时点届岁度级线'
const notUnits = '是的在和与及至到从为'
const hotlineUnits = '热平政市服便公投”接'

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
  const kinds = kindsOfUnits()
  const found: Figure[] = []
  let afterNumber = 0
  let afterChinese = 0
  for (let at = 0; at < folded.length; at++) {
    const kind = kinds[folded.charCodeAt(at)]!
    if (kind & unitKinds.digit && at >= afterNumber) {
      number.lastIndex = at
      const match = number.exec(folded)
      const figure = match && numberFigure(folded, match)
      if (match) afterNumber = number.lastIndex
      if (figure) found.push(figure)
    } else if (kind & counted && at >= afterChinese) {
      chinese.lastIndex = at
      const match = chinese.exec(folded)
      const figure = match && chineseFigure(match)
      if (match) afterChinese = chinese.lastIndex
      if (figure) found.push(figure)
    }
  }
  return found
}

function numberFigure(folded: string, match: RegExpExecArray): Figure | undefined {
  const [whole, digits, , factor, , unit] = match
  const before = folded[match.index - 1] ?? ''
  if (before === '第' || before === '[' || before === '号') return undefined
  if (unit === undefined ? factor === undefined : (notQuantities + notUnits).includes(unit)) return undefined
  if (digits!.length === 5 && unit !== undefined && hotlineUnits.includes(unit.charAt(0)) && /^\d+$/.test(digits!)) return undefined
  return {
    range: {from: match.index, to: match.index + whole.trimEnd().length},
    value: Number(digits!.includes(',') ? digits!.replaceAll(',', '') : digits) * (factors[factor ?? ''] ?? 1),
    unit: unit ?? '',
  }
}

function chineseFigure({0: whole, 1: numeral, 3: unit, index}: RegExpExecArray): Figure | undefined {
  if (/^[一两]$/.test(numeral!) && /^(个|项|批|条|家|类|套|部|支|场|次|件|名|份|期)$/.test(unit!)) return undefined
  return {range: {from: index, to: index + whole.length}, value: 0, unit: unit!}
}

/** The document titles in 《》, nested ones counted with the outer. */
export function documentTitles(folded: string): readonly DocumentTitle[] {
  const found: DocumentTitle[] = []
  for (let from = folded.indexOf('《'); from >= 0;) {
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
