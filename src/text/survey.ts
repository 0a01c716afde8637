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

/**
 * Stretches, first and last unit, of what does not show: format characters (`\p{Cf}`), variation selectors, bullets of symbol
 * fonts, other line ends, and the first half of format characters beyond. Asking a pattern of each unit takes as long as a report.
 */
const unseen =
  '\x7f\x7f\x85\x85\xad\xad\u0600\u0605\u061c\u061c\u06dd\u06dd\u070f\u070f\u0890\u0891\u08e2\u08e2\u180e\u180e\u200b\u200f\u2028\u202e' +
  '\u2060\u2064\u2066\u206f\uf000\uf0ff\ufe00\ufe0f\ufeff\ufeff\ufff9\ufffb\udb40\udb40'

/** The marks of the scripts, with those of the other signs beside them. */
function markTable(): Uint8Array {
  const table = scriptMarks().slice()
  table.fill(signs.control, 0, 9).fill(signs.control, 11, 32)
  for (let at = 0; at < unseen.length; at += 2) table.fill(signs.control, unseen.charCodeAt(at), unseen.charCodeAt(at + 1) + 1)
  table.fill(signs.variant, 0x2e80, 0x2fe0).fill(signs.variant, 0xf900, 0xfb00)
  table[0xd87e] = signs.variant
  for (const unit of [0x3f, 0xff1f, 0xfffd]) table[unit] = signs.lost
  for (const letter of noteLetters.slice('a-z'.length)) table[letter.charCodeAt(0)] = signs.letter
  return table.fill(signs.letter, 0x61, 0x7b)
}
