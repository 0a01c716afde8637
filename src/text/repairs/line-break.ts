import type {Edit} from '../edit.js'

/** Line breaks of HTML that were left in a text as they are written there. */
export const lineBreak = (value: string): readonly Edit[] =>
  value.includes('<')
    ? [...value.matchAll(/<br\s*\/?>/gi)].map(({0: whole, index}) => ({from: index, to: index + whole.length, text: '\n'}))
    : []
