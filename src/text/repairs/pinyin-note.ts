import type {Edit, Repair} from '../edit.js'
import {noteLetters, readings} from './readings.js'

const noted = new RegExp(`([\\u4e00-\\u9fa5])([(（] ?([${noteLetters}]{1,6}) ?[)）])`, 'gu')

/**
 * Drops a note that gives the reading of the character before it.
 *
 * ```text
 * > | 羅湖區(qū)人民政府
 *        ^^^^
 * ```
 */
export const pinyinNote: Repair = value => {
  const candidates = [...value.matchAll(noted)]
  return candidates.length === 0 ? [] : fitting(candidates)
}

async function fitting(candidates: readonly RegExpExecArray[]): Promise<readonly Edit[]> {
  const canRead = await readings()
  return candidates.flatMap(({0: whole, 1: character = '', 3: syllable = '', index}) =>
    canRead(character, syllable, 'loosely') ? [{from: index + 1, to: index + whole.length, text: ''}] : [])
}
