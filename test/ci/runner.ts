import {spawnSync} from 'node:child_process'
import {chmodSync, cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {gangyao} from '../built/command.js'

/** The root of this repository. */
export const root = fileURLToPath(new URL('../../', import.meta.url))

/** What a shell did. */
export interface Played {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** A checked-out repository on a runner with `gangyao` installed, and nobody's settings. */
export interface Runner {
  readonly folder: string
  /** The runner's own folder, outside the repository. */
  readonly temp: string
  readonly env: Readonly<Record<string, string>>
  write(files: Readonly<Record<string, string>>): void
  copy(from: string, to: string): void
  /** Runs a program in the repository. */
  play(program: string, args: readonly string[], env?: Readonly<Record<string, string>>): Played
  git(...args: readonly string[]): Played
  leave(): void
}

/** Starts the command as it is installed. */
const shim = `#!/bin/sh\nexec '${process.execPath}' '${gangyao}' "$@"\n`

/** Makes a runner whose repository holds the files given; call `leave` afterwards. */
export function runner(files: Readonly<Record<string, string>>): Runner {
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'gangyao-ci-')))
  const [folder, temp, bin] = ['repository', 'temp', 'bin'].map(name => join(home, name)) as [string, string, string]
  for (const made of [folder, temp, bin]) mkdirSync(made)
  writeFileSync(join(bin, 'gangyao'), shim, {mode: 0o755})
  const env = {
    PATH: [bin, dirname(process.execPath), process.env['PATH']].join(':'), HOME: home, TMPDIR: temp, LANG: 'en_GB.UTF-8',
    GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null',
    GIT_AUTHOR_NAME: 't', GIT_AUTHOR_EMAIL: 't@t', GIT_COMMITTER_NAME: 't', GIT_COMMITTER_EMAIL: 't@t',
  }
  const at = (path: string): string => {
    const file = join(folder, path)
    mkdirSync(dirname(file), {recursive: true})
    return file
  }
  const made: Runner = {
    folder, temp, env,
    write: given => Object.entries(given).forEach(([path, text]) => writeFileSync(at(path), text)),
    copy: (from, to) => {
      cpSync(from, at(to))
      chmodSync(at(to), 0o755)
    },
    play: (program, args, more = {}) => {
      const {status, stdout, stderr, error} = spawnSync(program, args, {cwd: folder, env: {...env, ...more}, encoding: 'utf8'})
      if (error) throw error
      return {code: status ?? -1, out: stdout, err: stderr}
    },
    git: (...args) => made.play('git', args),
    leave: () => rmSync(home, {recursive: true, force: true}),
  }
  made.write(files)
  made.git('init', '-q', '-b', 'main')
  return made
}
