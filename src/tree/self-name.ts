import type {OrganKind, OrganLevel} from '../localities/organ-kind.js'
import type {Range} from '../text/range.js'

/** What an organ calls itself: `局` of 我局, `县` of 我县. */
export interface SelfName {
  readonly word: string
  readonly kind: OrganKind
  readonly range: Range
}

const office =
  /(?:我|本)(支队|大队|总队|中心|部门|局|厅|委(?!员)|办|处(?!理)|院|署|海关|关(?!于|注|心|键))|(?<![一-龥])(局|厅|委)党(?:组|委)/g
const place = /(?:我|本)(自治[区州县旗]|街道|新区|师市|省|市|州|盟|县|区(?!域|块|间)|旗|镇|乡(?!村)|团(?!队|结|体)|师)/g
const reach = 3000

/** What the organ calls itself in the opening: an office's 我局 goes before the 我市 of the city that it serves. */
export function selfName(folded: string, {from, to}: Range): SelfName | undefined {
  const text = folded.slice(from, Math.min(to, from + reach))
  const named = (pattern: RegExp, kind: OrganKind): SelfName | undefined => {
    const [match] = text.matchAll(pattern)
    return match && {word: (match[1] ?? match[2])!, kind, range: {from: from + match.index, to: from + match.index + match[0].length}}
  }
  return named(office, 'department') ?? named(place, 'government')
}

/** Whether an organ with this name can call itself so. */
export function canCallItself(name: string, {word, kind}: SelfName): boolean {
  if (word === '部门') return true
  if (kind === 'department')
    return new RegExp(`${word}(?:员会|公室)?$`).test(name) || (word === '局' && /(?:署|总队|支队|公司|中心|局\)?)$/.test(name))
  return new RegExp(`${word}(?:人民政府|办事处|管理委员会|管委会)?$`).test(name)
}

/** The level that a self-name shows by itself; of 我市 and 我局 none. */
export function levelOfSelf({word}: SelfName): OrganLevel | undefined {
  if (/^(?:镇|乡|街道)$/.test(word)) return 'township'
  if (/^(?:县|区|旗|自治县|自治旗|团)$/.test(word)) return 'county'
  if (/^(?:州|盟|自治州|师|师市)$/.test(word)) return 'prefecture'
  return /^(?:省|厅|自治区)$/.test(word) ? 'province' : undefined
}
