import {existsSync, statSync} from 'node:fs'
import {basename, dirname, relative, resolve, sep} from 'node:path'
import type {Arguments} from '../settings/arguments.js'
import type {CheckPlan} from '../settings/check-plan.js'
import {globRoot, isGlob} from './glob.js'
import {isReportName} from './input.js'

/** What is watched for changes. */
export interface WatchScope {
  /** Folders only: a file that is written anew is another file to the system. */
  readonly folders: readonly string[]
  /** What is not even looked at: hidden names, what the run itself writes, neighbours of named files. */
  readonly ignored: (path: string) => boolean
  /** Whether a change there can change a verdict. */
  readonly matters: (path: string) => boolean
}

/** The files and folders that a check was asked for, and the files that decide how it judges. */
export function watchScope(args: Arguments, {inputs, folder, targets}: Pick<CheckPlan, 'inputs' | 'folder' | 'targets'>): WatchScope {
  const asked = args.positionals.length > 0 ? args.positionals.map(path => (isGlob(path) && !existsSync(path) ? globRoot(path) || '.' : path)) : inputs.map(({key}) => key)
  const reports = asked.filter(path => !isFolder(path))
  const rules = ['rulebook', 'manifest', 'config', 'waivers', 'baseline'].flatMap(name => args.text(name) ?? []).filter(path => existsSync(path) && !isFolder(path))
  const sidecars = reports.flatMap(path => [`${path}.gangyao.yml`, `${path.replace(/\.[^./\\]+$/, '')}.gangyao.yml`])
  const named = new Set([...reports, ...rules, ...sidecars].map(path => resolve(path)))
  const open = asked.filter(isFolder).map(path => resolve(path))
  const folders = [...new Set([...open, ...[...named].map(path => dirname(path))])]
  const written = [...targets.flatMap(({file}) => file ?? []), ...(folder === undefined ? [] : [folder])].map(path => resolve(path))
  return {
    folders,
    ignored: path => {
      const full = resolve(path)
      if (named.has(full) || folders.includes(full)) return false
      return !open.some(root => holds(root, full) && !within(root, full).some(isHidden)) || written.some(root => holds(root, full))
    },
    matters: path => named.has(resolve(path)) || isReportName(path) || /\.gangyao\.yml$|^gangyao\.config\.yml$/.test(basename(path)),
  }
}

const within = (root: string, path: string): readonly string[] => relative(root, path).split(sep)

const holds = (root: string, path: string): boolean => path === root || path.startsWith(root.endsWith(sep) ? root : root + sep)

const isHidden = (name: string): boolean => /^\.[^.]|^~\$/.test(name)

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory()
