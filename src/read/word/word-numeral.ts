import {BRANCHES, DIGITS, FORMAL_DIGITS, FORMAL_UNITS, STEMS, TEN_THOUSAND, UNITS, ZERO} from '../../text/format-words.js'

/** Writes a number of an automatic list as Word does for a `numFmt`; anything it does not know is decimal. */
export const numeral = (value: number, format: string): string =>
  value > 0 && value < 1_000_000 ? (FORMATS[format] ?? String)(value) : String(value)

const counting =
  (digits: string, units: readonly string[], short: boolean) =>
  (value: number): string => {
    if (value >= 10_000)
      return counting(digits, units, short)(Math.floor(value / 10_000)) + TEN_THOUSAND + rest(value % 10_000, digits, units)
    const full = below(value, digits, units)
    return short && value >= 10 && value < 20 ? full.slice(1) : full
  }

const rest = (value: number, digits: string, units: readonly string[]): string => {
  if (value === 0) return ''
  return (value < 1000 ? ZERO : '') + below(value, digits, units)
}

const below = (value: number, digits: string, units: readonly string[]): string => {
  let result = ''
  let gap = false
  for (let power = 3; power >= 0; power--) {
    const digit = Math.floor(value / 10 ** power) % 10
    if (digit === 0) gap = result !== ''
    else {
      result += (gap ? ZERO : '') + digits[digit] + units[power]
      gap = false
    }
  }
  return result
}

const positional =
  (digits: string) =>
  (value: number): string =>
    [...String(value)].map(digit => digits[Number(digit)]).join('')

const cyclic =
  (signs: string) =>
  (value: number): string =>
    signs[(value - 1) % signs.length]!

const letters =
  (first: number) =>
  (value: number): string =>
    String.fromCharCode(first + ((value - 1) % 26)).repeat(Math.min(20, Math.ceil(value / 26)))

const enclosed =
  (first: number, most: number) =>
  (value: number): string =>
    value <= most ? String.fromCharCode(first + value - 1) : String(value)

const ROMAN = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const

const roman = (value: number): string => {
  let left = Math.min(value, 4999)
  let result = ''
  for (const [worth, sign] of ROMAN) {
    for (; left >= worth; left -= worth) result += sign
  }
  return result
}

const everyday = counting(DIGITS, UNITS, true)
const digits = positional(DIGITS)

/** Word writes 一百 and more of this format digit by digit. */
const chineseCounting = (value: number): string => (value < 100 ? everyday(value) : digits(value))

const FORMATS: Readonly<Record<string, (value: number) => string>> = {
  chineseCounting,
  taiwaneseCounting: chineseCounting,
  chineseCountingThousand: everyday,
  taiwaneseCountingThousand: everyday,
  japaneseCounting: everyday,
  koreanCounting: everyday,
  ideographDigital: digits,
  japaneseDigitalTenThousand: digits,
  taiwaneseDigital: digits,
  chineseLegalSimplified: counting(FORMAL_DIGITS, FORMAL_UNITS, false),
  ideographLegalTraditional: counting(FORMAL_DIGITS, FORMAL_UNITS, false),
  ideographTraditional: cyclic(STEMS),
  ideographZodiac: cyclic(BRANCHES),
  decimalEnclosedCircle: enclosed(0x2460, 20),
  decimalEnclosedCircleChinese: enclosed(0x2460, 20),
  decimalEnclosedParen: enclosed(0x2474, 20),
  decimalEnclosedFullstop: enclosed(0x2488, 20),
  ideographEnclosedCircle: enclosed(0x3280, 10),
  decimalFullWidth: value => [...String(value)].map(digit => String.fromCharCode(0xff10 + Number(digit))).join(''),
  decimalZero: value => String(value).padStart(2, '0'),
  numberInDash: value => `- ${value} -`,
  upperLetter: letters(65),
  lowerLetter: letters(97),
  upperRoman: value => roman(value).toUpperCase(),
  lowerRoman: roman,
  none: () => '',
  bullet: () => '',
}
