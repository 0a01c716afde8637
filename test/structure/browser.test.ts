import {isBuiltin} from 'node:module'
import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'

test('the library bundles for a browser without anything of Node', async () => {
  const {metafile} = await build({
    entryPoints: [fileURLToPath(new URL('../../src/index.ts', import.meta.url))],
    bundle: true,
    write: false,
    metafile: true,
    splitting: true,
    format: 'esm',
    outdir: 'unused',
    platform: 'browser',
    logLevel: 'silent',
  })
  const outside = Object.values(metafile.outputs).flatMap(({imports}) => imports.filter(({external}) => external).map(({path}) => path))
  expect(outside).toEqual([])
  expect(Object.keys(metafile.inputs).filter(path => isBuiltin(path) || path.startsWith('(disabled):'))).toEqual([])
})
