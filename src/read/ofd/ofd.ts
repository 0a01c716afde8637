import {InputError} from '../../input-error.js'
import {withinLimit, type Limits} from '../limits.js'
import {layOutPages} from '../page/lay-out-pages.js'
import {charactersIn, type Page} from '../page/page-line.js'
import {notesOfPages} from '../page/page-notes.js'
import {uprightLines} from '../page/placed-glyph.js'
import type {InputFile, ReadNote, Source} from '../../text/source.js'
import {drawComposites} from './ofd-composites.js'
import {documentOf, rootOf, type OfdDocument} from './ofd-document.js'
import {BROKEN, openOfd, type OfdPackage} from './ofd-package.js'
import {drawing, nothingDrawn, type Drawn} from './ofd-page.js'
import {glyphsOf, POINT} from './text-code.js'

/** Reads an OFD file (GB/T 33190): a line of `text` for each line of a page, as for PDF. */
export const readOfd = async (file: InputFile, limits: Limits): Promise<Source> => {
  const {name} = file
  const ofd = openOfd(file, limits)
  const {documents, signatures, encrypted} = rootOf(ofd)
  if (encrypted) throw new InputError(name, {code: 'encrypted-file', data: {what: 'ofd'}})
  const pages: Page[] = []
  let length = 0
  for (const path of documents) {
    const document = documentOf(ofd, path)
    withinLimit(name, limits, 'maxEntries', pages.length + document.pages.length)
    for (const {id, path: content} of document.pages) {
      if (content === undefined) throw new InputError(name, {code: BROKEN})
      const page = pageOf(drawnOn(ofd, document, id, content), document, pages.length + 1)
      length += page.characters
      withinLimit(name, limits, 'maxText', length)
      pages.push(page)
    }
  }
  if (pages.length === 0) throw new InputError(name, {code: BROKEN})
  const laidOut = layOutPages(pages)
  return {name, format: 'ofd', encoding: null, ...laidOut, headings: [], notes: notesOf(pages, signatures), meta: {}}
}

/** The page itself and what lies over it; what lies under it goes first. */
function drawnOn(ofd: OfdPackage, document: OfdDocument, id: string, path: string): Drawn {
  const own = nothingDrawn()
  ofd.stream(path, drawing(own))
  const annotation = document.annotations.get(id)
  if (annotation !== undefined) ofd.stream(annotation, drawing(own))
  const under = nothingDrawn()
  for (const template of own.templates.flatMap(name => document.templates.get(name) ?? [])) ofd.stream(template, drawing(under))
  for (const drawn of [own, under]) drawComposites(ofd, document.resources, drawn)
  return {...own, runs: [...under.runs, ...own.runs], pictures: [...under.pictures, ...own.pictures]}
}

function pageOf({runs, pictures, size}: Drawn, document: OfdDocument, page: number): Page {
  const [width, height] = (size ?? document.size).map(side => side * POINT) as [number, number]
  const glyphs = runs.flatMap(run => glyphsOf(run, height))
  const shown = uprightLines(glyphs, {width, height}, page)
  const unmapped = glyphs.filter(({glyph}) => /[\ue000-\uf8ff\ufffd]/.test(glyph.text)).length
  return {
    ...shown,
    characters: charactersIn(shown.lines.filter(({apart}) => !apart)),
    unmapped,
    blank: runs.length === 0 && pictures.length === 0,
  }
}

const notesOf = (pages: readonly Page[], signatures: number): readonly ReadNote[] => [
  ...notesOfPages(pages.map(page => (page.characters === 0 && !page.blank ? {...page, lost: true} : page))),
  ...(signatures > 0 ? [{kind: 'signature', count: signatures} as const] : []),
]
