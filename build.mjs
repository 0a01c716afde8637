// Builds `dist/`: the command, the two library entries, the built-in rulebooks as JSON, PDFium's wasm; `--types` adds declarations.
import {createHash} from 'node:crypto'
import {chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {Ajv2020} from 'ajv/dist/2020.js'
import standalone from 'ajv/dist/standalone/index.js'
import {build} from 'esbuild'

const root = fileURLToPath(new URL('.', import.meta.url))
const dist = join(root, 'dist')
const read = file => readFileSync(join(root, file), 'utf8')

/** Changes with everything that decides what a rulebook's text is compiled to. */
function buildId() {
  const hash = createHash('sha256').update(read('package.json'))
  for (const folder of ['src/rulebook', 'schemas', 'src/text', 'src/tree']) {
    for (const name of readdirSync(join(root, folder)).sort()) if (/\.(ts|json)$/.test(name)) hash.update(name).update(read(join(folder, name)))
  }
  return `${JSON.parse(read('package.json')).version}-${hash.digest('hex').slice(0, 16)}`
}

/** The validator of the rulebook's schema as source text, so that a run neither loads nor runs ajv's compiler. */
function validatorSource() {
  const options = JSON.parse(read('src/rulebook/ajv-options.json'))
  const ajv = new Ajv2020({...options, code: {source: true, esm: true}})
  return standalone.default(ajv, ajv.compile(JSON.parse(read('schemas/rulebook.schema.json'))))
}

/** Modules that the bundle has in another form than the sources; each has the same exports. */
const replaced = id => ({
  name: 'replaced',
  setup({onResolve, onLoad}) {
    onLoad({filter: /[\\/]src[\\/]build-id\.ts$/}, () => ({contents: `export const buildId = ${JSON.stringify(id)}`}))
    onLoad({filter: /[\\/]src[\\/]rulebook[\\/]validator\.ts$/}, () => ({contents: "export const validator = async () => (await import('compiled:validator')).default"}))
    onResolve({filter: /^compiled:validator$/}, () => ({path: 'validator', namespace: 'compiled'}))
    onLoad({filter: /^validator$/, namespace: 'compiled'}, () => ({contents: validatorSource(), resolveDir: root}))
  },
})

/** The bundles share their chunks, so that an error thrown by one entry is an instance of the class of the other. */
async function bundle(id) {
  const entries = {index: 'src/index.ts', node: 'src/node.ts', gangyao: 'src/cli/main.ts', compile: 'src/rulebook-cache.ts'}
  await build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(join(root, file)))),
    outdir: dist,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'node20',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    conditions: ['module'],
    alias: {'@embedpdf/pdfium': join(root, 'node_modules/@embedpdf/pdfium/dist/index.browser.js')},
    external: ['node:*', 'cli-progress'],
    plugins: [replaced(id)],
    chunkNames: '[name]-[hash]',
    charset: 'utf8',
    minifyWhitespace: true,
    minifySyntax: true,
    legalComments: 'none',
    logLevel: 'warning',
  })
  const command = join(dist, 'gangyao.js')
  if (!existsSync(command)) return
  const text = readFileSync(command, 'utf8')
  if (!text.startsWith('#!')) writeFileSync(command, `#!/usr/bin/env node\n${text}`)
  chmodSync(command, 0o755)
}

async function compileRules(id) {
  const {builtIn, builtInIds} = await import(pathToFileURL(join(dist, 'node.js')))
  const {compileRulebook} = await import(pathToFileURL(join(dist, 'compile.js')))
  mkdirSync(join(dist, 'rules'))
  for (const name of builtInIds()) {
    const compiled = await compileRulebook(builtIn(name), builtIn, id).catch(error => {
      throw new Error(`rules/${name}.yml cannot be built in`, {cause: error})
    })
    writeFileSync(join(dist, 'rules', `${name}.json`), JSON.stringify(compiled))
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
await bundle(id)
copyFileSync(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm'), join(dist, 'pdfium.wasm'))
await compileRules(id)
if (process.argv.includes('--types')) await declarations()
