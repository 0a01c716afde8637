import {strToU8, zipSync} from 'fflate'
import type {Element} from 'xast'
import {toXml} from 'xast-util-to-xml'
import {x} from 'xastscript'
import {wellFormed} from '../text/well-formed.js'
import {dialectOf, packageNamespaces} from './package-parts.js'

const {word, relations} = dialectOf('')

/** A text as a Word file, a paragraph a line; characters that XML forbids become one that it allows. */
export function plainPackage(text: string): Uint8Array {
  const lines = text.split('\n').map(line => wellFormed(line).replace(/\r/g, ' ').replace(forbidden, '\ufffd'))
  const parts = {
    '[Content_Types].xml': x('Types', {xmlns: packageNamespaces.types}, [
      x('Default', {Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml'}),
      x('Default', {Extension: 'xml', ContentType: 'application/xml'}),
      x('Override', {PartName: '/word/document.xml', ContentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'}),
    ]),
    '_rels/.rels': x('Relationships', {xmlns: packageNamespaces.relationships}, [x('Relationship', {Id: 'rId1', Type: `${relations}/officeDocument`, Target: 'word/document.xml'})]),
    'word/document.xml': x('w:document', {'xmlns:w': word}, [
      x('w:body', [
        ...lines.map(paragraph),
        x('w:sectPr', [x('w:pgSz', {'w:w': 11906, 'w:h': 16838}), x('w:pgMar', {'w:top': 1440, 'w:right': 1440, 'w:bottom': 1440, 'w:left': 1440, 'w:header': 720, 'w:footer': 720, 'w:gutter': 0})]),
      ]),
    ]),
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, root]) => [name, strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${toXml(root)}`)])), {mtime: new Date(2000, 0, 1), level: 6})
}

const forbidden = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g

const paragraph = (line: string): Element => x('w:p', line === '' ? [] : [x('w:r', [x('w:t', {'xml:space': 'preserve'}, line)])])
