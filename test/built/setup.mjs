import {createHash} from 'node:crypto'
import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))
const sources = ['src', 'schemas', 'rules', 'build', 'build.mjs', 'package.json', 'package-lock.json']

/** Changes with everything that decides what the command is built of and what a rulebook is compiled to. */
function sourcesId() {
  const hash = createHash('sha256')
  const add = path => void hash.update(`${path}\0`).update(readFileSync(join(root, path)))
  for (const path of sources.filter(path => existsSync(join(root, path)))) {
    if (!statSync(join(root, path)).isDirectory()) add(path)
    else readdirSync(join(root, path), {recursive: true}).sort().map(name => join(path, name)).filter(name => statSync(join(root, name)).isFile()).forEach(add)
  }
  return hash.digest('hex').slice(0, 16)
}

/**
 * Gives all test files one folder to keep what is made once of these sources: the rulebooks that they compile, and the built
 * command where one of them asks for it. A later run of the same sources takes it again.
 */
export default function setup() {
  const id = sourcesId()
  process.env.TEST_SOURCES_ID = id
  process.env.TEST_KEPT_IN = join(root, 'node_modules/.cache/gangyao-test', id)
  process.env.XDG_CACHE_HOME = process.env.TEST_KEPT_IN
}
