import {existsSync, lstatSync, readdirSync, realpathSync, statSync} from 'node:fs'
import {basename, dirname, isAbsolute, relative, resolve, sep} from 'node:path'
import {InputError, type Fault} from '../../input-error.js'
import {nearest} from '../../rulebook/compile.js'
import {fileBytes, type Input, streamBytes} from './input.js'
import {endings} from './what-counts.js'
import {diskPath, realPath} from './disk-path.js'
import {danglingLink, folderFiles} from './folder.js'
import {glob, globRoot, isGlob} from './glob.js'
import type {Ignored} from '../../report/bundle.js'

/** The inputs of a run in a stable order, none twice, and what was left out. */
export interface Inputs {
  readonly inputs: readonly Input[]
  readonly notes: readonly Fault[]
  /** Files that were found and are not checked, and why. */
  readonly ignored: readonly Ignored[]
}

/** Where inputs are looked for. */
export interface Where {
  /** What standard input is called. */
  readonly stdinName?: string
  /** Real path of a folder that is written to and therefore not read. */
  readonly output?: string | undefined
}

/**
 * Finds the files that paths, folders, patterns and `-` stand for; nothing is read yet.
 * @throws InputError with a fault for each that matches nothing
 */
export function findInputs(paths: readonly string[], {stdinName = 'stdin.txt', output}: Where = {}): Inputs {
  const inputs = new Map<string, Input>()
  const faults: Fault[] = []
  const notes: Fault[] = []
  const ignored: Ignored[] = []
  const add = (input: Input): void => void (inputs.has(input.key) || inputs.set(input.key, input))

  for (const path of paths) {
    if (path === '-') {
      if (inputs.has('-')) faults.push({code: 'stdin-twice', data: {file: '-'}})
      add({name: stdinName, key: '-', onDisk: false, bytes: limits => streamBytes(stdinName, process.stdin, limits)})
    } else if (existsSync(diskPath(path))) addPath(path)
    else if (isLink(path)) faults.push({...danglingLink(path), data: {...danglingLink(path).data, file: path}})
    else if (isGlob(path)) {
      const {found, closed} = glob(path)
      for (const [shut, reason] of closed) addClosed(shut, {code: 'file-unreadable', data: {reason}})
      if (found.length + closed.size === 0) faults.push({code: 'glob-without-match', data: {file: path}})
      const [inside, outside] = [found.filter(match => !leadsOut(path, match)), found.filter(match => leadsOut(path, match))]
      notes.push(...outside.map((file): Fault => ({code: 'link-outside', data: {file}})))
      inside.forEach(addPath)
    } else faults.push({code: 'path-not-found', data: {file: path, known: nearestPath(path)}})
  }
  if (faults.length > 0) throw new InputError('gangyao', faults)
  return {inputs: [...inputs.values()], notes, ignored}

  /** What was found and cannot be read is not checked. */
  function addClosed(path: string, fault: Fault): void {
    const name = shownPath(path)
    add({
      name,
      key: resolve(path),
      onDisk: false,
      bytes: async () => {
        throw new InputError(name, fault)
      },
    })
  }

  function addPath(path: string): void {
    if (!existsSync(diskPath(path))) return addClosed(path, danglingLink(path))
    if (!statSync(diskPath(path)).isDirectory()) return add(fileInput(shownPath(path), path))
    const folder = path.replace(/(?<=.)[\\/]+$/, '')
    const {files, realPath: real, closed, notes: found, ignored: aside} = folderFiles(folder, output)
    const shown = shownPath(folder)
    const inside = (inner: string): string => (shown === '' || shown === '.' ? inner : inner === '' ? shown : `${shown}/${inner}`)
    notes.push(...found)
    ignored.push(...aside.map(({path: inner, by}) => ({name: inside(inner), by})))
    for (const {path: inner, fault} of closed) addClosed(`${folder}/${inner}`, fault)
    for (const file of files) add(fileInput(inside(file), `${folder}/${file}`, real(file)))
    if (files.length + closed.length === 0) faults.push({code: 'folder-without-reports', data: {file: path, endings: endings.join(' ')}})
  }
}

const fileInput = (name: string, path: string, key = realPath(path)): Input => ({
  name,
  key,
  onDisk: true,
  bytes: limits => fileBytes(name, path, limits),
})

/** A path as reports show it: as given, but never with the folders of this machine. */
function shownPath(path: string): string {
  const shown = path.replaceAll('\\', '/').replace(/^(\.\/+)+(?=.)/, '')
  if (!isAbsolute(path)) return shown
  const inside = relative(process.cwd(), path).replaceAll('\\', '/')
  return inside.startsWith('..') || isAbsolute(inside) ? basename(path) : inside
}

const isLink = (path: string): boolean => lstatSync(path, {throwIfNoEntry: false})?.isSymbolicLink() === true

/** Whether a match of a pattern is a link out of the folder at which the pattern begins. */
function leadsOut(pattern: string, match: string): boolean {
  const root = realpathSync(globRoot(pattern) || '.')
  return isLink(match) && existsSync(match) && !`${realpathSync(match)}${sep}`.startsWith(`${root}${sep}`)
}

/** The path of the same folder whose name is nearest. */
export function nearestPath(path: string): string {
  const folder = dirname(path)
  const known =
    existsSync(resolve(folder)) && statSync(resolve(folder)).isDirectory()
      ? nearest(basename(path), readdirSync(resolve(folder)).slice(0, 2000))
      : ''
  return known === '' ? '' : folder === '.' && !path.startsWith('.') ? known : `${folder}/${known}`
}
