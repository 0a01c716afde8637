import {existsSync, statSync} from 'node:fs'
import {basename, relative, resolve, sep} from 'node:path'
import type {Arguments} from './arguments.js'
import type {CheckPlan} from './check-plan.js'
import {globRoot, isGlob} from './glob.js'
import {isReportName} from './input.js'

/** What is watched for changes. */
export interface WatchScope {
  readonly paths: readonly string[]
  /** What is not even looked at: hidden names, and what the run itself writes. */
  readonly ignored: (path: string) => boolean
  /** Whether a change there can change a verdict. */
  readonly matters: (path: string) => boolean
}

/** The files and folders that a check was asked for, and the files that decide how it judges. */
export function watchScope(args: Arguments, {inputs, folder, targets}: CheckPlan): WatchScope {
  const asked = args.positionals.length > 0 ? args.positionals.map(path => (isGlob(path) && !existsSync(path) ? globRoot(path) || '.' : path)) : inputs.map(({key}) => key)
  const rules = ['rulebook', 'manifest', 'config', 'waivers', 'baseline'].flatMap(name => args.text(name) ?? []).filter(isFile)
  const sidecars = asked.filter(isFile).flatMap(path => [`${path}.gangyao.yml`, `${path.replace(/\.[^./\\]+$/, '')}.gangyao.yml`])
  const written = targets.flatMap(({file}) => (file === undefined ? [] : resolve(file)))
  const output = folder === undefined ? undefined : resolve(folder)
  const named = new Set([...asked, ...rules].map(path => resolve(path)))
  return {
    paths: [...asked, ...rules, ...sidecars],
    ignored: path => {
      const full = resolve(path)
      if (named.has(full)) return false
      return written.includes(full) || full === output || (output !== undefined && full.startsWith(output + sep)) || relative('.', full).split(sep).some(isHidden)
    },
    matters: path => named.has(resolve(path)) || isReportName(path) || /\.gangyao\.yml$|^gangyao\.config\.yml$/.test(basename(path)),
  }
}

const isHidden = (name: string): boolean => /^\.[^.]|^~\$/.test(name)

const isFile = (path: string): boolean => existsSync(path) && statSync(path).isFile()
