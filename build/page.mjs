// `gangyao.html`: the whole checker in one page that needs neither server nor network.
import {createHash} from 'node:crypto'
import {readFileSync, writeFileSync} from 'node:fs'
import {basename, join} from 'node:path'
import {deflateSync} from 'node:zlib'
import {bundle} from './bundle.mjs'
import {installed, namesIn, read} from './files.mjs'
import {noticesOf} from './notices.mjs'
import {fromSources} from './sources.mjs'
import {pageValidators} from './validators.mjs'

/** A bundle that runs in a Chromium of 2021; what the language gained since is in `src/page/older-browsers.ts`. */
const script = (entry, options = {}) => bundle({entryPoints: [entry], write: false, format: 'iife', platform: 'browser', target: ['es2020', 'chrome90'], minify: true, ...options})

/** A worker has no document, and no address that anything could be beside. */
const inWorker = () => ({platform: 'neutral', conditions: ['worker', 'module'], define: {'import.meta.url': '"file:///"'}, plugins: pageValidators()})

/** The built-in rulebooks: their texts, and the one that most reports are checked by, compiled. */
async function rulebooks() {
  const {loadRulebook} = await fromSources('src/rulebook/load.ts')
  const texts = Object.fromEntries(namesIn('rules', '.yml').map(id => [id, read(`rules/${id}.yml`)]))
  const find = id => (texts[id] === undefined ? undefined : {name: `rules/${id}.yml`, text: texts[id]})
  return JSON.stringify({texts, compiled: {'annual-report': JSON.stringify(await loadRulebook(find('annual-report'), find))}})
}

const packed = bytes => deflateSync(bytes, {level: 9}).toString('base64')
const hashOf = text => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** What the page may do: run its own script and what that compiles, and reach nothing. */
const policyOf = text => [
  "default-src 'none'",
  `script-src ${hashOf(text)} 'wasm-unsafe-eval'`,
  'worker-src blob:',
  "style-src 'unsafe-inline'",
  'img-src data:',
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** Writes the page and gives a line on the size of it and of its parts. */
export async function page(dist) {
  const [main, worker] = [await script('src/page/main.ts'), await script('src/page/worker.ts', inWorker())]
  const parts = {
    script: main.text,
    worker: packed(worker.text),
    rulebooks: packed(await rulebooks()),
    pdfium: packed(readFileSync(installed('@embedpdf/pdfium/pdfium.wasm'))),
    style: read('src/page/style.css').replace(/\s+/g, ' '),
    notices: noticesOf([...main.inputs, ...worker.inputs]).replaceAll('<', '&lt;').replace(/--+/g, '- -'),
  }
  const file = join(dist, 'gangyao.html')
  const text = read('src/page/page.html').replace(/\{\{(\w+)\}\}/g, (_, name) => ({...parts, policy: policyOf(main.text)})[name])
  writeFileSync(file, text)
  return `${basename(file)} ${size(text)}: ${Object.entries(parts).map(([name, part]) => `${name} ${size(part)}`).join(', ')}`
}

const size = text => `${Math.round(Buffer.byteLength(text) / 1024)} kB`
