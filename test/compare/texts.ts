import {readdirSync, readFileSync} from 'node:fs'
import {read} from '../../src/read/read.js'
import {repair} from '../../src/text/repair.js'

/** What reports are made of: sentences that many may share, clauses, and bits of clauses that are put together anew. */
export interface Material {
  readonly sentences: readonly string[]
  readonly clauses: readonly string[]
  readonly bits: readonly string[]
}

const folders = [new URL('../../seeds/', import.meta.url), new URL('../graded/build/', import.meta.url)]
const local = /[省市县区镇乡州旗]|街道|我局/

/** The sentences, clauses and bits of the real reports. */
export async function material(): Promise<Material> {
  const files = folders.flatMap(folder => readdirSync(folder).filter(name => name.endsWith('.txt')).sort().map(name => ({name, bytes: readFileSync(new URL(name, folder))})))
  const texts = await Promise.all(files.map(async file => (await repair(await read(file))).value))
  const sentences = texts.flatMap(text => text.split(/[。\n]/).filter(line => line.length >= 40 && line.length <= 110 && !local.test(line) && /^[一-鿿]/.test(line) && !/[（(]?[一二三四五六七八九十][)）、是]/.test(line)))
  const clauses = texts.flatMap(text => text.split(/[，。；：、\n,;:]/).filter(clause => /^[一-鿿]{6,16}$/.test(clause) && !local.test(clause)))
  const bits = clauses.flatMap(clause => [...Array(Math.floor(clause.length / 5)).keys()].map(index => clause.slice(index * 5 + 1, index * 5 + 6)).filter(bit => bit.length > 3))
  return {sentences: [...new Set(sentences)], clauses: [...new Set(clauses)], bits: [...new Set(bits)]}
}
