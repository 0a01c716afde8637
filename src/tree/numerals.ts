const digits: Readonly<Record<string, number>> = {零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9}
const tens: Readonly<Record<string, number>> = {十: 10, 百: 100, 千: 1000}

/** The value of a Chinese numeral up to 9,999 (`十一` 11, `二〇二四` 2024), or `undefined`. */
export function chineseNumber(text: string): number | undefined {
  if (text.length === 1) return digits[text] ?? tens[text]
  if (/^[零〇一二三四五六七八九]{2,}$/.test(text)) return Number([...text].map(character => digits[character]).join(''))
  let total = 0
  let digit = 0
  for (const character of text) {
    const value = digits[character]
    const factor = tens[character]
    if (value !== undefined) digit = value
    else if (factor !== undefined) {
      total += (digit || 1) * factor
      digit = 0
    } else return undefined
  }
  return text.length > 0 ? total + digit : undefined
}

/** The value of a number written in Arabic or Chinese digits, or `undefined`. */
export const numberOf = (text: string): number | undefined =>
  /^\d+$/.test(text) ? Number(text) : chineseNumber(text)

/** A number below 100 in Chinese (`21` 二十一); any other in Arabic digits. */
export function chineseNumeral(value: number): string {
  const ones = '零一二三四五六七八九'
  if (!Number.isInteger(value) || value < 0 || value > 99) return String(value)
  if (value < 10) return ones[value]!
  const [ten, one] = [Math.floor(value / 10), value % 10]
  return `${ten > 1 ? ones[ten] : ''}十${one > 0 ? ones[one] : ''}`
}
