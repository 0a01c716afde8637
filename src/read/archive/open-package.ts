import type {Limits} from '../limits.js'
import {xmlSink, type XmlHandler} from '../xml.js'
import {unzip, unzipWhole} from './zip.js'
import {zipEntries, type ZipEntry} from './zip-directory.js'

/** The parts of an Open Packaging file, such as Word's or Excel's (ECMA-376 Part 2): names are one whatever their case. */
export interface OpenPackage {
  readonly has: (path: string) => boolean
  /** Parses a part as XML while it is unpacked; whether there is one. @throws InputError */
  readonly stream: (path: string, handler: XmlHandler) => boolean
  /** One part whole. @throws InputError */
  readonly one: (path: string) => Uint8Array | undefined
  /** Every part whole, in the order of the file, by its name there. @throws InputError */
  readonly all: () => ReadonlyMap<string, Uint8Array>
}

/** Opens a package; `broken` is the fault of one that is not whole. @throws InputError */
export function openPackage(name: string, bytes: Uint8Array, limits: Limits, broken: string): OpenPackage {
  const entries = new Map<string, ZipEntry>()
  for (const entry of zipEntries(name, bytes, limits, broken))
    entries.set(new TextDecoder().decode(entry.name).replaceAll('\\', '/').toLowerCase(), entry)
  const zip = {name, bytes, limits, budget: {left: limits.maxUnpacked}, broken}
  return {
    has: path => entries.has(path.toLowerCase()),
    stream(path, handler) {
      const entry = entries.get(path.toLowerCase())
      if (!entry) return false
      const sink = xmlSink(name, limits, broken, handler)
      unzip(zip, entry, sink.write)
      sink.end()
      return true
    },
    one(path) {
      const entry = entries.get(path.toLowerCase())
      return entry && unzipWhole(zip, entry)
    },
    all: () => new Map([...entries.values()].map(entry => [new TextDecoder().decode(entry.name), unzipWhole(zip, entry)])),
  }
}
