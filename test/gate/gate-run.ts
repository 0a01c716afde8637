import {execFileSync} from 'node:child_process'
import {run} from '../../src/cli/run.js'
import type {GapReport} from '../../src/report/gap-report.js'

/** Runs a command line under an environment, in English. */
export async function gangyao(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<{readonly code: number; readonly out: string; readonly err: string}> {
  let [out, err] = ['', '']
  const code = await run(args, {out: async data => void (out += String(data)), err: line => void (err += `${line}\n`), colour: false, live: false}, {LANG: 'en_GB.UTF-8', ...env})
  return {code, out, err}
}

/** The reports of a run as JSON. */
export const reportsOf = (out: string): readonly GapReport[] => (JSON.parse(out) as {reports: GapReport[]}).reports

/** Runs git in the current folder, by nobody's settings. */
export const git = (...args: readonly string[]): string =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t', '-c', 'commit.gpgsign=false', ...args], {encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], env: {...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null'}})
