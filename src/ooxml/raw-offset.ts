import type {Element} from './elements.js'

/**
 * Where in the XML the character at `within` of a text element's text stands; `undefined` where the element holds more
 * than plain characters. `length` is that of the text as read, without the outer spaces that do not count.
 */
export function rawOffset(xml: string, element: Element, within: number, length: number): number | undefined {
  const raw = xml.slice(element.openEnd, element.closeFrom)
  if (raw.includes('<')) return undefined
  const units = unitsOf(raw)
  const skipped = element.attribute('space') === 'preserve' ? 0 : units.findIndex(({text}) => /[^ \t]/.test(text))
  if (units.reduce((sum, {text}) => sum + text.length, 0) < skipped + length) return undefined
  let at = 0
  for (const {from, text} of units) {
    if (at === skipped + within) return element.openEnd + from
    at += text.length
  }
  return undefined
}

/** A piece of raw text and what is read of it: a character, a reference, or line ends that are read as one space. */
function unitsOf(raw: string): readonly {readonly from: number; readonly text: string}[] {
  return [...raw.matchAll(/&[^;]*;|[\r\n]+|[^]/g)].map(({0: whole, index}) => ({
    from: index,
    text: whole.length > 1 ? (whole.startsWith('&') ? characterOf(whole) : ' ') : whole,
  }))
}

function characterOf(reference: string): string {
  const code = /^&#(?:x([0-9a-f]+)|(\d+));$/i.exec(reference)
  return code ? String.fromCodePoint(code[1] ? Number.parseInt(code[1], 16) : Number(code[2])) : 'x'
}
