/*
 * Builds `dist/`: `node build/build.mjs [STEP…] [--out=DIR] [--without=TRICK,…] [--sbom]`. Without a step it does all of them, in a
 * folder that is empty before, unless they were done of the same sources; `docs/build.md` says what each is for and what each
 * trick buys.
 */
import {existsSync, mkdirSync, rmSync, writeFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {parseArgs} from 'node:util'
import {copyAssets} from './assets.mjs'
import {bundled} from './bundle.mjs'
import {codeCache} from './code-cache.mjs'
import {command} from './command.mjs'
import {forget, isCurrent, noteCurrent} from './current.mjs'
import {root} from './files.mjs'
import {buildId, idsModule} from './ids.mjs'
import {writeKinds} from './kinds.mjs'
import {library} from './library.mjs'
import {noticesOf} from './notices.mjs'
import {page} from './page.mjs'
import {compileRulebooks} from './rulebooks.mjs'
import {sbom} from './sbom.mjs'
import {fromSources} from './sources.mjs'
import {types} from './types.mjs'

const {values, positionals} = parseArgs({allowPositionals: true, options: {out: {type: 'string', default: 'dist'}, without: {type: 'string', default: ''}, sbom: {type: 'boolean', default: false}}})
const dist = resolve(root, values.out)
const without = values.without.split(',')
const has = trick => !without.includes(trick)

const whole = positionals.length === 0 && values.without === ''
/** npm takes some seconds to list all it knows, so that only a package to be handed on has the list. */
const listsParts = ['pack', 'publish'].includes(process.env.npm_command) || values.sbom

await writeKinds()
if (whole && isCurrent(dist) && (!listsParts || existsSync(join(dist, 'sbom.cdx.json')))) process.stdout.write('dist is what these sources make\n')
else await build()

async function build() {
  const compiler = await fromSources('src/node/rulebook-cache.ts')
  const ids = idsModule(compiler.inputs)
  const steps = {
    library: () => library(dist, ids),
    command: () => command(dist, ids, has),
    assets: () => copyAssets(dist),
    rulebooks: () => (has('compiled-rulebooks') ? compileRulebooks(dist, compiler, buildId(compiler.inputs)) : undefined),
    'code-cache': () => (has('code-cache') ? codeCache(dist) : undefined),
    page: async () => process.stdout.write(`${await page(dist)}\n`),
    types: () => types(dist),
    notices: () => writeFileSync(join(dist, 'third-party-notices.txt'), noticesOf([...bundled])),
    sbom: () => (listsParts ? sbom(dist, [...bundled]) : undefined),
  }

  const unknown = positionals.filter(name => !(name in steps))
  if (unknown.length > 0) throw new Error(`Unexpected step ${unknown.join(' ')}, expected ${Object.keys(steps).join(' ')}`)
  if (positionals.length === 0) rmSync(dist, {recursive: true, force: true})
  else forget(dist)
  mkdirSync(dist, {recursive: true})
  for (const [name, step] of Object.entries(steps)) if (positionals.length === 0 || positionals.includes(name)) await step()
  if (whole) noteCurrent(dist)
}
