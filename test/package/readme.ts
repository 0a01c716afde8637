import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {root} from './installed.js'

/** The TypeScript examples of the README, in their order. */
export const examples: readonly string[] = [...readFileSync(join(root, 'README.md'), 'utf8').matchAll(/^```ts\n([^]*?)^```$/gm)].map(([, code = '']) => code)
