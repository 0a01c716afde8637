import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {hostname} from 'node:os'
import {join} from 'node:path'
import {InputError} from '../../input-error.js'
import {journalFolder} from './journal.js'

/**
 * Keeps other runs out of the folder of a review, until what it gives is called. A lock that a killed run left on this machine
 * is taken over.
 * @throws InputError when another run is writing there
 */
export function lockReview(out: string): () => void {
  const file = join(out, journalFolder, 'lock')
  mkdirSync(join(out, journalFolder), {recursive: true})
  const holder = hold(file)
  if (holder === undefined) return () => rmSync(file, {force: true})
  const [pid, host] = holder.split(' ')
  if (host === hostname() && !isAlive(Number(pid))) {
    rmSync(file, {force: true})
    if (hold(file) === undefined) return () => rmSync(file, {force: true})
  }
  throw new InputError(out, {code: 'review-running', data: {pid: pid ?? '', host: host ?? '', lock: file}})
}

/** Takes a lock; else who holds it. */
function hold(file: string): string | undefined {
  try {
    writeFileSync(file, `${process.pid} ${hostname()}`, {flag: 'wx'})
    return undefined
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return readFileSync(file, 'utf8')
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
