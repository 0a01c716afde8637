import {readdirSync, readFileSync} from 'node:fs'
import {byteShift} from '../../src/text/repairs/byte-shift.js'
import {gbkCode} from '../../src/text/repairs/gbk.js'
import {pinyinNote} from '../../src/text/repairs/pinyin-note.js'
import {repaired} from './apply.js'
import {toTraditional} from './script.js'
import {toFullWidth} from './width.js'

export interface Seed {
  readonly name: string
  readonly text: string
}

/** The five seeds as published, by the three figures of their names. */
export function rawSeeds(): readonly Seed[] {
  const folder = new URL('../../seeds/', import.meta.url)
  return readdirSync(folder).filter(name => name.endsWith('.txt')).sort().map(name => ({name: name.slice(0, 3), text: readFileSync(new URL(name, folder), 'utf8')}))
}

/** The five seeds without damage, as clean texts to damage: as written, with full-width marks, and each also in Traditional; only characters that GBK has. */
export async function cleanSeeds(): Promise<readonly Seed[]> {
  const texts = await Promise.all(rawSeeds().map(async ({name, text}) => ({name, text: await repaired(text, byteShift, pinyinNote)})))
  return texts.flatMap(({name, text}) => {
    const narrow = [...text].filter(character => character < '\x80' || gbkCode(character) !== undefined).join('')
    const wide = narrow.replace(/(?<![\d?])[,:;()](?!\d)/g, toFullWidth)
    return [
      {name, text: narrow},
      {name: `${name} full-width`, text: wide},
      {name: `${name} traditional`, text: toTraditional(narrow)},
      {name: `${name} traditional full-width`, text: toTraditional(wide)},
    ]
  })
}
