import {fold} from '../../src/text/fold.js'
import {mappedText} from '../../src/text/mapped-text.js'
import {parse} from '../../src/tree/parse.js'
import type {Root} from '../../src/tree/nodes.js'
import type {Range} from '../../src/text/range.js'

/** What a reader of files and a repair leave beside a text. */
export interface Beside {
  /** Lines that the format marks as headings, with their depth. */
  readonly marks?: Readonly<Record<string, number>>
  /** Lines of the page that were taken out. */
  readonly page?: readonly string[]
  readonly published?: string
  readonly letter?: string
}

/** A text parsed as it stands, without any repair. */
export function parsed(text: string, {marks = {}, page = [], published, letter}: Beside = {}): Root {
  const plain = mappedText(text)
  const records = [...plain.records, ...page.map(before => ({kind: 'chrome', before, after: '', sourceFrom: 0, sourceTo: 0}) as const)]
  const headings = Object.entries(marks).map(([line, depth]) => ({offset: text.indexOf(line), depth}))
  const mined = published === undefined ? {} : {publishDate: published}
  return parse({...plain, records, folded: fold(text), script: 'hans', doubtful: [], uncertain: false, headings, mined, ...(letter === undefined ? {} : {letter: fold(letter)})})
}

/** The words of a range. */
export const words = (text: string, {from, to}: Range): string => text.slice(from, to)
