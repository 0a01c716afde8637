// Builds `dist/gangyao.html` (or the file named): the whole checker in one page that needs neither server nor network.
import {createHash} from 'node:crypto'
import {mkdirSync, readFileSync, readdirSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {basename, dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {deflateSync} from 'node:zlib'
import {Ajv2020} from 'ajv/dist/2020.js'
import standalone from 'ajv/dist/standalone/index.js'
import {build} from 'esbuild'
import {writeKinds} from './build/kinds.mjs'

const root = fileURLToPath(new URL('.', import.meta.url))
const read = file => readFileSync(join(root, file), 'utf8')

/** The validator of the rulebook's schema as source text, for a page may not make code while it runs. */
function validatorSource() {
  const ajv = new Ajv2020({...JSON.parse(read('src/rulebook/ajv-options.json')), code: {source: true, esm: true}})
  return standalone.default(ajv, ajv.compile(JSON.parse(read('schemas/rulebook.schema.json'))))
}

const compiledValidator = {
  name: 'compiled-validator',
  setup({onLoad}) {
    onLoad({filter: /[\\/]src[\\/]rulebook[\\/]validator\.ts$/}, () => ({contents: validatorSource().replace(/export default (\w+);/, 'export const validator = async () => $1;').replace(/export const validate\b[^;]*;/, ''), resolveDir: root}))
  },
}

const bundled = async (entry, options) => {
  const {outputFiles} = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
    mainFields: ['module', 'main'],
    conditions: ['module'],
    alias: {'@embedpdf/pdfium': join(root, 'node_modules/@embedpdf/pdfium/dist/index.browser.js')},
    ...options,
  })
  return outputFiles[0].text
}

/** Runs in a Chromium of 2021; what the language gained since is in `src/page/older-browsers.ts`. */
const script = (entry, options = {}) => bundled(entry, {format: 'iife', platform: 'browser', target: ['es2020', 'chrome90'], plugins: [compiledValidator], ...options})

/** A worker has no document, and no address that anything could be beside. */
const inWorker = {platform: 'neutral', conditions: ['worker', 'module'], define: {'import.meta.url': '"file:///"'}}

/** The built-in rulebooks: their texts, and the one that most reports are checked by, compiled. */
async function rulebooks() {
  const loader = await bundled('src/rulebook/load.ts', {format: 'esm', platform: 'neutral', target: 'node20', plugins: [compiledValidator]})
  const {loadRulebook} = await import(`data:text/javascript;base64,${Buffer.from(loader).toString('base64')}`)
  const texts = Object.fromEntries(readdirSync(join(root, 'rules')).filter(name => name.endsWith('.yml')).sort().map(name => [basename(name, '.yml'), read(join('rules', name))]))
  const find = id => (texts[id] === undefined ? undefined : {name: `rules/${id}.yml`, text: texts[id]})
  return JSON.stringify({texts, compiled: {'annual-report': JSON.stringify(await loadRulebook(find('annual-report'), find))}})
}

const packed = bytes => deflateSync(bytes, {level: 9}).toString('base64')
const hashOf = text => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

await writeKinds()
const parts = {
  script: await script('src/page/main.ts'),
  worker: packed(await script('src/page/worker.ts', inWorker)),
  rulebooks: packed(await rulebooks()),
  pdfium: packed(readFileSync(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm'))),
  style: read('src/page/style.css').replace(/\s+/g, ' '),
}
const policy = [
  "default-src 'none'",
  `script-src ${hashOf(parts.script)} 'wasm-unsafe-eval'`,
  'worker-src blob:',
  "style-src 'unsafe-inline'",
  'img-src data:',
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')
const page = read('src/page/page.html').replace(/\{\{(\w+)\}\}/g, (_, name) => ({...parts, policy})[name])

const file = process.argv[2] ?? join(root, 'dist/gangyao.html')
mkdirSync(dirname(file), {recursive: true})
writeFileSync(file, page)
const size = text => `${Math.round(Buffer.byteLength(text) / 1024)} kB`
process.stdout.write(`${basename(file)} ${size(page)}: ${Object.entries(parts).map(([name, text]) => `${name} ${size(text)}`).join(', ')}\n`)
