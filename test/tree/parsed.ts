import {fold} from '../../src/text/fold.js'
import {mappedText} from '../../src/text/mapped-text.js'
import {parse} from '../../src/tree/parse.js'
import type {Root} from '../../src/tree/nodes.js'
import type {Range} from '../../src/text/range.js'

/** A text parsed as it stands, without any repair. */
export const parsed = (text: string): Root => parse({...mappedText(text), folded: fold(text), script: 'hans', doubtful: [], uncertain: false, headings: [], mined: {}})

/** The words of a range. */
export const words = (text: string, {from, to}: Range): string => text.slice(from, to)
