import {execFileSync} from 'node:child_process'
import {existsSync, realpathSync} from 'node:fs'
import {join} from 'node:path'
import {InputError} from '../../input-error.js'

/**
 * The real paths of the files that differ from where this branch left `ref`: committed or not, new, changed or deleted.
 * Without `ref` it is the target of a merge request where the runner names one, else the last commit.
 * @throws InputError where git cannot tell
 */
export function changedFiles(ref: string | undefined, env: Readonly<Record<string, string | undefined>>): ReadonlySet<string> {
  const asked = ref || target(env)
  const top = git(process.cwd(), asked, 'rev-parse', '--show-toplevel').trim()
  const commit = git(top, asked, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${asked}^{commit}`).trim()
  const base = git(top, asked, 'merge-base', commit, 'HEAD').trim()
  const paths = [
    ...git(top, asked, 'diff', '--name-only', '-z', '--no-renames', '--no-ext-diff', base, '--').split('\0'),
    ...git(top, asked, 'ls-files', '--others', '--exclude-standard', '-z').split('\0'),
  ]
  return new Set(paths.filter(Boolean).map(path => real(join(top, path))))
}

/** @throws InputError in a pipeline that does not say what it compares with: against the last commit nothing would have changed there */
function target(env: Readonly<Record<string, string | undefined>>): string {
  const branch = env['GITHUB_BASE_REF']
  const known = branch ? `origin/${branch}` : env['CI_MERGE_REQUEST_DIFF_BASE_SHA']
  if (known) return known
  if (env['CI'] && env['CI'] !== 'false') throw new InputError('gangyao', {code: 'changed-without-ref'})
  return 'HEAD'
}

function git(cwd: string, ref: string, ...args: readonly string[]): string {
  try {
    return execFileSync('git', args, {cwd, encoding: 'utf8', maxBuffer: 2 ** 30, stdio: ['ignore', 'pipe', 'pipe'], env: {...process.env, GIT_OPTIONAL_LOCKS: '0'}})
  } catch (error) {
    const {stderr = '', code = ''} = error as {stderr?: string; code?: string}
    throw new InputError('gangyao', {code: 'git-failed', data: {ref, reason: stderr.trim().split('\n')[0] || code || `git ${args[0]}`}})
  }
}

const real = (path: string): string => (existsSync(path) ? realpathSync(path) : path)
