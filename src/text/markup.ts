import {printable} from './printable.js'

/** Text that is markup; whatever else is put into a page is escaped. */
export interface Markup {
  readonly markup: string
}

export type Part = string | number | undefined | Markup | readonly Markup[]

/** A piece of HTML or XML; every value is escaped unless it is markup itself, so that no text of a report can become markup. */
export function markup(texts: TemplateStringsArray, ...values: readonly Part[]): Markup {
  let whole = texts[0]!
  values.forEach((value, index) => (whole += written(value) + texts[index + 1]!))
  return {markup: whole}
}

export const nothing: Markup = {markup: ''}

/** Markup that stands only where it is wanted. */
export const when = (condition: boolean, part: () => Markup): Markup => (condition ? part() : nothing)

/** Text without controls and marks of direction, with what markup is made of escaped. */
export const escaped = (text: string): string => printable(text).replace(/[&<>"'\uFFFE\uFFFF]/g, character => entities[character] ?? '')

const entities: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;'}

function written(value: Part): string {
  if (value === undefined) return ''
  if (typeof value === 'string') return escaped(value)
  if (typeof value === 'number') return String(value)
  return 'markup' in value ? value.markup : value.map(({markup}) => markup).join('')
}
