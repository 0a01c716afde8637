import {closeSync, openSync, readSync, rmSync, writeSync} from 'node:fs'
import {join} from 'node:path'
import {randomUUID} from 'node:crypto'

/** What is written and not yet in its place: in a file without a name, of which nothing is left however the run ends. */
export interface Spool {
  /** Bytes written so far. */
  readonly length: number
  add(data: string | Uint8Array): void
  /** Copies bytes from one place up to another into an open file. */
  copy(from: number, to: number, file: number): void
  close(): void
}

const chunk = 2 ** 20

/** A spool on the disk of a folder. @throws the system's error when it cannot be written */
export function openSpool(folder: string): Spool {
  const path = join(folder, `.gangyao-${randomUUID()}`)
  const file = openSync(path, 'wx+', 0o600)
  rmSync(path)
  let length = 0
  return {
    get length() {
      return length
    },
    add(data) {
      const bytes = typeof data === 'string' ? Buffer.from(data) : data
      for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done, bytes.length - done, length + done)
      length += bytes.length
    },
    copy(from, to, target) {
      const bytes = Buffer.alloc(Math.min(chunk, to - from))
      for (let at = from; at < to;) {
        const read = readSync(file, bytes, 0, Math.min(bytes.length, to - at), at)
        if (read === 0) throw new Error('a spool was cut off')
        for (let done = 0; done < read;) done += writeSync(target, bytes, done, read - done)
        at += read
      }
    },
    close: () => closeSync(file),
  }
}
