// Where things are: the repository, its files, what is installed.
import {readFileSync, readdirSync} from 'node:fs'
import {createRequire} from 'node:module'
import {basename, join} from 'node:path'
import {fileURLToPath} from 'node:url'

/** The folder of the repository. */
export const root = fileURLToPath(new URL('..', import.meta.url))

/** The text of a file of the repository. */
export const read = file => readFileSync(join(root, file), 'utf8')

/** Data of a file of the repository. */
export const readJson = file => JSON.parse(read(file))

/** The names of the files in a folder of the repository that end so, without the ending. */
export const namesIn = (folder, ending) => readdirSync(join(root, folder)).filter(name => name.endsWith(ending)).sort().map(name => basename(name, ending))

/** The path of a file of a package that is installed. */
export const installed = createRequire(import.meta.url).resolve
