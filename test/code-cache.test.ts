import {spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

const loader = readFileSync(new URL('../build/loader.cjs', import.meta.url), 'utf8')

/** Loads a code as the built command does, beside what was compiled of another; a process of its own, for Jest has its own loader. */
const script = `${loader}
const {writeFileSync} = require('node:fs')
const keep = (file, code, digestOf) => writeFileSync(file + '.cache', Buffer.concat([new Script(wrap(code), {filename: file}).createCachedData(), createHash('sha256').update(digestOf).digest()]))
const [one, two] = ["module.exports = 'one'", "module.exports = 'two'"]
const cases = {
  same: file => keep(file, one, two),
  changed: file => keep(file, one, one),
  empty: file => writeFileSync(file + '.cache', ''),
  broken: file => writeFileSync(file + '.cache', 'x'.repeat(4000)),
}
for (const [name, kept] of Object.entries(cases)) {
  const file = join(process.argv[2], name + '.cjs')
  writeFileSync(file, two)
  kept(file)
  console.log(name, load(file))
}`

test('compiled code is run for the code that it was made of, and no other of the same length', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gangyao-code-'))
  const file = join(folder, 'script.cjs')
  writeFileSync(file, script)
  const {stdout, stderr} = spawnSync(process.execPath, [file, folder], {encoding: 'utf8'})
  rmSync(folder, {recursive: true})
  // that compiled code is run at all shows by one that claims to be of other code
  expect({stdout, stderr}).toEqual({stdout: 'same one\nchanged two\nempty two\nbroken two\n', stderr: ''})
})
