// Builds `dist/`: the command, the two library entries, the built-in rulebooks compiled, PDFium's wasm; `--types` adds declarations.
import {spawnSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {basename, join, resolve} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {Ajv2020} from 'ajv/dist/2020.js'
import standalone from 'ajv/dist/standalone/index.js'
import {build} from 'esbuild'

const root = fileURLToPath(new URL('.', import.meta.url))
const dist = resolve(root, process.argv.find(argument => argument.startsWith('--out='))?.slice('--out='.length) ?? 'dist')
const read = file => readFileSync(join(root, file), 'utf8')

/** Changes with everything that decides what a rulebook's text is compiled to. */
function buildId() {
  const hash = createHash('sha256').update(read('package.json'))
  for (const folder of ['src/rulebook', 'src/phrase', 'schemas', 'src/text', 'src/tree']) {
    for (const name of readdirSync(join(root, folder)).sort()) if (/\.(ts|json)$/.test(name)) hash.update(name).update(read(join(folder, name)))
  }
  return `${JSON.parse(read('package.json')).version}-${hash.digest('hex').slice(0, 16)}`
}

/** Changes with everything that decides what is found in a report. */
function programId(id) {
  const hash = createHash('sha256').update(id).update(read('package-lock.json'))
  for (const name of readdirSync(join(root, 'src'), {recursive: true}).sort()) if (/\.(ts|json)$/.test(name)) hash.update(name).update(read(join('src', name)))
  return `${JSON.parse(read('package.json')).version}-${hash.digest('hex').slice(0, 16)}`
}

/** The validator of a schema as source text, so that a run neither loads nor runs ajv's compiler. */
function validatorSource(name) {
  const options = JSON.parse(read('src/rulebook/ajv-options.json'))
  const ajv = new Ajv2020({...options, code: {source: true, esm: true}})
  return standalone.default(ajv, ajv.compile(JSON.parse(read(`schemas/${name}.schema.json`))))
}

const schemaNames = readdirSync(join(root, 'schemas')).flatMap(file => (file.endsWith('.schema.json') ? [basename(file, '.schema.json')] : []))
const validatorImport = name => `await import(${JSON.stringify(`compiled:${name}`)})`

/** Modules that the bundle has in another form than the sources; each has the same exports. */
const replaced = id => ({
  name: 'replaced',
  setup({onResolve, onLoad}) {
    onLoad({filter: /[\\/]src[\\/]node[\\/]build-id\.ts$/}, () => ({contents: `export const buildId = ${JSON.stringify(id)}, programId = ${JSON.stringify(programId(id))}`}))
    onLoad({filter: /[\\/]src[\\/]rulebook[\\/]validator\.ts$/}, () => ({contents: `export const validator = async () => (${validatorImport('rulebook')}).default`}))
    onLoad({filter: /[\\/]src[\\/]gate[\\/]validators\.ts$/}, () => {
      const loads = schemaNames.map(name => `${JSON.stringify(name)}: async () => ${validatorImport(name)}`)
      return {contents: `const loads = {${loads.join(', ')}}; export const validatorOf = async name => (await loads[name]()).default`}
    })
    onResolve({filter: /^compiled:/}, ({path}) => ({path: path.slice('compiled:'.length), namespace: 'compiled'}))
    onLoad({filter: /./, namespace: 'compiled'}, ({path}) => ({contents: validatorSource(path), resolveDir: root}))
  },
})

const common = {
  absWorkingDir: root,
  bundle: true,
  target: 'node20',
  charset: 'utf8',
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: 'none',
  logLevel: 'warning',
  mainFields: ['module', 'main'],
  conditions: ['module'],
  alias: {'@embedpdf/pdfium': join(root, 'node_modules/@embedpdf/pdfium/dist/index.browser.js')},
}

/** The library: entries share their chunks, so that an error thrown by one is an instance of the class that the other exports. */
const library = id => build({
  ...common,
  entryPoints: {index: 'src/index.ts', node: 'src/node.ts', compile: 'src/node/rulebook-cache.ts'},
  outdir: dist,
  splitting: true,
  format: 'esm',
  platform: 'neutral',
  external: ['node:*'],
  chunkNames: '[name]-[hash]',
  plugins: [replaced(id)],
})

/**
 * The command: one file of CommonJS with our own code, which starts faster than modules do, and a file for each package and
 * large table, loaded when a report needs it.
 */
async function command(id) {
  const packages = new Map()
  const apart = {
    name: 'apart',
    setup({onResolve, onLoad}) {
      const keepApart = (name, path) => {
        const file = `vendor/${name.replace(/\W+/g, '-').replace(/^-/, '')}.cjs`
        packages.set(file, path)
        return {path: `./${file}`, external: true}
      }
      onResolve({filter: /^@?[a-z][\w.-]*(\/|$)|^compiled:/}, ({path}) => (path === 'cli-progress' ? undefined : keepApart(path, path)))
      onResolve({filter: /(pinyin-table|word-pairs)\.js$/}, ({path, resolveDir}) => keepApart(basename(path, '.js'), join(resolveDir, path.replace(/\.js$/, '.ts'))))
      // as one string each, texts are loaded and parsed faster than as code
      onLoad({filter: /\.json$/}, ({path}) => ({contents: `export default JSON.parse(${JSON.stringify(JSON.stringify(JSON.parse(readFileSync(path, 'utf8'))))})`}))
      onLoad({filter: /[\\/]src[\\/]cli[\\/]threads[\\/]tinypool\.ts$/}, () => ({contents: "import {fileURLToPath} from 'node:url'; export const loadTinypool = async () => (await require(fileURLToPath(new URL('tinypool.cjs', import.meta.url)))()).Tinypool"}))
      onLoad({filter: /[\\/]src[\\/]text[\\/]sha256\.ts$/}, () => ({contents: "import {createHash} from 'node:crypto'; export const sha256 = async bytes => createHash('sha256').update(bytes).digest('hex')"}))
    },
  }
  const script = {...common, format: 'cjs', supported: {'dynamic-import': false}}
  await build({
    ...script,
    // what the process runs, and what a worker thread of it does instead
    stdin: {contents: "export {start} from './start.js'; export const work = async batch => (await import('./threads/worker.js')).work(batch)", resolveDir: join(root, 'src/cli')},
    outfile: join(dist, 'command.cjs'),
    platform: 'node',
    banner: {js: 'const moduleUrl=require("node:url").pathToFileURL(__filename).href;'},
    define: {'import.meta.url': 'moduleUrl'},
    external: ['cli-progress'],
    plugins: [apart, replaced(id)],
  })
  writeFileSync(join(dist, 'gangyao.cjs'), `#!/usr/bin/env node\n${loader}void load(join(__dirname, 'command.cjs')).start()\n`, {mode: 0o755})
  writeFileSync(join(dist, 'worker.cjs'), `${loader}module.exports = {work: load(join(__dirname, 'command.cjs')).work}\n`)
  // an ES module, which only Node itself can import from here
  writeFileSync(join(dist, 'tinypool.cjs'), "module.exports = () => import('tinypool')\n")
  for (const [file, path] of packages) {
    await build({
      ...script,
      stdin: {contents: `const all = require(${JSON.stringify(path)}); module.exports = all.default ?? all`, resolveDir: root},
      outfile: join(dist, file),
      platform: path.endsWith('/node') ? 'node' : 'neutral',
      external: ['node:*'],
      plugins: [replaced(id)],
    })
  }
  for (const file of ['command.cjs', ...packages.keys()]) writeFileSync(join(dist, file), ascii(readFileSync(join(dist, file), 'utf8')))
}

/** Code in ASCII, which is loaded as it is, without decoding; an escape means the same in strings, templates and patterns. */
const ascii = code => code.replace(/[^\0-\x7f]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** Runs the command with V8's code cache beside each file, where there is one that this V8 made. */
const loader = `'use strict'
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
`

/** Keeps the code that V8 compiles while the seeds are checked, so that later runs need not compile it. */
function codeCache() {
  const keep = `
    const vm = require('node:vm'), {writeFileSync} = require('node:fs'), scripts = []
    vm.Script = class extends vm.Script {
      constructor(source, options) {
        super(source, options)
        scripts.push([options.filename, this])
      }
    }
    process.on('exit', () => scripts.forEach(([file, script]) => writeFileSync(file + '.cache', script.createCachedData())))`
  const hook = join(dist, 'keep.cjs')
  const markdown = join(dist, 'seed.md')
  writeFileSync(hook, keep)
  const seeds = readdirSync(join(root, 'seeds')).map(name => join(root, 'seeds', name))
  copyFileSync(seeds[0], markdown)
  spawnSync(process.execPath, ['-r', hook, join(dist, 'gangyao.cjs'), 'check', ...seeds, markdown, '--no-gate'], {stdio: 'ignore'})
  rmSync(hook)
  rmSync(markdown)
}

async function compileRules(id) {
  const {builtIn, builtInIds} = await import(pathToFileURL(join(dist, 'node.js')))
  const {compileRulebook, entryBytes} = await import(pathToFileURL(join(dist, 'compile.js')))
  mkdirSync(join(dist, 'rules'))
  for (const name of builtInIds()) {
    const compiled = await compileRulebook(builtIn(name), builtIn, id).catch(error => {
      throw new Error(`rules/${name}.yml cannot be built in`, {cause: error})
    })
    writeFileSync(join(dist, 'rules', `${name}.compiled`), entryBytes(compiled))
    const sources = compiled.texts.map(text => readFileSync(join(root, 'rules', `${text.id ?? name}.yml`)))
    writeFileSync(join(dist, 'rules', `${name}.sources`), Buffer.concat(sources))
  }
  rmSync(join(dist, 'compile.js'))
}

async function declarations() {
  const {default: typescript} = await import('typescript')
  const {config} = typescript.readConfigFile(join(root, 'tsconfig.json'), typescript.sys.readFile)
  const {options} = typescript.parseJsonConfigFileContent({...config, include: []}, typescript.sys, root)
  const program = typescript.createProgram(['src/index.ts', 'src/node.ts'].map(file => join(root, file)), {
    ...options, noEmit: false, declaration: true, emitDeclarationOnly: true, rootDir: join(root, 'src'), outDir: join(dist, 'types'),
  })
  program.emit()
}

const id = buildId()
rmSync(dist, {recursive: true, force: true})
await library(id)
await command(id)
copyFileSync(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm'), join(dist, 'pdfium.wasm'))
await compileRules(id)
codeCache()
if (process.argv.includes('--types')) await declarations()
