import {readdirSync, readFileSync} from 'node:fs'
import {join, posix} from 'node:path'
import {fileURLToPath} from 'node:url'

const root = fileURLToPath(new URL('../../src', import.meta.url))

/**
 * An import, dynamic import or re-export; `isType` when nothing of it is left at run time, `isLate` when it is made only
 * where it is come to.
 */
export interface Import {
  readonly from: string
  readonly isType: boolean
  readonly isLate: boolean
}

/** A source file, its path relative to `src/`. */
export interface SourceFile {
  readonly path: string
  readonly text: string
  readonly imports: readonly Import[]
}

/** Every TypeScript file in a folder and those in it. */
export const sourcesIn = (folder: string): readonly SourceFile[] => readdirSync(folder, {recursive: true, encoding: 'utf8'})
  .map(path => path.replaceAll('\\', '/'))
  .filter(path => path.endsWith('.ts'))
  .sort()
  .map(path => {
    const text = readFileSync(join(folder, path), 'utf8')
    return {path, text, imports: importsIn(text)}
  })

/** Every TypeScript file under `src/`. */
export const sources: readonly SourceFile[] = sourcesIn(root)

/** The imports written in a text. */
export function importsIn(text: string): readonly Import[] {
  const statements = /^(?:import|export)\s+(?:(type\s+)?([\w*{][^'";]*?)\s*from\s+)?'([^']+)'|\bimport\('([^']+)'\)/gm
  return [...text.matchAll(statements)].map(([, type, names = '', from, dynamic]) => ({
    from: from ?? dynamic ?? '',
    isLate: dynamic !== undefined,
    isType: type !== undefined || /^\{(?:\s*type\s+\w+(?:\s+as\s+\w+)?\s*,?)+\s*\}$/.test(names),
  }))
}

/** The room of a path relative to `src/`: its folder, or the file itself at the top. */
export const roomOf = (path: string): string => (path.includes('/') ? path.slice(0, path.indexOf('/')) : path.replace(/\.ts$/, ''))

/** What a relative import points to, relative to `src/`. */
export const targetOf = (path: string, from: string): string => posix.join(posix.dirname(path), from).replace(/\.js$/, '.ts')

/** A text without its comments. */
export const withoutComments = (text: string): string => text.replace(/\/\*[^]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1')

/** The circles of imports, each as its files in order; a file that leads to no circle is walked once. */
export function circlesIn(targets: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const done = new Set<string>()
  const circles: string[] = []
  const walk = (path: string, way: readonly string[]): void => {
    if (way.includes(path)) return void circles.push([...way.slice(way.indexOf(path)), path].join(' > '))
    if (done.has(path)) return
    for (const next of targets.get(path) ?? []) walk(next, [...way, path])
    done.add(path)
  }
  for (const path of targets.keys()) walk(path, [])
  return circles
}

/** The files that some files lead to, themselves among them; what the `last` of them import is not followed. */
export function reached(
  targets: ReadonlyMap<string, readonly string[]>,
  from: readonly string[],
  last: readonly string[] = [],
): ReadonlySet<string> {
  const found = new Set(from)
  for (const path of found) if (!last.includes(path)) for (const target of targets.get(path) ?? []) found.add(target)
  return found
}
