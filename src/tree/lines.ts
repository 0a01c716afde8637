import type {Range} from '../text/range.js'

/** The lines of a text that hold something, each without the white space around it. */
export function lines(value: string): readonly Range[] {
  const found: Range[] = []
  for (let start = 0; start <= value.length; ) {
    const end = value.indexOf('\n', start)
    const stop = end < 0 ? value.length : end
    const line = trimmed(value, {from: start, to: stop})
    if (line.from < line.to) found.push(line)
    start = stop + 1
  }
  return found
}

/** A range without the white space at its ends. */
export function trimmed(value: string, {from, to}: Range): Range {
  while (from < to && isSpace(value.charCodeAt(from))) from++
  while (to > from && isSpace(value.charCodeAt(to - 1))) to--
  return {from, to}
}

const isSpace = (code: number): boolean => code === 32 || code === 0x3000 || code === 0xa0 || (code >= 9 && code <= 13) || code === 0xfeff
