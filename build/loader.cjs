'use strict'
const {createHash} = require('node:crypto')
const {readFileSync} = require('node:fs')
const {wrap} = require('node:module')
const {dirname, join} = require('node:path')
const {Script} = require('node:vm')
const loaded = new Map()
// V8 only compares the length of the code: the digest of what was compiled stands behind it
function cache(file, code) {
  try {
    const kept = readFileSync(file + '.cache')
    const end = kept.length - 32
    return end > 0 && createHash('sha256').update(code).digest().equals(kept.subarray(end)) ? kept.subarray(0, end) : undefined
  } catch {
    return undefined
  }
}
function load(file) {
  if (loaded.has(file)) return loaded.get(file).exports
  const module = {exports: {}}
  loaded.set(file, module)
  const code = readFileSync(file)
  const script = new Script(wrap(code.toString('latin1')), {filename: file, cachedData: cache(file, code)})
  const own = id => (id.startsWith('./') ? load(join(dirname(file), id)) : require(id))
  script.runInThisContext().call(module.exports, module.exports, own, module, file, dirname(file))
  return module.exports
}
