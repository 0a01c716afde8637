import {decode} from './encoding.js'
import {withinLimit, type Limits} from './limits.js'
import type {InputFile, Source} from '../text/source.js'

/** Reads plain text: the decoded file is the text, and nothing in it is markup. */
export const readTxt = ({name, bytes}: InputFile, limits: Limits): Source => {
  const {text, encoding} = decode(name, bytes)
  withinLimit(name, limits, 'maxText', text.length)
  return {name, format: 'txt', encoding, text, markup: [], headings: [], notes: [], meta: {}}
}
