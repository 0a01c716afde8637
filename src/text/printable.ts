/** Text without what a terminal would obey: controls (C0, C1), marks that change the direction of writing; line ends and tabs stay. */
export const printable = (text: string): string => text.replace(unsafe, '')

/** As `printable`, in one line, in which a CI runner finds no command of its own (`::error::`, `##[error]`). */
export const printableLine = (text: string): string =>
  printable(text.replace(/[\r\n\t\u2028\u2029]+/g, ' ')).replace(/^(\s*:)(?=:)/, '$1 ').replace(/##\w*(?=\[)/g, '$& ')

/** JSON with such characters escaped, so that its strings stay what they are and no terminal or CI runner obeys them. */
export function printableJson(json: string): string {
  const safe = suspect.test(json) ? json.replace(unsafe, escaped) : json
  return safe.includes('##') ? safe.replace(/(?<=##\w*)\[/g, escaped) : safe
}

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`

/**
 * Whether JSON, whose own rules leave no control below U+007F in a string, holds any of `unsafe`. Its text is either
 * ASCII or above U+206F but for a few signs, so that one comparison passes over most of it.
 */
const suspect = /[\x7f-\u206f](?<![\xa0-\u061b\u061d-\u200d\u2010-\u2027\u202f-\u2065\u206a-\u206f])/

const unsafe = /[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g
