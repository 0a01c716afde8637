import type {Range} from '../text/range.js'
import {faultFinding} from './fault-finding.js'
import type {Kind} from './kind.js'
import {choice, required} from './option.js'

export interface PersonalOptions {
  readonly of: 'identity-number' | 'mobile-number' | 'bank-card'
}

const shapes: Readonly<Record<PersonalOptions['of'], {readonly shape: RegExp; readonly certain: (digits: string) => boolean}>> = {
  'identity-number': {
    shape: /(?<![\dA-Za-z])[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])/g,
    certain: identityChecks,
  },
  'mobile-number': {
    shape: /(?<![\d.\-])1[3-9]\d(?:\d{8}|[ -]\d{4}[ -]\d{4})(?![\d.%\u4e00-\u9fff])|(?<![\d.\-])1[3-9]\d{9}(?=[\u4e00-\u9fff])/gu,
    certain: () => true,
  },
  'bank-card': {shape: /(?<!\d)[3-6]\d{15,18}(?!\d)/g, certain: digits => luhnChecks(digits) && !identityChecks(digits)},
}

/**
 * The report holds no number that belongs to a person; identity and card numbers count only with a right check digit.
 *
 * @zh 有没有身份证号、手机号、银行卡号
 */
export const personal: Kind<PersonalOptions> = {
  options: {of: required(choice('identity-number', 'mobile-number', 'bank-card'))},
  judge: (_nodes, {of}, {text}) => {
    const {shape, certain} = shapes[of]
    const found = [...text.folded.matchAll(shape)]
      .filter(([digits]) => certain(digits))
      .map((match): Range => ({from: match.index, to: match.index + match[0].length}))
    return faultFinding(found.map(range => ({range, found: masked(text.folded.slice(range.from, range.to))})))
  },
}

/** The first three and last two digits, so that the message does not repeat the number. */
const masked = (digits: string): string => `${digits.slice(0, 3)}${'*'.repeat(digits.length - 5)}${digits.slice(-2)}`

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** The check digit of GB 11643. */
function identityChecks(digits: string): boolean {
  if (digits.length !== 18) return false
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0)
  return '10X98765432'[sum % 11] === digits[17]!.toUpperCase()
}

function luhnChecks(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}
