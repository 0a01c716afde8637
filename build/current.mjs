// Whether `dist/` is what these sources make: it notes what it was built of, so that nothing is built twice.
import {createHash} from 'node:crypto'
import {readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {root} from './files.mjs'

const sources = ['src', 'schemas', 'rules', 'seeds', 'build', 'package.json', 'package-lock.json', 'tsconfig.json']
/** The file in `dist/` that notes it; not packed, as nothing is that ends so. */
const note = 'sources.cache'

/** Changes with everything that decides what is built and what a rulebook is compiled to. */
export function sourcesId() {
  const hash = createHash('sha256').update(process.version)
  const add = path => void hash.update(`${path.replaceAll('\\', '/')}\0`).update(readFileSync(join(root, path)))
  for (const path of sources) {
    if (!statSync(join(root, path)).isDirectory()) add(path)
    else readdirSync(join(root, path), {recursive: true}).sort().map(name => join(path, name)).filter(name => statSync(join(root, name)).isFile()).forEach(add)
  }
  return hash.digest('hex').slice(0, 16)
}

/** Whether a folder holds all that these sources make. */
export function isCurrent(dist) {
  try {
    return readFileSync(join(dist, note), 'utf8') === sourcesId()
  } catch {
    return false
  }
}

export const noteCurrent = dist => writeFileSync(join(dist, note), sourcesId())

/** Says no more of a folder that one step alone writes to. */
export const forget = dist => rmSync(join(dist, note), {force: true})
