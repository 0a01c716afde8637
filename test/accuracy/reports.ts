// Writes the gap reports of the seeds and of the graded reports to a folder, so that `diff -r` of two folders shows what a
// change of the program does to them. The rulebook's digest is left out: it names the rulebook's text, not what is found.
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {basename, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {check, loadRulebookFile} from '../../src/node.js'
import {markdown} from '../../src/report/formats/markdown.js'
import {casesIn} from './gold.js'

const [out] = process.argv.slice(2)
if (out === undefined) throw new Error('Unexpected end of arguments, expected a folder to write to')
const root = fileURLToPath(new URL('../..', import.meta.url))
const files = [
  ...readdirSync(join(root, 'seeds')).map(name => join(root, 'seeds', name)),
  ...casesIn(join(root, 'test/graded/build')).map(({file}) => file),
]
const rulebook = await loadRulebookFile('annual-report')
mkdirSync(out, {recursive: true})
for (const path of files) {
  const file = {name: basename(path), bytes: readFileSync(path)}
  for (const lang of ['zh', 'en'] as const) {
    const found = await check(file, rulebook, {lang})
    const report = {...found, rulebook: {...found.rulebook, digest: ''}}
    writeFileSync(join(out, `${file.name}.${lang}.json`), `${JSON.stringify(report, undefined, 2)}\n`)
    writeFileSync(join(out, `${file.name}.${lang}.md`), markdown(report, lang))
  }
}
process.stdout.write(`${files.length} reports in ${out}\n`)
