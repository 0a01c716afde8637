import {readdirSync, realpathSync} from 'node:fs'
import {resolve, sep} from 'node:path'

/** What stands in a name for bytes that are no UTF-8. */
const unknown = '\ufffd'

/**
 * A path as the disk has it. A name that is kept in another encoding than UTF-8 comes as a text with U+FFFD in it, by which
 * nothing opens: its bytes are looked up in its folder. Where two names look alike so, neither is taken.
 */
export function diskPath(path: string): string | Buffer {
  if (!path.includes(unknown)) return path
  let found = Buffer.from(sep)
  for (const name of resolve(path).split(sep).slice(1)) {
    const bytes = name.includes(unknown) ? bytesOf(name, found) : Buffer.from(name)
    if (!bytes) return path
    found = Buffer.concat([found, ...(found.at(-1) === sep.charCodeAt(0) ? [] : [Buffer.from(sep)]), bytes])
  }
  return found
}

function bytesOf(name: string, folder: Buffer): Buffer | undefined {
  try {
    const alike = readdirSync(folder, {encoding: 'buffer'}).filter(bytes => bytes.toString() === name)
    return alike.length === 1 ? alike[0] : undefined
  } catch {
    return undefined
  }
}

/** The real path; that of a name of which only its bytes open it, as it is written. */
export const realPath = (path: string): string => (path.includes(unknown) ? resolve(path) : realpathSync(path))
