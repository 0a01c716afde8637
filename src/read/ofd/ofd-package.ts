import {InputError} from '../../input-error.js'
import type {Limits} from '../limits.js'
import {openPackage} from '../archive/open-package.js'
import type {InputFile} from '../../text/source.js'
import type {XmlHandler} from '../xml.js'

/** The files of an OFD package, each named from its root or from the folder of the one that names it. */
export interface OfdPackage {
  /** Where a location leads; `undefined` where nothing lies. */
  readonly find: (location: string, from: string) => string | undefined
  /** Parses a file as XML; whether there is one. @throws InputError */
  readonly stream: (path: string, handler: XmlHandler) => boolean
  readonly bytes: (path: string) => Uint8Array | undefined
}

export const BROKEN = 'ofd-broken'

/** @throws InputError where it is not whole, or parts of it are encrypted */
export function openOfd({name, bytes}: InputFile, limits: Limits): OfdPackage {
  const {has, stream, one} = openPackage(name, bytes, limits, BROKEN)
  if (['encryptions.xml', 'encryptentries.xml', 'decyptseed.dat', 'decryptseed.dat'].some(has))
    throw new InputError(name, {code: 'encrypted-file', data: {what: 'ofd'}})
  const find = (location: string, from: string): string | undefined => {
    const folder = from.slice(0, from.lastIndexOf('/') + 1)
    const candidates = location.startsWith('/') ? [location] : [`${folder}${location}`, location]
    return candidates.map(resolved).find(has)
  }
  return {find, stream, bytes: one}
}

function resolved(path: string): string {
  const steps: string[] = []
  for (const step of path.replaceAll('\\', '/').split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}
