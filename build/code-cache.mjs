// V8's code cache: what V8 compiles while the seeds are checked is kept beside each file, so that later runs need not
// compile it; with the digest of the code behind it, for V8 takes code of the same length for the same.
import {spawnSync} from 'node:child_process'
import {copyFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {namesIn, root} from './files.mjs'

const keep = `
  const vm = require('node:vm'), {readFileSync, writeFileSync} = require('node:fs'), {createHash} = require('node:crypto'), scripts = []
  vm.Script = class extends vm.Script {
    constructor(source, options) {
      super(source, options)
      scripts.push([options.filename, this])
    }
  }
  process.on('exit', () => scripts.forEach(([file, script]) => {
    const digest = createHash('sha256').update(readFileSync(file)).digest()
    writeFileSync(file + '.cache', Buffer.concat([script.createCachedData(), digest]))
  }))`

/** Checks the seeds, and one of them as Markdown, and keeps the code that this takes. */
export function codeCache(dist) {
  const hook = join(dist, 'keep.cjs')
  const markdown = join(dist, 'seed.md')
  const seeds = namesIn('seeds', '.txt').map(name => join(root, 'seeds', `${name}.txt`))
  writeFileSync(hook, keep)
  copyFileSync(seeds[0], markdown)
  spawnSync(process.execPath, ['-r', hook, join(dist, 'gangyao.cjs'), 'check', ...seeds, markdown, '--no-gate'], {stdio: 'ignore'})
  rmSync(hook)
  rmSync(markdown)
}
