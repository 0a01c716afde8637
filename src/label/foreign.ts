/** So many letters tell the language of a text. */
const enough = 40
const most = 4000
const shares = {kana: 0.08, han: 0.3} as const

/** Whether a text is written in another language: much of it in kana, or little in Chinese characters. Quotes do not make it Chinese. */
export function isForeign(text: string): boolean {
  const letters = text.slice(0, most).match(/\p{Letter}/gu) ?? []
  if (letters.length < enough) return false
  const share = (script: RegExp): number => letters.filter(letter => script.test(letter)).length / letters.length
  return share(/[\p{Script=Hiragana}\p{Script=Katakana}]/u) >= shares.kana || share(/\p{Script=Han}/u) < shares.han
}
