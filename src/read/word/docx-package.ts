import {InputError} from '../../input-error.js'
import type {Limits} from '../limits.js'
import {openPackage} from '../archive/open-package.js'
import type {InputFile} from '../../text/source.js'
import type {XmlHandler} from '../xml.js'

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
  const {has, stream, all} = openPackage(name, bytes, limits, BROKEN)

  const links = (path: string, base: string): ReadonlyMap<string, string> => {
    const found = new Map<string, string>()
    stream(path, {
      open: tag => {
        const kind = tag.attribute('Type')?.split('/').at(-1)
        const target = tag.attribute('Target')
        if (tag.local === 'Relationship' && kind && target && tag.attribute('TargetMode') !== 'External' && !found.has(kind))
          found.set(kind, resolve(base, target))
      },
    })
    return found
  }

  const top = links('_rels/.rels', '')
  const document = top.get('officeDocument') ?? 'word/document.xml'
  if (!has(document)) throw new InputError(name, {code: BROKEN})
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
    all,
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
