// The command: our own code as one script, which starts faster than modules do, and beside it what only some reports need.
import {copyFileSync, readFileSync, writeFileSync} from 'node:fs'
import {basename, join} from 'node:path'
import {bundle, replacing} from './bundle.mjs'
import {packageFile, read, root} from './files.mjs'
import {compiledValidators, validatorModules} from './validators.mjs'

/** Packages that the command loads as they are installed: one brings worker threads of its own, the others are used as they came. */
const installedPackages = ['tinypool', 'cli-progress', '7z-wasm']

const script = {format: 'cjs', target: 'node20', supported: {'dynamic-import': false}}

/** Writes the command; `has` says which of the build's tricks are wanted. */
export async function command(dist, idsModule, has) {
  const apart = new Map()
  const replaced = replacing({'build-id.ts': () => idsModule, 'tinypool.ts': loadsTinypool, 'ocr-runtime.ts': loadsRuntime, 'inflated.ts': nodeInflate, ...(has('compiled-validators') ? compiledValidators : {}), ...(has('node-digest') ? {'sha256.ts': nodeDigest} : {})})
  if (!has('one-script')) return modules(dist, [replaced, validatorModules])
  await bundle({
    ...script,
    entryPoints: ['src/cli/entry.ts'],
    outfile: join(dist, 'command.cjs'),
    platform: 'node',
    banner: {js: 'const moduleUrl=require("node:url").pathToFileURL(__filename).href;'},
    define: {'import.meta.url': 'moduleUrl'},
    external: installedPackages,
    plugins: [...(has('files-apart') ? [keptApart(apart)] : []), replaced, validatorModules],
  })
  for (const [file, module] of apart) {
    await bundle({
      ...script,
      stdin: {contents: `const all = require(${JSON.stringify(module)}); module.exports = all.default ?? all`, resolveDir: root},
      outfile: join(dist, file),
      platform: module.endsWith('/node') ? 'node' : 'neutral',
      external: ['node:*'],
      plugins: [validatorModules],
    })
  }
  if (has('ascii')) for (const file of ['command.cjs', ...apart.keys()]) writeFileSync(join(dist, file), ascii(readFileSync(join(dist, file), 'utf8')))
  starters(dist, has)
}

/** The command as modules, by which `bench/build.ts` measures what one script buys. */
async function modules(dist, plugins) {
  await bundle({entryPoints: {command: 'src/cli/main.ts'}, outdir: dist, outExtension: {'.js': '.mjs'}, splitting: true, format: 'esm', target: 'node20', platform: 'node', external: installedPackages, plugins})
  writeFileSync(join(dist, 'gangyao.cjs'), "import('./command.mjs')\n")
}

/** What Node runs, in the process and in a worker thread, and what gives the command an ES module, which only Node itself can import. */
function starters(dist, has) {
  const loader = has('code-cache') ? read('build/loader.cjs').replace("'latin1'", has('ascii') ? "'latin1'" : "'utf8'") : "'use strict'\nconst {join} = require('node:path')\nconst load = require\n"
  writeFileSync(join(dist, 'gangyao.cjs'), `#!/usr/bin/env node\n${loader}void load(join(__dirname, 'command.cjs')).start()\n`, {mode: 0o755})
  writeFileSync(join(dist, 'worker.cjs'), `${loader}module.exports = {work: load(join(__dirname, 'command.cjs')).work}\n`)
  writeFileSync(join(dist, 'ocr-runtime.cjs'), "module.exports = () => import('./ocr-runtime.mjs')\n")
  copyFileSync(packageFile('onnxruntime-web/dist/ort.wasm.bundle.min.mjs'), join(dist, 'ocr-runtime.mjs'))
  writeFileSync(join(dist, 'tinypool.cjs'), "module.exports = () => import('tinypool')\n")
}

const loadsTinypool = () => "import {fileURLToPath} from 'node:url'; export const loadTinypool = async () => (await require(fileURLToPath(new URL('tinypool.cjs', import.meta.url)))()).Tinypool"
const loadsRuntime = () => "import {fileURLToPath} from 'node:url'; export const loadRuntime = async () => await require(fileURLToPath(new URL('ocr-runtime.cjs', import.meta.url)))()"
const nodeInflate = () => "import {inflateSync} from 'node:zlib'; export const inflated = async base64 => new Uint8Array(inflateSync(Buffer.from(base64, 'base64')))"
const nodeDigest = () => "import {createHash} from 'node:crypto'; export const sha256 = async bytes => createHash('sha256').update(bytes).digest('hex')"

/** Keeps each package, each validator and each large table in a file of its own; `apart` gets the file and the module of each. */
const keptApart = apart => ({
  name: 'kept-apart',
  setup({onResolve}) {
    const keep = (name, module) => {
      const file = `vendor/${name.replace(/\W+/g, '-').replace(/^-/, '')}.cjs`
      apart.set(file, module)
      return {path: `./${file}`, external: true}
    }
    onResolve({filter: /^@?[a-z][\w.-]*(\/|$)|^compiled:/}, ({path}) => (installedPackages.includes(path) ? undefined : keep(path, path)))
    onResolve({filter: /(pinyin-table|likelihood-table|word-pairs|official-words|homophones)\.js$/}, ({path, resolveDir}) => keep(basename(path, '.js'), join(resolveDir, path.replace(/\.js$/, '.ts'))))
  },
})

/** Code in ASCII, which is loaded as it is, without decoding; an escape means the same in strings, templates and patterns. */
const ascii = code => code.replace(/[^\0-\x7f]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
