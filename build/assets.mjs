// Files that are used as they are: `src/node/assets.json` says under which name, and out of which package.
import {copyFileSync, mkdirSync} from 'node:fs'
import {join} from 'node:path'
import {installed, readJson} from './files.mjs'

/** Every asset: its name in `dist/assets`, and the file of a package that it is. */
export const assets = () => Object.entries(readJson('src/node/assets.json'))

/** Copies the assets beside the bundle. */
export function copyAssets(dist) {
  mkdirSync(join(dist, 'assets'), {recursive: true})
  for (const [name, file] of assets()) copyFileSync(installed(file), join(dist, 'assets', name))
}
