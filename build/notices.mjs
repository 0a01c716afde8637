// The licences of what is carried: read from the packages that went into the bundles, and refused where they are not allowed.
import {existsSync, readFileSync, readdirSync} from 'node:fs'
import {basename, join} from 'node:path'
import satisfies from 'spdx-satisfies'
import {assets} from './assets.mjs'
import {installed, packageFile, read, root} from './files.mjs'

/** Licences that let anyone use, change and pass on what is carried, as long as their notice goes with it. */
const allowed = ['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'CC0-1.0', 'BlueOak-1.0.0', 'Unicode-3.0']

/** Programs that are carried whole and unchanged, and whose own licence says so much in words: 7-Zip is under the LGPL, its reader of .rar free for reading. */
const carried = {'7z-wasm': 'LGPL-2.1-or-later'}

/** Sources of ours that are made of the data of others. */
const derived = {
  'pinyin-table.ts': () => packageAt(installed('pinyin-pro')),
  'homophones.ts': () => packageAt(installed('pinyin-pro')),
  'word-pairs.ts': () => ({name: 'jieba (dict.txt.small)', license: 'MIT', texts: [read('build/licences/jieba.txt')]}),
  'official-words.ts': () => ({name: 'jieba (jieba.dict.utf8)', license: 'MIT', texts: [read('build/licences/jieba.txt')]}),
  'likelihood-table.ts': () => ({name: 'jieba (dict.txt)', license: 'MIT', texts: [read('build/licences/jieba.txt')]}),
}

const licenceFile = /^(licen[cs]e|copying|notice|third.?party|unrarlicense)/i

/**
 * What must go with the bundles of these files: every licence once, after those whose it is.
 * @throws where a package has no licence that is allowed, or no text of it
 */
export function noticesOf(inputs) {
  const parts = partsIn(inputs)
  for (const {name, license} of parts) if (!satisfies(license, [...allowed, ...Object.values(carried)])) throw new Error(`${name} is licensed ${license}, which build/notices.mjs does not allow`)
  const groups = new Map()
  for (const {name, license, texts} of parts) {
    if (texts.length === 0) throw new Error(`${name} has no text of its licence: put one into build/licences/`)
    for (const text of texts) {
      const {owners, terms} = partsOf(text)
      const key = terms.replace(/\W+/g, ' ').toLowerCase()
      groups.set(key, {terms, heads: [...(groups.get(key)?.heads ?? []), [`${name} (${license})`, ...owners].join('\n  ')]})
    }
  }
  const rule = '-'.repeat(80)
  return [intro, ...[...groups.values()].map(({heads, terms}) => `${heads.join('\n')}\n\n${terms}`)].join(`\n\n${rule}\n\n`) + '\n'
}

/** The packages and data that are in the bundles of these files and in the assets, each once, in the order of their names: name and version, licence and its texts. */
export function partsIn(inputs) {
  const parts = [
    ...inputs.flatMap(input => (input.includes('node_modules') ? [packageAt(join(root, input))] : derived[basename(input)]?.() ?? [])),
    ...assets().map(([, file]) => packageAt(packageFile(file))),
  ]
  return [...new Map(parts.sort((one, other) => (one.name < other.name ? -1 : 1)).map(part => [part.name, part])).values()]
}

const intro = 'gangyao carries the code and the data of others. Their notices follow, each licence once.'

/** The package that a file is of, and the texts of its licences. */
function packageAt(file) {
  const [, folder, name] = /^(.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+))[\\/]/.exec(file)
  const {version, license} = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const own = join('build/licences', `${basename(name)}.txt`)
  const texts = readdirSync(folder, {withFileTypes: true}).filter(entry => entry.isFile() && licenceFile.test(entry.name)).map(entry => readFileSync(join(folder, entry.name), 'utf8'))
  return {name: `${name.replace('\\', '/')} ${version}`, license: carried[name] ?? license, texts: [...texts, ...(existsSync(join(root, own)) ? [read(own)] : [])]}
}

/** The lines that say whose something is, and the terms, which many share. */
function partsOf(text) {
  const lines = text.replaceAll('\r', '').trim().split('\n').map(line => line.trimEnd())
  const isOwner = line => /^\W*(copyright\b|\(c\)|©)/i.test(line) && !/^\s*copyright notice/i.test(line)
  const short = lines.length < 40
  if (!short) return {owners: [], terms: lines.join('\n')}
  const terms = lines.filter(line => !isOwner(line) && !/^\W*(the )?(mit|isc) licen[cs]e\W*(\(mit\))?\W*$/i.test(line)).join('\n').trim().replace(/\n{3,}/g, '\n\n')
  return {owners: lines.filter(isOwner).map(line => line.trim()), terms}
}
