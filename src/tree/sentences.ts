import type {Range} from '../text/range.js'
import {trimmed} from './lines.js'

const closers = '”’』」）)》"\''

/**
 * The sentences of a paragraph: up to and with `。！？；`, closing quotes and brackets included.
 *
 * ```text
 * > | 召开会议3次；“一网通办。”全面推开。
 *     ^^^^^^^ ^^^^^^^^^^^^^^^^^^
 * ```
 */
export function sentences(folded: string, paragraph: Range): readonly Range[] {
  const found: Range[] = []
  let start = paragraph.from
  for (let index = paragraph.from; index < paragraph.to; index++) {
    if (!isSentenceEnd(folded.charCodeAt(index))) continue
    let end = index + 1
    while (end < paragraph.to && (closers.includes(folded[end]!) || isSentenceEnd(folded.charCodeAt(end)))) end++
    push(found, trimmed(folded, {from: start, to: end}))
    start = end
    index = end - 1
  }
  push(found, trimmed(folded, {from: start, to: paragraph.to}))
  return found
}

/** Whether a folded UTF-16 unit ends a sentence: 。 ! ? ; */
export const isSentenceEnd = (code: number): boolean => code === 0x3002 || code === 0x21 || code === 0x3f || code === 0x3b

const push = (list: Range[], range: Range): void => {
  if (range.from < range.to) list.push(range)
}
