import {InputError} from '../../input-error.js'
import {detect} from '../detect.js'
import {defaultLimits, withinLimit, type Limits} from '../limits.js'
import type {InputFile} from '../../text/source.js'
import {unzipWhole, type Budget} from './zip.js'
import {zipEntries, type ZipEntry} from './zip-directory.js'

const BROKEN = 'archive-broken'
const DEEPEST = 3

/** Whether a file is an archive to be unpacked, not a report. */
export const isArchive = (file: InputFile): boolean => detect(file).kind === 'archive'

/**
 * Unpacks a zip, and zips in it, to the files inside, named `archive/path`.
 * Refuses names that lead out of it, more or larger files than the limits allow, and bombs while they unpack.
 */
export async function unpack(file: InputFile, limits: Limits = defaultLimits): Promise<readonly InputFile[]> {
  withinLimit(file.name, limits, 'maxBytes', file.bytes.length)
  const files: InputFile[] = []
  const budget: Budget = {left: limits.maxUnpacked}
  const open: {readonly archive: InputFile; readonly depth: number}[] = [{archive: file, depth: 1}]
  for (let next = open.shift(); next; next = open.shift()) {
    const {archive, depth} = next
    if (depth > DEEPEST) throw new InputError(file.name, {code: 'limit-depth', data: {limit: 'archives', max: DEEPEST}})
    for (const entry of zipEntries(archive.name, archive.bytes, limits, BROKEN)) {
      const name = entryName(archive.name, entry)
      if (isClutter(name)) continue
      const inner = {name: `${archive.name}/${name}`, bytes: unzipWhole(archive.name, archive.bytes, entry, limits, budget, BROKEN)}
      if (isArchive(inner)) open.push({archive: inner, depth: depth + 1})
      else files.push(inner)
      withinLimit(file.name, limits, 'maxEntries', files.length + open.length)
    }
  }
  return files
}

/** UTF-8 if the entry says so or its bytes are; else GBK, as archives made on Chinese Windows are. */
const entryName = (archive: string, {name, flags}: ZipEntry): string => {
  const decoded = (strictly(name, 'utf-8') ?? (flags & 0x800 ? undefined : strictly(name, 'gb18030')))?.replaceAll('\\', '/')
  if (decoded === undefined || !isSafe(decoded)) throw new InputError(archive, {code: 'archive-name', data: {name: printable(decoded ?? '')}})
  return decoded
}

const strictly = (bytes: Uint8Array, label: string): string | undefined => {
  try {
    return new TextDecoder(label, {fatal: true}).decode(bytes)
  } catch {
    return undefined
  }
}

/** No control or direction-changing characters, no absolute path, no step up. */
const isSafe = (name: string): boolean =>
  name.length > 0 && name.length < 1000 && !/[\p{Cc}\p{Cf}\u2028\u2029]/u.test(name) && !/^\/|^[a-z]:/i.test(name) && !name.split('/').includes('..')

const printable = (name: string): string => name.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '\ufffd').slice(0, 200)

/** Folders, and what systems leave behind. */
const isClutter = (name: string): boolean => name.endsWith('/') || /(^|\/)(__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$|~\$)/.test(name)
