import {InputError} from '../../input-error.js'
import {withinLimit, type Limits} from '../limits.js'

/** One file in a zip, as its central directory describes it. */
export interface ZipEntry {
  /** Bytes of the name, in whatever encoding the archive was made. */
  readonly name: Uint8Array
  /** General purpose flags: bit 0 encrypted, bit 11 name in UTF-8. */
  readonly flags: number
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly size: number
  readonly offset: number
}

/** Reads the central directory; throws `InputError` with `broken` as its code if it is cut off or contradicts itself. */
export const zipEntries = (file: string, bytes: Uint8Array, limits: Limits, broken: string): readonly ZipEntry[] => {
  const view = viewOf(bytes)
  const end = endRecord(view)
  if (end === undefined) throw new InputError(file, {code: broken})

  const count = view.getUint16(end + 10, true)
  withinLimit(file, limits, 'maxEntries', count)
  const entries: ZipEntry[] = []
  let at = view.getUint32(end + 16, true)
  while (entries.length < count) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) throw new InputError(file, {code: broken})
    const nameEnd = at + 46 + view.getUint16(at + 28, true)
    entries.push({
      name: bytes.subarray(at + 46, nameEnd),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    })
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

/**
 * Whether an archive holds files of which its directory, of these entries, does not tell: more than it counts, between those
 * that it names, or in an archive that was put before or behind it.
 */
export function hidesEntries(bytes: Uint8Array, entries: readonly ZipEntry[]): boolean {
  const view = viewOf(bytes)
  const end = endRecord(view)!
  const directory = view.getUint32(end + 16, true)
  let behind = directory
  for (let read = 0; read < entries.length; read++)
    behind += 46 + view.getUint16(behind + 28, true) + view.getUint16(behind + 30, true) + view.getUint16(behind + 32, true)
  if (behind + 4 <= end && view.getUint32(behind, true) === CENTRAL) return true
  let at = 0
  for (const {offset, packed} of [...entries].sort((one, other) => one.offset - other.offset)) {
    if (holdsHeader(bytes, view, at, offset)) return true
    if (offset + 30 > bytes.length) continue
    at = Math.max(at, offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true) + packed)
  }
  return holdsHeader(bytes, view, at, directory) || holdsHeader(bytes, view, behind, bytes.length)
}

/** Whether the header of a file stands in a range; the stretch between files is short, but for a program that unpacks itself. */
function holdsHeader(bytes: Uint8Array, view: DataView, from: number, to: number): boolean {
  for (let at = bytes.indexOf(0x50, from); at >= 0 && at < to && at + 30 <= bytes.length; at = bytes.indexOf(0x50, at + 1))
    if (view.getUint32(at, true) === LOCAL && view.getUint16(at + 8, true) <= 8 && view.getUint16(at + 26, true) > 0) return true
  return false
}

/** Names of the entries as Latin-1, for recognition only: of an archive that was cut off, those whose headers are left. */
export const zipNames = (bytes: Uint8Array): readonly string[] => {
  const view = viewOf(bytes)
  const end = endRecord(view)
  const names: string[] = []
  let at = end === undefined ? 0 : view.getUint32(end + 16, true)
  while (end !== undefined && names.length < MOST_NAMES && at + 46 <= bytes.length && view.getUint32(at, true) === CENTRAL) {
    names.push(latin(bytes, at + 46, view.getUint16(at + 28, true)))
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return names.length > 0 ? names : localNames(bytes, view)
}

const localNames = (bytes: Uint8Array, view: DataView): readonly string[] => {
  const names: string[] = []
  for (let at = 0; at >= 0 && at + 30 <= bytes.length && names.length < MOST_NAMES; at = bytes.indexOf(0x50, at + 1)) {
    if (view.getUint32(at, true) === LOCAL) names.push(latin(bytes, at + 30, view.getUint16(at + 26, true)))
  }
  return names
}

const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const END = 0x06054b50
const MOST_NAMES = 20_000

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

const endRecord = (view: DataView): number | undefined => {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_558); at--) {
    if (view.getUint32(at, true) === END) return at
  }
  return undefined
}

/** The packed bytes of an entry; `undefined` where the archive is cut off or contradicts itself. */
export const packedBytes = (bytes: Uint8Array, {offset, packed}: ZipEntry): Uint8Array | undefined => {
  const view = viewOf(bytes)
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) return undefined
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  return start + packed <= bytes.length ? bytes.subarray(start, start + packed) : undefined
}

const latin = (bytes: Uint8Array, from: number, length: number): string => {
  let name = ''
  for (const byte of bytes.subarray(from, from + length)) name += String.fromCharCode(byte)
  return name
}
