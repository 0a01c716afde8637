import {createReadStream, readFileSync, statSync} from 'node:fs'
import type {Readable} from 'node:stream'
import {InputError} from '../../input-error.js'
import {type Limits, withinLimit} from '../../read/limits.js'
import {decode} from '../../read/encoding.js'
import type {Member} from '../../read/archive/archive.js'
import type {InputFile} from '../../text/source.js'
import {asInputError} from '../outputs/faults.js'
import {diskPath} from './disk-path.js'
import {counts} from './what-counts.js'

/** A file to be checked, known but not yet read. */
export interface Input {
  /** As it is called in reports and messages: the path as given, or `archive.zip/member`. */
  readonly name: string
  /** What it is known by whatever its path looks like: its real path; `-` for standard input. */
  readonly key: string
  /** Whether it can be read at its key, from any thread. */
  readonly onDisk: boolean
  /** @throws InputError when it cannot be read, or is larger than the limits allow */
  readonly bytes: (limits: Limits) => Promise<Uint8Array>
}

/**
 * The bytes of a file, or of a pipe that a path leads to; what is too large is refused before it is read.
 * @throws InputError
 */
export async function fileBytes(name: string, path: string, limits: Limits): Promise<Uint8Array> {
  try {
    const own = diskPath(path)
    const status = statSync(own)
    if (!status.isFile()) return await streamBytes(name, createReadStream(own), limits)
    withinLimit(name, limits, 'maxBytes', status.size)
    // one after the other, a file is there sooner than a thread that would be asked for it
    return readFileSync(own)
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

/** The bytes of a file that goes with a run. @throws InputError when it cannot be read */
export function wholeFile(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch (error) {
    throw asInputError(path, error)
  }
}

/** The text of a file in whatever encoding a report may have. @throws InputError when it cannot be read, or is no text */
export function fileText(path: string): string {
  const bytes = wholeFile(path)
  return bytes.every(byte => byte < 0x80 && byte !== 0) ? bytes.toString('latin1') : decode(path, bytes).text
}

/** A file that was read, or why it was not. */
export type Loaded =
  | {readonly key: string; readonly file: InputFile}
  | {readonly key: string; readonly name: string; readonly error: unknown}

/** Reads inputs one at a time; an archive gives its members, each known by `key/member`. */
export async function* files(inputs: Iterable<Pick<Input, 'name' | 'key' | 'bytes'>>, limits: Limits): AsyncGenerator<Loaded> {
  for (const {name, key, bytes} of inputs) {
    try {
      const file = {name, bytes: await bytes(limits)}
      const members = await membersOf(file, limits)
      if (members === undefined) yield {key, file}
      else for (const member of members) yield {key: `${key}${member.name.slice(name.length)}`, ...member}
    } catch (error) {
      yield {key, name, error}
    }
  }
}

/** The files in an archive that count; `undefined` for a file that is none. */
async function membersOf(file: InputFile, limits: Limits): Promise<readonly Member[] | undefined> {
  if (!packed.test(String.fromCharCode(...file.bytes.subarray(0, 4))) && String.fromCharCode(...file.bytes.subarray(257, 262)) !== 'ustar')
    return undefined
  const {isArchive, unpack} = await import('../../read/archive/archive.js')
  if (!isArchive(file)) return undefined
  const members = (await unpack(file, limits)).filter(member => 'error' in member || counts(member.file))
  if (members.length === 0) throw new InputError(file.name, {code: 'archive-empty'})
  return members
}

const packed = /^(PK|Rar!|7z|\x1f\x8b)/
