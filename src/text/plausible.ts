import {commonness, isFrequent} from './repairs/commonness.js'

const FEWEST = 20
const MOST_ODD = 0.3
/** What a rare Chinese character weighs beside one of another alphabet. */
const RARE = 0.5

/** Characters beside Chinese that reports do use. */
const USUAL = /[\s\u00a0·—–―‐‑－“”‘’„‟…‥、-ヿ＀-￯℃№※●○◎■□◆◇★☆▲△▼▽①-⑳⑴-⒇⒈-⒛㈠-㈩→←↑↓×÷±°‰Ⅰ-Ⅻⅰ-ⅹ√•∙・㎡㎏㎎㎞]/

/**
 * Whether characters fit a text that someone wrote. A font without a map of its characters, or a wrong encoding, gives
 * letters of other alphabets, unassigned and rare characters in a heap.
 */
export function isPlausible(text: string): boolean {
  let [odd, all] = [0, 0]
  const rest: string[] = []
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at)!
    if (code > 0xffff) at++
    if (code < 0x80 || isMark(code)) continue
    if (isFrequent(code)) all++
    else if (isChinese(code)) rest.push(String.fromCodePoint(code))
    else if (!USUAL.test(String.fromCodePoint(code))) [odd, all] = [odd + 1, all + 1]
  }
  all += rest.length
  // most texts are plausible even if all that is not frequent were rare, which is dearer to know
  if (all < FEWEST || odd + rest.length * RARE <= all * MOST_ODD) return true
  return odd + rest.filter(char => commonness(char) === 0).length * RARE <= all * MOST_ODD
}

/** Chinese punctuation, kana and full-width signs, all of them usual. */
const isMark = (code: number): boolean => (code >= 0x3001 && code <= 0x30ff) || (code >= 0xff00 && code <= 0xffef)

const isChinese = (code: number): boolean =>
  (code >= 0x2e80 && code <= 0x2fdf) || (code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff) || code >= 0x20000
