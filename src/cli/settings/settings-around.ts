import {existsSync, lstatSync, realpathSync, statSync} from 'node:fs'
import {homedir} from 'node:os'
import {dirname, join, resolve, sep} from 'node:path'

export const configName = 'gangyao.config.yml'
export const ignoreName = '.gangyaoignore'

/** What a configuration is called by those who believe that it is read. */
const misnames = [
  'gangyao.config.yaml',
  'gangyao.config.json',
  'gangyao.yml',
  'gangyao.yaml',
  '.gangyao.yml',
  '.gangyao.yaml',
  '.gangyao.config.yml',
  '.gangyao.config.yaml',
]

/**
 * What lies around a folder: in it and upward to the repository's root, or without a repository to the home folder or the
 * root of the disk.
 */
export interface SettingsAround {
  /** The nearest configuration. */
  readonly config?: string
  /** Files that look like settings and are none: of another name, or links that lead nowhere. */
  readonly strange: readonly string[]
  /** The ignore files, the nearest first. */
  readonly ignores: readonly string[]
  /** The folder with `.git`. */
  readonly repository?: string
}

/** Looks around folders (real paths) of one run; files are only looked for, not read, and each folder once. */
export function settingsAround(): (folder: string) => SettingsAround {
  const known = new Map<string, SettingsAround>()
  return function around(folder): SettingsAround {
    const found = known.get(folder) ?? lookAround(folder, around)
    known.set(folder, found)
    return found
  }
}

function lookAround(folder: string, around: (folder: string) => SettingsAround): SettingsAround {
  const isRepository = existsSync(join(folder, '.git'))
  const parent = dirname(folder)
  const above: SettingsAround = isRepository || parent === folder || folder === homedir() ? {ignores: [], strange: []} : around(parent)
  const lost = [configName, ignoreName].filter(name => isDangling(join(folder, name)))
  const misnamed = misnames.filter(name => isThere(join(folder, name)))
  const config = existsSync(join(folder, configName)) ? join(folder, configName) : above.config
  return {
    ...(config === undefined ? {} : {config}),
    strange: [...[...lost, ...misnamed].map(name => join(folder, name)), ...above.strange],
    ignores: [...(existsSync(join(folder, ignoreName)) ? [join(folder, ignoreName)] : []), ...above.ignores],
    ...(isRepository ? {repository: folder} : above.repository === undefined ? {} : {repository: above.repository}),
  }
}

const isThere = (path: string): boolean => lstatSync(path, {throwIfNoEntry: false}) !== undefined

const isDangling = (path: string): boolean => isThere(path) && !existsSync(path)

/** Whether a configuration or an ignore file lies around a path, or around the folder of the run where none is given. */
export const hasSettings = (around: (folder: string) => SettingsAround, paths: readonly string[]): boolean =>
  (paths.length > 0 ? paths.map(path => folderOf(nearestReal(path))) : [realpathSync(process.cwd())]).some(folder => {
    const {config, ignores, strange} = around(folder)
    return config !== undefined || ignores.length + strange.length > 0
  })

/** The folder in which all of the paths lie; the folder of the run where none is given. */
export function runFolder(paths: readonly string[]): string {
  const folders = paths.map(path => (path === '-' ? realpathSync(process.cwd()) : folderOf(nearestReal(path))))
  const [first = realpathSync(process.cwd()), ...rest] = folders
  let common = first
  while (rest.some(folder => folder !== common && !folder.startsWith(common.endsWith(sep) ? common : common + sep)))
    common = dirname(common)
  return common
}

/** The real path, or that of the nearest folder above that exists, for a pattern. */
function nearestReal(path: string): string {
  let existing = resolve(path)
  while (!existsSync(existing)) existing = dirname(existing)
  return realpathSync(existing)
}

/** The folder in which a file lies; a folder itself. For a member of an archive that of the archive. */
export function folderOf(key: string): string {
  let folder = key
  while (!existsSync(folder) || !statSync(folder).isDirectory()) folder = dirname(folder)
  return folder
}
