/** Text without what a terminal would obey: controls (C0, C1), marks that change the direction of writing; line ends and tabs stay. */
export const printable = (text: string): string => text.replace(unsafe, '')

/** As `printable`, in one line, in which a CI runner finds no command of its own (`::error::`, `##[error]`). */
export const printableLine = (text: string): string =>
  printable(text.replace(/[\r\n\t\u2028\u2029]+/g, ' ')).replace(/^(\s*:)(?=:)/, '$1 ').replace(/##\w*(?=\[)/g, '$& ')

/** JSON with such characters escaped, so that its strings stay what they are and no terminal or CI runner obeys them. */
export function printableJson(json: string): string {
  const safe = json.replace(unsafe, escaped)
  return safe.includes('##') ? safe.replace(/(?<=##\w*)\[/g, escaped) : safe
}

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`

const unsafe = /[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g
