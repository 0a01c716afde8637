import {createReadStream, readFileSync, statSync} from 'node:fs'
import type {Readable} from 'node:stream'
import {InputError} from '../../input-error.js'
import {withinLimit, type Limits} from '../../read/limits.js'

/**
 * The bytes of a file, or of a pipe that a path leads to; what is too large is refused before it is read.
 * @throws InputError
 */
export async function fileBytes(name: string, path: string, limits: Limits): Promise<Uint8Array> {
  try {
    const status = statSync(path)
    if (!status.isFile()) return await streamBytes(name, createReadStream(path), limits)
    withinLimit(name, limits, 'maxBytes', status.size)
    // one after the other, a file is there sooner than a thread that would be asked for it
    return readFileSync(path)
  } catch (error) {
    throw asInputError(name, error)
  }
}

/** All bytes of a stream, which is left as soon as they are too many. @throws InputError */
export async function streamBytes(name: string, stream: Readable, limits: Limits): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  try {
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      length += chunk.length
      withinLimit(name, limits, 'maxBytes', length)
      chunks.push(chunk)
    }
  } catch (error) {
    throw asInputError(name, error)
  }
  return Buffer.concat(chunks)
}

/** What the system refused, as a fault of the input; any other error as it is. */
export function asInputError(name: string, error: unknown, code = 'file-unreadable'): unknown {
  const reason = (error as NodeJS.ErrnoException | undefined)?.code
  return !(error instanceof InputError) && typeof reason === 'string' && (error as NodeJS.ErrnoException).syscall ? new InputError(name, {code, data: {reason}}) : error
}
