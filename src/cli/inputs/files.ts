import {InputError} from '../../input-error.js'
import type {Limits} from '../../read/limits.js'
import type {InputFile} from '../../text/source.js'
import type {Member} from '../../read/archive/archive.js'
import type {Input} from './input.js'
import {counts} from './counting.js'

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
  if (!PACKED.test(String.fromCharCode(...file.bytes.subarray(0, 4))) && String.fromCharCode(...file.bytes.subarray(257, 262)) !== 'ustar') return undefined
  const {isArchive, unpack} = await import('../../read/archive/archive.js')
  if (!isArchive(file)) return undefined
  const members = (await unpack(file, limits)).filter(member => 'error' in member || counts(member.file))
  if (members.length === 0) throw new InputError(file.name, {code: 'archive-empty'})
  return members
}

const PACKED = /^(PK|Rar!|7z|\x1f\x8b)/
