import type {Repair} from '../edit.js'

const unseen = /\r\n?|[\0-\x08\x0b\x0c\x0e-\x1f\x7f\u00ad\u200b-\u200d\u2060\ufeff]+/g

/** Drops zero-width characters, soft hyphens, byte order marks and controls; line ends become `\n`. */
export const control: Repair = value => {
  if (value.search(unseen) < 0) return []
  return [...value.matchAll(unseen)].map(({0: found, index}) => ({from: index, to: index + found.length, text: found.startsWith('\r') ? '\n' : ''}))
}
