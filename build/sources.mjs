// Runs a module of the sources in this process, for what the build makes by the program itself.
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {bundle} from './bundle.mjs'
import {withRulebookValidator} from './validators.mjs'

/** What a module of `src` exports, and the files that decide it. */
export async function fromSources(entry) {
  const folder = mkdtempSync(join(tmpdir(), 'gangyao-build-'))
  const outfile = join(folder, 'sources.mjs')
  try {
    const {inputs} = await bundle({entryPoints: [entry], outfile, format: 'esm', platform: 'neutral', target: 'node20', external: ['node:*'], plugins: withRulebookValidator()})
    return {...(await import(pathToFileURL(outfile).href)), inputs}
  } finally {
    rmSync(folder, {recursive: true})
  }
}
