import {noteLetters} from './readings.js'

const keptBracket = new RegExp(`[?？\\uFFFD][(（][${noteLetters}]{1,6}[)）]`, 'u')

/**
 * The ASCII character that went with a lost byte before an offset, where the site's decoder swallows those as it did the
 * bracket of a note: the first figure of a year, a comma in a text with ASCII commas, else U+FFFD. Nothing where white space
 * or a mark still stands there.
 */
export function swallowed(value: string, at: number): string {
  const isShown = !/[?\uFFFD]/.test(value.charAt(at - 1)) || /^[\0-\x20,.;:!?()，。；：！？、“”（）《》]?$/.test(value.charAt(at))
  if (isShown || keptBracket.test(value)) return ''
  if (/^0\d\d年/.test(value.slice(at, at + 4))) return '2'
  if (/[\d.]/.test(value.charAt(at))) return '\uFFFD'
  return value.split(',').length > value.split('，').length ? ',' : '\uFFFD'
}
