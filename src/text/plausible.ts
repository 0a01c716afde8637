import {commonness} from './repairs/commonness.js'

const FEWEST = 20
const MOST_ODD = 0.3

/** Characters beside Chinese that reports do use. */
const USUAL = /[\s\u00a0·—–―‐‑－“”‘’„‟…‥、-ヿ＀-￯℃№※●○◎■□◆◇★☆▲△▼▽①-⑳⑴-⒇⒈-⒛㈠-㈩→←↑↓×÷±°‰Ⅰ-Ⅻⅰ-ⅹ√•∙・㎡㎏㎎㎞]/

/**
 * Whether characters fit a text that someone wrote. A font without a map of its characters, or a wrong encoding, gives
 * letters of other alphabets, unassigned and rare characters in a heap.
 */
export function isPlausible(text: string): boolean {
  let [odd, all] = [0, 0]
  for (const char of text) {
    const code = char.codePointAt(0)!
    if (code < 0x80 || USUAL.test(char)) continue
    all++
    if (isChinese(code)) odd += commonness(char) > 0 ? 0 : 0.5
    else odd++
  }
  return all < FEWEST || odd <= all * MOST_ODD
}

const isChinese = (code: number): boolean =>
  (code >= 0x2e80 && code <= 0x2fdf) || (code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff) || code >= 0x20000
