'use strict'
const {readFileSync} = require('node:fs')
const {wrap} = require('node:module')
const {dirname, join} = require('node:path')
const {Script} = require('node:vm')
const loaded = new Map()
function cache(file) {
  try {
    return readFileSync(file + '.cache')
  } catch {
    return undefined
  }
}
function load(file) {
  if (loaded.has(file)) return loaded.get(file).exports
  const module = {exports: {}}
  loaded.set(file, module)
  const script = new Script(wrap(readFileSync(file, 'latin1')), {filename: file, cachedData: cache(file)})
  const own = id => (id.startsWith('./') ? load(join(dirname(file), id)) : require(id))
  script.runInThisContext().call(module.exports, module.exports, own, module, file, dirname(file))
  return module.exports
}
