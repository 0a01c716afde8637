import type {Range} from '../text/range.js'

const separator = /(?:\s*(?:以及|[、,;:!?/和与及暨并])\s*|\s+)/y
const closing = /^[\s。.!?…)\]】”’"'》]*$/
const attributive = /的/

/**
 * Where what goes on behind an offset begins, if a separator stands there that joins two things named side by side.
 *
 * ```text
 * > | 存在的不足及下一步打算
 *             ^ from here the second is named
 * ```
 */
export function behindSeparator(folded: string, at: number, end: number): number | undefined {
  separator.lastIndex = at
  const found = separator.exec(folded)
  return found && separator.lastIndex < end ? separator.lastIndex : undefined
}

/** Whether nothing but marks stands between an offset and the end of a heading. */
export const closes = (folded: string, at: number, end: number): boolean => closing.test(folded.slice(at, end))

/** Whether the words of a range make what follows them a thing that they only describe: `加强执法的思路`. */
export const describes = (folded: string, {from, to}: Range): boolean => attributive.test(folded.slice(from, to))

/** Where the last clause of a range begins, behind its last comma, or where the last of several things named in a row does. */
export const lastStart = (folded: string, {from, to}: Range, of: 'clause' | 'row'): number => {
  const marks = of === 'row' ? ',;:、' : ',;:'
  return from + Math.max(...[...marks].map(mark => folded.slice(from, to).lastIndexOf(mark))) + 1
}
