import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {build} from 'esbuild'

/** Each source knows its own place, although all of them end up in one file. */
const ownUrls = {
  name: 'own-urls',
  setup({onLoad}) {
    onLoad({filter: /[\\/](src|test)[\\/].*\.ts$/}, ({path}) => ({
      loader: 'ts',
      contents: readFileSync(path, 'utf8').replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)),
    }))
  },
}

/** What the tests put in the place of a module. */
const inTests = root => ({
  name: 'in-tests',
  setup({onResolve, onLoad}) {
    onResolve({filter: /\/build-id\.js$/}, () => ({path: join(root, 'test/built/build-id.ts')}))
    onResolve({filter: /^@jest\/globals$/}, () => ({path: 'jest', namespace: 'globals'}))
    onLoad({filter: /./, namespace: 'globals'}, () => ({contents: 'module.exports = globalThis'}))
  },
})

/** Writes the sources and the test files into one module, whose `files` give each test file when it is asked for. */
export async function bundleTests(root, testFiles, outfile) {
  const contents = `export const files = {${testFiles.map(path => `${JSON.stringify(path)}: () => import(${JSON.stringify(`./${path}`)})`).join(',')}}`
  await build({
    stdin: {contents, resolveDir: root, loader: 'js'},
    absWorkingDir: root,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    charset: 'utf8',
    logLevel: 'error',
    plugins: [inTests(root), ownUrls],
    outfile,
  })
  return pathToFileURL(outfile).href
}
