import {InputError} from '../input-error.js'
import type {Limits} from './limits.js'
import type {InputFile} from './source.js'
import {xmlSink, type XmlHandler} from './xml.js'
import {unzip, unzipWhole} from './zip.js'
import {zipEntries, type ZipEntry} from './zip-directory.js'

/** The parts of a Word file by what they are to it. */
export interface DocxPackage {
  /** Streams a part through `handler`; `false` if the file has no such part. */
  readonly part: (kind: PartKind, handler: XmlHandler) => boolean
  /** Where a part lies, or would lie, with `/`; case does not matter. */
  readonly path: (kind: PartKind) => string
  /** Whether the document names the part; one that lies there unnamed belongs to nobody. */
  readonly linked: (kind: PartKind) => boolean
  /** Every part whole, in the order of the file, by its name there. */
  readonly all: () => ReadonlyMap<string, Uint8Array>
}

export type PartKind = 'document' | 'styles' | 'numbering' | 'footnotes' | 'endnotes' | 'comments' | 'core'

const BROKEN = 'docx-broken'

/** Opens a Word file and finds its parts through its relationships. */
export const openDocx = ({name, bytes}: InputFile, limits: Limits): DocxPackage => {
  const entries = new Map<string, ZipEntry>()
  for (const entry of zipEntries(name, bytes, limits, BROKEN)) entries.set(new TextDecoder().decode(entry.name).replaceAll('\\', '/').toLowerCase(), entry)
  const budget = {left: limits.maxUnpacked}

  const stream = (path: string, handler: XmlHandler): boolean => {
    const entry = entries.get(path.toLowerCase())
    if (!entry) return false
    const sink = xmlSink(name, limits, BROKEN, handler)
    unzip(name, bytes, entry, limits, budget, BROKEN, sink.write)
    sink.end()
    return true
  }

  const links = (path: string, base: string): ReadonlyMap<string, string> => {
    const found = new Map<string, string>()
    stream(path, {
      open: tag => {
        const kind = tag.attribute('Type')?.split('/').at(-1)
        const target = tag.attribute('Target')
        if (tag.local === 'Relationship' && kind && target && tag.attribute('TargetMode') !== 'External' && !found.has(kind)) found.set(kind, resolve(base, target))
      },
    })
    return found
  }

  const top = links('_rels/.rels', '')
  const document = top.get('officeDocument') ?? 'word/document.xml'
  if (!entries.has(document.toLowerCase())) throw new InputError(name, {code: BROKEN})
  const folder = document.slice(0, document.lastIndexOf('/') + 1)
  const near = links(`${folder}_rels/${document.slice(folder.length)}.rels`, folder)

  const pathOf = (kind: PartKind): string => {
    if (kind === 'document') return document
    if (kind === 'core') return top.get('core-properties') ?? 'docProps/core.xml'
    return near.get(kind) ?? `${folder}${kind}.xml`
  }
  return {
    part: (kind, handler) => stream(pathOf(kind), handler),
    path: pathOf,
    linked: kind => near.has(kind),
    all: () => new Map([...entries.values()].map(entry => [new TextDecoder().decode(entry.name), unzipWhole(name, bytes, entry, limits, budget, BROKEN)])),
  }
}

/** Resolves a relationship's target against the folder of the part that holds it. */
const resolve = (base: string, target: string): string => {
  if (target.startsWith('/')) return target.slice(1)
  const path: string[] = []
  for (const step of `${base}${target}`.split('/')) {
    if (step === '..') path.pop()
    else if (step !== '.' && step !== '') path.push(step)
  }
  return path.join('/')
}
