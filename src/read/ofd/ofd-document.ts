import {numbersIn} from './matrix.js'
import type {OfdPackage} from './ofd-package.js'

/** Width and height of a page in millimetres. */
export type PageSize = readonly [number, number]

/** A document of a package: its pages in order, and what they draw on. */
export interface OfdDocument {
  readonly size: PageSize
  readonly pages: readonly {readonly id: string; readonly path: string | undefined}[]
  /** Template pages by id. */
  readonly templates: ReadonlyMap<string, string>
  /** Files of drawn annotations by page. */
  readonly annotations: ReadonlyMap<string, string>
  /** Files of composite drawings, by id; of pictures by id. */
  readonly resources: readonly string[]
}

const A4: PageSize = [210, 297]

/** What the package itself says: its documents, and how often it is signed. */
export function rootOf(ofd: OfdPackage): {readonly documents: readonly string[]; readonly signatures: number; readonly encrypted: boolean} {
  const documents: string[] = []
  const signed: string[] = []
  let encrypted = false
  ofd.stream('OFD.xml', textsOf((local, text) => {
    if (local === 'DocRoot') documents.push(...located(ofd, text, ''))
    if (local === 'Signatures') signed.push(...located(ofd, text, ''))
    if (/^Encrypt/.test(local)) encrypted = true
  }))
  let signatures = 0
  for (const path of signed) ofd.stream(path, {open: ({local}) => void (local === 'Signature' && signatures++)})
  return {documents, signatures, encrypted}
}

const located = (ofd: OfdPackage, location: string, from: string): readonly string[] => {
  const path = ofd.find(location.trim(), from)
  return path === undefined ? [] : [path]
}

/** Tells the text of each element that holds text alone. */
const textsOf = (see: (local: string, text: string) => void) => {
  let text = ''
  return {
    open: () => void (text = ''),
    text: (more: string) => void (text += more),
    close: (_space: string, local: string) => {
      see(local, text)
      text = ''
    },
  }
}

/** Reads what a document is made of. */
export function documentOf(ofd: OfdPackage, path: string): OfdDocument {
  let size = A4
  const pages: {id: string; path: string | undefined}[] = []
  const templates = new Map<string, string>()
  const resources: string[] = []
  let annotationFile: string | undefined
  const texts = textsOf((local, text) => {
    if (local === 'PhysicalBox') size = sizeIn(text) ?? size
    if (local === 'PublicRes' || local === 'DocumentRes') resources.push(...located(ofd, text, path))
    if (local === 'Annotations') annotationFile = ofd.find(text.trim(), path)
  })
  ofd.stream(path, {
    ...texts,
    open: tag => {
      texts.open()
      const [id, location] = [tag.attribute('ID') ?? '', tag.attribute('BaseLoc')]
      const found = location === undefined ? undefined : ofd.find(location, path)
      if (tag.local === 'Page' && location !== undefined) pages.push({id, path: found})
      if (tag.local === 'TemplatePage' && found !== undefined) templates.set(id, found)
    },
  })
  return {size, pages, templates, annotations: annotationsOf(ofd, annotationFile), resources}
}

export const sizeIn = (text: string): PageSize | undefined => {
  const [, , width = 0, height = 0] = numbersIn(text)
  return width > 0 && height > 0 ? [width, height] : undefined
}

function annotationsOf(ofd: OfdPackage, file: string | undefined): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  if (file === undefined) return found
  let page = ''
  const texts = textsOf((local, text) => {
    const path = local === 'FileLoc' ? ofd.find(text.trim(), file) : undefined
    if (path !== undefined) found.set(page, path)
  })
  ofd.stream(file, {
    ...texts,
    open: tag => {
      texts.open()
      if (tag.local === 'Page') page = tag.attribute('PageID') ?? ''
    },
  })
  return found
}
