import {InputError} from '../../input-error.js'
import type {InputFile} from '../../text/source.js'
import {detect} from '../detect.js'
import {defaultLimits, withinLimit, type Limits} from '../limits.js'
import {entryName, isClutter, isSafe, printable} from './entry-name.js'
import {unzipWhole, type Budget} from './zip.js'
import {hidesEntries, zipEntries} from './zip-directory.js'

const BROKEN = 'archive-broken'
const DEEPEST = 4

/** A file in an archive, or why it cannot be had. */
export type Member = {readonly name: string; readonly file: InputFile} | {readonly name: string; readonly error: InputError}

/** Whether a file is an archive to be unpacked, not a report. */
export const isArchive = (file: InputFile): boolean => detect(file).kind === 'archive'

/**
 * Unpacks an archive, and archives in it, to the files inside, named `archive/path`. An entry that is damaged, encrypted or
 * whose name leads out of the archive costs itself; more or larger files than the limits allow, and bombs, cost all.
 */
export async function unpack(file: InputFile, limits: Limits = defaultLimits): Promise<readonly Member[]> {
  withinLimit(file.name, limits, 'maxBytes', file.bytes.length)
  const members: Member[] = []
  const budget: Budget = {left: limits.maxUnpacked}
  const open: {readonly archive: InputFile; readonly depth: number}[] = [{archive: file, depth: 1}]
  for (let next = open.shift(); next; next = open.shift()) {
    const {archive, depth} = next
    if (depth > DEEPEST) throw new InputError(file.name, {code: 'limit-depth', data: {limit: 'archives', max: DEEPEST}})
    for (const member of await membersOf(archive, depth, limits, budget)) {
      if ('file' in member && isArchive(member.file)) open.push({archive: member.file, depth: depth + 1})
      else members.push(member)
      withinLimit(file.name, limits, 'maxEntries', members.length + open.length)
    }
  }
  return members
}

/** The files of one archive; one that lies in another and cannot be opened is itself a member that cannot be had. */
async function membersOf(archive: InputFile, depth: number, limits: Limits, budget: Budget): Promise<readonly Member[]> {
  try {
    return archive.bytes[0] === 0x50 && archive.bytes[1] === 0x4b
      ? zipMembers(archive, limits, budget)
      : await otherMembers(archive, limits, budget)
  } catch (error) {
    if (depth === 1 || !(error instanceof InputError) || isLimit(error)) throw error
    return [{name: archive.name, error}]
  }
}

function zipMembers({name: archive, bytes}: InputFile, limits: Limits, budget: Budget): readonly Member[] {
  const entries = zipEntries(archive, bytes, limits, BROKEN)
  const hidden = hidesEntries(bytes, entries) ? [{name: archive, error: new InputError(archive, {code: 'archive-hides-entries'})}] : []
  const members = entries.flatMap((entry): readonly Member[] => {
    const own = entryName(entry)
    const name = `${archive}/${printable(own)}`
    if (!isSafe(own)) return [{name, error: new InputError(name, {code: 'archive-name', data: {name: printable(own)}})}]
    if (isClutter(name)) return []
    try {
      return [{name, file: {name, bytes: unzipWhole({name, bytes, limits, budget, broken: BROKEN}, entry)}}]
    } catch (error) {
      if (!(error instanceof InputError) || isLimit(error)) throw error
      return [{name, error}]
    }
  })
  return [...members, ...hidden]
}

async function otherMembers(archive: InputFile, limits: Limits, budget: Budget): Promise<readonly Member[]> {
  const {sevenZipFiles} = await import('./seven-zip.js')
  return (await sevenZipFiles(archive, limits, budget)).flatMap(({name: own, bytes}): readonly Member[] => {
    const name = `${archive.name}/${printable(own.replaceAll('\\', '/'))}`
    if (isClutter(name)) return []
    if (!isSafe(own)) return [{name, error: new InputError(name, {code: 'archive-name', data: {name: printable(own)}})}]
    if (bytes === 'encrypted') return [{name, error: new InputError(name, {code: 'encrypted-file', data: {what: 'archive'}})}]
    return [bytes === undefined ? {name, error: new InputError(name, {code: BROKEN})} : {name, file: {name, bytes}}]
  })
}

const isLimit = ({faults}: InputError): boolean => faults.some(({code}) => code.startsWith('limit-') || code === 'zip-bomb')
