import {wellFormed} from '../read/well-formed.js'
import {printableLine} from './printable.js'

/** A value all of whose texts are single lines of well-formed text without controls, marks of direction and characters that XML forbids. */
export const plain = <Value>(value: Value): Value => everyText(value, text => wellFormed(printableLine(text)).replace(/[\ufdd0-\ufdef\ufffe\uffff]/g, ''))

/** A value with every text in it changed. */
export function everyText<Value>(value: Value, change: (text: string) => string): Value {
  if (typeof value === 'string') return change(value) as Value
  if (Array.isArray(value)) return value.map(inner => everyText(inner as unknown, change)) as Value
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, everyText(inner as unknown, change)])) as Value
}
