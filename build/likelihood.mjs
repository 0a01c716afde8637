// Writes the table of how likely a character is behind others, which is compiled in and loaded where bytes were lost.
// Counted are texts of this repository that damage is not measured on, the words of jieba, and the files that are named behind it.
import {readFileSync, writeFileSync} from 'node:fs'
import {argv, stdout} from 'node:process'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {likelihoodsOf} from './likelihood/estimate.mjs'
import {packed} from './likelihood/pack.mjs'
import {lines, words} from './likelihood/texts.mjs'

const target = fileURLToPath(new URL('../src/text/repairs/likelihood-table.ts', import.meta.url))
/** So many sequences are kept, those that tell the most: half a megabyte when compressed. */
const kept = 230_000

/** The table as a module. */
export function likelihoodModule(further) {
  const table = packed(likelihoodsOf(lines(further), words(), kept)).toString('base64')
  return `// Written by build/likelihood.mjs; change it there.

/** Sequences of characters and how likely each ends so, packed as \`likelihood.ts\` reads them. */
export const likelihoodTable = \`
${table.match(/.{1,120}/g).join('\n')}
\`
`
}

if (argv[1] && import.meta.url === pathToFileURL(argv[1]).href) {
  writeFileSync(target, likelihoodModule(argv.slice(2)))
  stdout.write(`${Math.round(readFileSync(target).length / 1024)} kB\n`)
}
