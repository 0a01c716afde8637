import {dirname, relative, sep} from 'node:path'
import {ignoreRules} from '../../gate/ignore-rules.js'
import {onceFor} from '../../text/once.js'
import {fileText} from './input.js'

/**
 * Tells whether a file (a real path) is left out: by the nearest `.gangyaoignore` that says anything of it. `ignores` are
 * those around it, the nearest first; they are written as a `.gitignore` is, and each is read once.
 * @throws InputError when one cannot be read
 */
export function ignoring(): (path: string, ignores: readonly string[]) => boolean {
  const rulesOf = onceFor((file: string) => ignoreRules(fileText(file).replace(/^\ufeff/, '')))
  return (path, ignores) => {
    for (const file of ignores) {
      const {ignored, unignored} = rulesOf(file)(relative(dirname(file), path).replaceAll(sep, '/'))
      if (ignored || unignored) return ignored
    }
    return false
  }
}
