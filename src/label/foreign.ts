/** So many letters tell the language of a text. */
const enough = 40
const most = 4000
const shares = {kana: 0.08, han: 0.3} as const

/** Whether a text is written in another language: much of it in kana, or little in Chinese characters. Quotes do not make it Chinese. */
export function isForeign(text: string): boolean {
  let [letters, han, kana] = [0, 0, 0]
  for (let at = 0; at < Math.min(text.length, most); at++) {
    const unit = text.charCodeAt(at)
    if (isHan(unit)) han++
    else if (isKana(unit)) kana++
    else if (isLetter(unit)) letters++
  }
  letters += han + kana
  return letters >= enough && (kana >= letters * shares.kana || han < letters * shares.han)
}

/** Chinese characters beyond the first plane are two units, of which the first (U+D840 and on) is counted. */
const isHan = (unit: number): boolean =>
  (unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0xf900 && unit <= 0xfaff) || unit === 0x3005 || (unit >= 0xd840 && unit <= 0xd88d)

const isKana = (unit: number): boolean =>
  (unit >= 0x3041 && unit <= 0x309f) || (unit >= 0x30a1 && unit <= 0x30ff) || (unit >= 0xff66 && unit <= 0xff9d)

const isLetter = (unit: number): boolean => {
  if (unit < 0x80) return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a)
  return !isSign(unit) && /\p{Letter}/u.test(String.fromCharCode(unit))
}

/** Chinese punctuation and full-width signs, which are most of what is left of a text. */
const isSign = (unit: number): boolean =>
  (unit >= 0x2010 && unit <= 0x2027) || (unit >= 0x3001 && unit <= 0x303f) || (unit >= 0xff01 && unit <= 0xff20)
