import type {Range} from '../text/range.js'
import {afterLead} from './lead.js'

const comma = 0x2c
const colon = 0x3a
const quote = 0x22

/**
 * The stretches of a sentence from comma to comma, quotes, brackets and 《》 left whole; what only dates or links goes with the
 * stretch behind it.
 *
 * ```text
 * > | 2024年,局长主持会议(学习《民法典》,研究案件),听取汇报2次。
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ^^^^^^^^^
 * ```
 */
export function stretches(folded: string, {from, to}: Range): readonly Range[] {
  const found: Range[] = []
  let start = from
  let last = from
  for (const stop of stops(folded, {from, to})) {
    const own = trimmedEnds(folded, {from: last, to: stop})
    last = stop + 1
    if (own.from < own.to && afterLead(folded, own) >= own.to && stop < to) continue
    const range = trimmedEnds(folded, {from: start, to: stop})
    if (range.from < range.to) found.push(range)
    start = last
  }
  return found.flatMap(cutLong)
}

/** Nobody writes a stretch as long; what does go on is cut, so that what looks from word to word in it stays bounded. */
const longest = 2000

function cutLong({from, to}: Range): readonly Range[] {
  const parts: Range[] = []
  for (let at = from; at < to; at += longest) parts.push({from: at, to: Math.min(to, at + longest)})
  return parts
}

/** Where a sentence is cut: commas and colons outside of quotes and brackets, and its end. */
function stops(folded: string, {from, to}: Range): readonly number[] {
  const found: number[] = []
  let depth = 0
  let quoted = false
  for (let at = from; at < to; at++) {
    const unit = folded.charCodeAt(at)
    if (unit === quote) quoted = !quoted
    else if (openers.includes(unit)) depth++
    else if (closers.includes(unit)) depth = Math.max(0, depth - 1)
    else if ((unit === comma || unit === colon) && depth === 0 && !quoted) found.push(at)
  }
  return depth === 0 && !quoted ? [...found, to] : [...plainStops(folded, {from, to}), to]
}

/** Where brackets or quotes do not close, they bind nothing. */
function plainStops(folded: string, {from, to}: Range): readonly number[] {
  const found: number[] = []
  for (let at = from; at < to; at++) if (folded.charCodeAt(at) === comma || folded.charCodeAt(at) === colon) found.push(at)
  return found
}

const openers = [0x28, 0x300a, 0x5b]
const closers = [0x29, 0x300b, 0x5d]

function trimmedEnds(folded: string, {from, to}: Range): Range {
  let [start, end] = [from, to]
  while (start < end && ' ,:'.includes(folded[start]!)) start++
  while (end > start && ' 。;!?,:'.includes(folded[end - 1]!)) end--
  return {from: start, to: end}
}
