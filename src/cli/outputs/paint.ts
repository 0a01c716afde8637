import type {Paint} from './rows.js'

/** Colours grades where colours are on; their package is loaded only then. */
export async function painter(colour: boolean): Promise<Paint> {
  if (!colour) return text => text
  const {default: {createColors}} = await import('picocolors')
  const {green, cyan, yellow, red} = createColors(true)
  const colours = {complete: green, 'mostly-complete': cyan, 'needs-work': yellow, return: red, unreadable: red}
  return (text, grade) => colours[grade](text)
}
