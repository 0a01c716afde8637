import {spawnSync} from 'node:child_process'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {gangyao} from './command.js'

/** A command line, and where it is run. */
export interface CommandRun {
  readonly cwd: string
  readonly args: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

/** What came of one. */
export interface Played {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

const script = fileURLToPath(new URL('play-all.cjs', import.meta.url))

/** Runs many command lines of the built command to their ends in one process, in English unless `env` says otherwise. */
export function playedAll(runs: readonly CommandRun[]): readonly Played[] {
  const {stdout, stderr} = spawnSync(process.execPath, [script, join(dirname(gangyao), 'command.cjs')], {
    input: JSON.stringify(runs),
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    env: {PATH: process.env['PATH'], HOME: '/nowhere', LANG: 'en_GB.UTF-8'},
  })
  if (stderr !== '') throw new Error(stderr)
  return JSON.parse(stdout) as readonly Played[]
}
