// The texts that are counted. None of them may be one from which damage is made to measure the repair: seeds and held cases stay out.
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {likelihoodForm} from '../../src/text/repairs/likelihood-form.ts'
import {packageFile, read, root} from '../files.mjs'

/** Files of the folders whose cases are there to build from. */
function files() {
  const graded = readdirSync(join(root, 'test/graded'))
  const cases = graded.filter(name => name !== 'held' && name !== 'damage').flatMap(name => readdirSync(join(root, 'test/graded', name)).map(file => `test/graded/${name}/${file}`))
  const pairs = readdirSync(join(root, 'test/graded/pairs/build')).map(file => `test/graded/pairs/build/${file}`)
  const rules = readdirSync(join(root, 'rules')).map(file => `rules/${file}`)
  const isCounted = file => /\.(txt|yml)$/.test(file) && !file.includes('held')
  return [...new Set([...cases, ...pairs, ...rules])].filter(isCounted).sort()
}

/** The lines with Chinese in them, in the form that is looked up, of the repository's texts and of further files. */
export function lines(further) {
  const texts = [...files().map(file => bare(file, read(file))), ...further.map(file => readFileSync(file, 'utf8'))]
  return texts
    .flatMap(text => likelihoodForm(text.replaceAll('\r', '')).split('\n'))
    .map(line => line.replace(/[\ud800-\udfff]/g, '').trim())
    .filter(line => /\p{Script=Han}/u.test(line))
}

/** A YAML file without its comments and brackets, a phrase without its signs. */
function bare(file, text) {
  if (!file.endsWith('.yml')) return text
  const plain = text.replace(/^\s*#.*$/gm, '').replace(/[[\]'{}|]|- /g, '\n')
  return file.startsWith('rules/') ? plain.replace(/[()…?,]/g, '\n') : plain
}

/** How often a place counts as a word, as jieba's list counts the words of its texts. */
const placeFrequency = 300
const rarest = 3

/** Words with their frequency: those of jieba that are not too rare, and the places of China. */
export function words() {
  const dictionary = readFileSync(packageFile('@node-rs/jieba/dict.txt'), 'utf8')
  const listed = dictionary.split('\n').map(line => line.split(' ')).map(([word, frequency]) => ({word, frequency: Number(frequency)}))
  const places = read('src/localities/place-table.ts').match(/\p{Script=Han}{2,}/gu).map(word => ({word, frequency: placeFrequency}))
  return [...listed, ...places].filter(({word, frequency}) => frequency >= rarest && /^\p{Script=Han}+$/u.test(word))
}
