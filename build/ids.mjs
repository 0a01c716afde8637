// What tells whether a rulebook or a result that was kept is still this program's.
import {createHash} from 'node:crypto'
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {readJson, root} from './files.mjs'

const idOf = files => {
  const hash = createHash('sha256')
  for (const file of [...files].sort()) hash.update(file.replaceAll('\\', '/')).update(readFileSync(join(root, file)))
  return `${readJson('package.json').version}-${hash.digest('hex').slice(0, 16)}`
}

const below = folder => readdirSync(join(root, folder), {recursive: true}).filter(name => /\.(ts|json)$/.test(name)).map(name => join(folder, name))

/** Changes with everything that decides what a rulebook's text is compiled to. `inputs` went into the compiler. */
export const buildId = inputs => idOf(['package-lock.json', ...below('schemas'), ...inputs.filter(input => /^src[\\/]/.test(input))])

/** Changes with everything that decides what is found in a report. */
const programId = () => idOf(['package-lock.json', ...below('schemas'), ...below('src')])

/** The module of both, with what they are in this build. */
export const idsModule = inputs => `export const buildId = ${JSON.stringify(buildId(inputs))}, programId = ${JSON.stringify(programId())}`
