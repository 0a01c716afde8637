// Writes `src/text/spelling/official-words.ts` and `homophones.ts`: `npx tsx test/spelling/count-words.ts DICT [TEXT…]`.
// DICT is the word list of jieba (`jieba.dict.utf8`: a word, its count, its part of speech a line); TEXT are more texts that
// are written with care. Counted are the words of the rules, the seeds and the reports that are graded for building.
import {readFileSync, readdirSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {read} from '../../src/read/read.js'
import {repair} from '../../src/text/repair.js'
import {pinyinTable} from '../../src/text/repairs/pinyin-table.js'
import {wordPairs} from '../../src/text/repairs/word-pairs.js'
import {segmenter, wordCounts} from './segmenter.js'

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
const [dictionary = '', ...more] = process.argv.slice(2)
const dict = wordCounts(readFileSync(dictionary, 'utf8'))
const segment = segmenter(dict)
const textOf = (file: string): string => readFileSync(join(root, file), 'utf8')
const inFolder = (folder: string, end: string): readonly string[] => readdirSync(join(root, folder)).filter(name => name.endsWith(end)).map(name => join(folder, name))

/** Texts whose words are right, and how much each counts: the rules, which many have read, count twice. */
async function texts(): Promise<readonly {readonly text: string; readonly weight: number}[]> {
  const reports = [...inFolder('seeds', '.txt'), ...inFolder('test/graded/build', '.txt')]
  const repaired = async (name: string): Promise<string> => (await repair(await read({name, bytes: readFileSync(join(root, name))}))).value
  const rules = inFolder('rules', '.yml').filter(name => !/text-errors|citations/.test(name))
  const passages = ['acts', 'answers', 'causes', 'fixes', 'outline', 'plans'].map(set => `test/graded/${set}/build.yml`)
  return [
    ...(await Promise.all(reports.map(async name => ({text: await repaired(name), weight: 1})))),
    ...rules.map(name => ({text: textOf(name), weight: 2})),
    ...[...passages, ...inFolder('test/graded/pairs/build', '.yml')].map(name => ({text: textOf(name), weight: 1})),
    ...more.map(name => ({text: readFileSync(name, 'utf8'), weight: 1})),
  ]
}

const usual = new Set(wordPairs.split('\n').flatMap(line => [...line.slice(1).replaceAll(' ', '')].map(second => line[0] + second)))

/** How many of the texts hold a word, two words that make four characters or three, and a pair of characters. */
async function counted(): Promise<{readonly words: ReadonlyMap<string, number>; readonly pairs: ReadonlyMap<string, number>}> {
  const words = new Map<string, number>()
  const pairs = new Map<string, number>()
  const add = (all: Map<string, number>, seen: Iterable<string>, weight: number): void => {
    for (const one of new Set(seen)) all.set(one, (all.get(one) ?? 0) + weight)
  }
  for (const {text, weight} of await texts()) {
    const runs = text.match(/[一-龥]+/g) ?? []
    add(pairs, runs.flatMap(run => [...run.slice(1)].map((second, index) => run[index] + second)), weight)
    add(words, runs.flatMap(run => termsOf(segment(run))), weight)
  }
  return {words, pairs}
}

const termsOf = (words: readonly string[]): readonly string[] =>
  words.flatMap((word, index) => {
    const both = word + (words[index + 1] ?? '')
    const joined = both.length === 3 || (both.length === 4 && word.length === 2) ? [both] : []
    return word.length >= 2 && word.length <= 4 ? [word, ...joined] : joined
  })

/** What begins so begins inside a name, which may be any. */
const ofPlace = /^[省市县区镇乡旗]/
/** Four-character words of the list seen this often are known whatever the texts say. */
const idiomCount = 50
const {words, pairs} = await counted()
const of = (length: number, fewest: (word: string) => number): readonly string[] => [...words].filter(([word, count]) => word.length === length && count >= fewest(word) && (length < 4 || !ofPlace.test(word))).map(([word]) => word).sort()
const idioms = [...dict].filter(([word, count]) => word.length === 4 && count >= idiomCount && !ofPlace.test(word)).map(([word]) => word)
const frequent = (least: number, below: number): string => [...dict].filter(([word, count]) => word.length === 1 && count >= least && count < below).map(([word]) => word).sort().join('')
const byHead = (all: readonly string[], length: number): string => {
  const lines = new Map<string, string>()
  for (const word of [...new Set(all)].sort()) lines.set(word.slice(0, length), (lines.get(word.slice(0, length)) ?? '') + word.slice(length))
  return [...lines].map(([head, tails]) => head + tails).join('\n')
}
const behind = (table: readonly string[], rest: number): readonly string[] => table.map(word => word.slice(rest) + word.slice(0, rest))
const rims = (table: readonly string[]): readonly string[] => table.map(([first, middle, third]) => `${first}${third}${middle}`)
const [fours, threes, twos] = [[...of(4, () => 2), ...idioms], of(3, word => ((dict.get(word) ?? 0) >= 3 ? 2 : 5)), of(2, () => 3)]
const common = new Set(new TextDecoder('gbk').decode(Uint8Array.from({length: 40 * 94 * 2}, (_, at) => (at % 2 === 0 ? 0xb0 + Math.floor(at / 188) : 0xa1 + ((at - 1) / 2) % 94))))
const sounds = pinyinTable.trim().split('\n').map(line => line.slice(line.indexOf(':') + 2).split(' ').map(tone => [...tone].filter(unit => common.has(unit)).join('')).filter(tone => tone !== '').join(' ')).filter(line => line !== '')

writeFileSync(join(root, 'src/text/spelling/official-words.ts'), `/**
 * The words that these reports are written in, counted from the rules, the seeds and reports that were graded, and from the
 * word list \`jieba.dict.utf8\` of jieba (MIT, © 2013 Sun Junyi). Written by \`test/spelling/count-words.ts\`.
 */

/** Terms of four characters, as a rule two words of two: a line the first two characters, then the last two of each. */
export const officialTerms = \`
${byHead(fours, 2)}
\`

/** The same by their ends: a line the last two characters, then the first two of each. */
export const officialTermEnds = \`
${byHead(behind(fours, 2), 2)}
\`

/** Terms of three characters: a line the first two, then the last of each. */
export const officialThrees = \`
${byHead(threes, 2)}
\`

/** The same by their ends: a line the last two, then the first of each. */
export const officialThreeEnds = \`
${byHead(behind(threes, 1), 2)}
\`

/** The same by what stands around the middle: a line the first and the last, then the middle of each. */
export const officialThreeRims = \`
${byHead(rims(threes), 2)}
\`

/** Words of two characters that at least three of the texts have: a line the first, then the second of each. */
export const officialWords = \`
${byHead(twos, 1)}
\`

/** The same by their ends: a line the second, then the first of each. */
export const officialWordEnds = \`
${byHead(behind(twos, 1), 1)}
\`

/** Neighbouring characters of the texts that are no pair of a usual word: a line the first, then the second of each. */
export const officialNeighbours = \`
${byHead([...pairs].filter(([pair, count]) => count >= 2 && !usual.has(pair)).map(([pair]) => pair), 1)}
\`

/** Characters that often stand as a word of their own: most often, often, now and then. */
export const standingAlone: readonly [string, string, string] = ['${frequent(20000, Infinity)}', '${frequent(5000, 20000)}', '${frequent(1000, 5000)}']
`)
writeFileSync(join(root, 'src/text/spelling/homophones.ts'), `/**
 * The usual characters by their sound: a line a syllable, its tones apart. From pinyin-pro; written by \`test/spelling/count-words.ts\`.
 */
export const homophones = \`
${sounds.join('\n')}
\`
`)
