import {foldTable, fromUnits} from './fold.js'
import {noteLetters} from './repairs/readings.js'
import {scriptMarks, traditional} from './repairs/script.js'

/** Signs that a text may be damaged. Of each repair the text is asked only where its sign stands in it. */
export const signs = {
  traditional,
  /** A character that `control` takes out. */
  control: 4,
  /** `?`, which may stand for a lost byte. */
  lost: 8,
  /** A letter that a note may be written in. */
  letter: 16,
  /** A radical or a compatibility character that stands for another. */
  variant: 32,
} as const

/** What one pass over a text tells: the text folded, and the signs in it. */
export interface Survey {
  readonly folded: string
  readonly signs: number
}

/** Folds a text, and says which signs stand in it. */
export function survey(value: string): Survey {
  const [folds, marks] = (tables[0] ??= [foldTable(), markTable()])
  const units = new Uint16Array(value.length)
  let seen = 0
  for (let index = 0; index < value.length; index++) {
    const unit = value.charCodeAt(index)
    units[index] = folds[unit]! || unit
    seen |= marks[unit]!
  }
  return {folded: fromUnits(units), signs: seen}
}

const tables: (readonly [Uint16Array, Uint8Array])[] = []

/** Format characters, variation selectors, bullets of symbol fonts, other line ends, and the first half of format characters beyond. */
const UNSEEN = /[\p{Cf}\u0085\u2028\u2029\ufe00-\ufe0f\uf000-\uf0ff\udb40]/u

/** The marks of the scripts, with those of the other signs beside them. */
function markTable(): Uint8Array {
  const table = scriptMarks().slice()
  table.fill(signs.control, 0, 9).fill(signs.control, 11, 32).fill(signs.control, 0x7f, 0x80)
  for (let unit = 0x80; unit < 0x10000; unit++) if (UNSEEN.test(String.fromCharCode(unit))) table[unit] = table[unit]! | signs.control
  table.fill(signs.variant, 0x2e80, 0x2fe0).fill(signs.variant, 0xf900, 0xfb00)
  table[0xd87e] = signs.variant
  for (const unit of [0x3f, 0xff1f, 0xfffd]) table[unit] = signs.lost
  for (const letter of noteLetters.slice('a-z'.length)) table[letter.charCodeAt(0)] = signs.letter
  return table.fill(signs.letter, 0x61, 0x7b)
}
