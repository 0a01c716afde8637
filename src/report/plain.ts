import {wellFormed} from '../text/well-formed.js'
import {printableLine} from '../text/printable.js'

/**
 * A value all of whose texts are single lines of well-formed text without controls, marks of direction and characters that
 * XML forbids; itself where they are.
 */
export const plain = <Value,>(value: Value): Value =>
  everyText(value, text => (doubtful.test(text) ? wellFormed(printableLine(text)).replace(/[\ufdd0-\ufdef\ufffe\uffff]/g, '') : text))

/** Whatever `plain` may change; most texts have nothing of it. */
const doubtful = /[\0-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]|^\s*::|##/

/** A value with every text in it changed; what holds no changed text is shared with the original. */
export function everyText<Value>(value: Value, change: (text: string) => string): Value {
  if (typeof value === 'string') return change(value) as Value
  if (typeof value !== 'object' || value === null) return value
  let copy: Value | undefined
  for (const key of Object.keys(value) as (keyof Value)[]) {
    const after = everyText(value[key], change)
    if (after === value[key]) continue
    copy ??= (Array.isArray(value) ? [...(value as readonly unknown[])] : {...value}) as Value
    copy[key] = after
  }
  return copy ?? value
}
