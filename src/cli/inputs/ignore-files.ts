import {dirname, relative, sep} from 'node:path'
import type {Ignore} from 'ignore'
import {fileText} from './input.js'

/**
 * Tells whether a file (a real path) is left out: by the nearest `.gangyaoignore` that says anything of it. `ignores` are
 * those around it, the nearest first; they are written as a `.gitignore` is, and each is read once.
 * @throws InputError when one cannot be read
 */
export function ignoring(): (path: string, ignores: readonly string[]) => Promise<boolean> {
  const read = new Map<string, Promise<Ignore>>()
  return async (path, ignores) => {
    for (const file of ignores) {
      const rules = read.get(file) ?? readIgnore(file)
      read.set(file, rules)
      const {ignored, unignored} = (await rules).test(relative(dirname(file), path).replaceAll(sep, '/'))
      if (ignored || unignored) return ignored
    }
    return false
  }
}

async function readIgnore(file: string): Promise<Ignore> {
  const {default: ignore} = await import('ignore')
  return ignore().add(fileText(file))
}
