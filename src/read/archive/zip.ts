import {joined} from '../joined.js'
import {Inflate} from 'fflate'
import {InputError} from '../../input-error.js'
import {crc32} from './crc32.js'
import {withinLimit, type Limits} from '../limits.js'
import type {InputFile} from '../../text/source.js'
import {packedBytes, type ZipEntry} from './zip-directory.js'

/** Bytes that may still be unpacked from one file; shared by all its entries. */
export interface Budget {
  left: number
}

/** More than this many bytes out of one byte in is a bomb, once there is something to speak of. */
const MOST_RATIO = 200
const RATIO_FROM = 8 * 2 ** 20
const CHUNK = 16 * 2 ** 10

/** A ZIP file whose entries are unpacked; `broken` is the fault of one that is not whole, `name` the name that it is told under. */
export interface Zip extends InputFile {
  readonly limits: Limits
  readonly budget: Budget
  readonly broken: string
}

/** Unpacks an entry piece by piece into `take`, and stops as soon as the budget or the ratio is passed. */
export const unzip = ({name: file, bytes, limits, budget, broken}: Zip, entry: ZipEntry, take: (piece: Uint8Array) => void): void => {
  if (entry.flags & 1) throw new InputError(file, {code: 'encrypted-file', data: {what: 'zip'}})
  if (entry.method !== 0 && entry.method !== 8)
    throw new InputError(file, {code: 'unsupported-file', data: {what: `zip method ${entry.method}`}})

  const packed = packedBytes(bytes, entry)
  if (!packed) throw new InputError(file, {code: broken})
  let size = 0
  let crc = 0
  const count = (piece: Uint8Array): void => {
    size += piece.length
    budget.left -= piece.length
    if (budget.left < 0) withinLimit(file, limits, 'maxUnpacked', Infinity)
    if (size > RATIO_FROM && size > packed.length * MOST_RATIO) throw new InputError(file, {code: 'zip-bomb', data: {max: MOST_RATIO}})
    crc = crc32(piece, crc)
    take(piece)
  }
  if (entry.method === 0) count(packed)
  else inflate(packed, count, () => new InputError(file, {code: broken}))
  if (crc !== entry.crc) throw new InputError(file, {code: broken})
}

/** Unpacks an entry into one array. */
export const unzipWhole = (zip: Zip, entry: ZipEntry): Uint8Array => {
  const pieces: Uint8Array[] = []
  unzip(zip, entry, piece => pieces.push(piece))
  return joined(pieces)
}

/** Runs the inflater on small pieces, so that no piece can grow past what `count` has a chance to refuse. */
const inflate = (packed: Uint8Array, count: (piece: Uint8Array) => void, broken: () => InputError): void => {
  const inflater = new Inflate(count)
  try {
    for (let at = 0; at < packed.length; at += CHUNK) inflater.push(packed.subarray(at, at + CHUNK), at + CHUNK >= packed.length)
  } catch (cause) {
    throw cause instanceof InputError ? cause : broken()
  }
}
