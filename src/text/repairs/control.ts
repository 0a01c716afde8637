import type {Repair} from '../edit.js'

/** `\p{Cf}` are format characters; U+F000 and on are the bullets of symbol fonts. */
const unseen = /\r\n?|[\u0085\u2028\u2029]|(?:[\0-\x08\x0b\x0c\x0e-\x1f\x7f\p{Cf}\ufe00-\ufe0f\u{e0100}-\u{e01ef}\uf000-\uf0ff])+/gu

/** Drops zero-width and other format characters, variation selectors, controls and bullets of symbol fonts; line ends become `\n`. */
export const control: Repair = value => {
  if (value.search(unseen) < 0) return []
  return [...value.matchAll(unseen)].map(({0: found, index}) => ({
    from: index,
    to: index + found.length,
    text: /^[\r\u0085\u2028\u2029]/.test(found) ? '\n' : '',
  }))
}
