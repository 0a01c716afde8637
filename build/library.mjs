// The library: modules that import what the package depends on, and carry the rest.
import {bundle, replacing} from './bundle.mjs'
import {readJson} from './files.mjs'
import {compiledValidators, validatorModules} from './validators.mjs'

/** The entries share their chunks, so that an error thrown by one is an instance of the class that the other exports. */
export const library = (dist, idsModule) =>
  bundle({
    entryPoints: {index: 'src/index.ts', node: 'src/node.ts'},
    outdir: dist,
    splitting: true,
    format: 'esm',
    platform: 'neutral',
    target: 'node20',
    external: ['node:*', ...Object.keys(readJson('package.json').dependencies)],
    chunkNames: '[name]-[hash]',
    plugins: [replacing({'build-id.ts': () => idsModule, 'validator.ts': compiledValidators['validator.ts']}), validatorModules],
  })
