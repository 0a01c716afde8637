import {SaxesParser, type SaxesTagNS} from 'saxes'
import {InputError} from '../input-error.js'
import {withinLimit, type Limits} from './limits.js'

/** The vocabulary an element belongs to. */
export type Space = 'word' | 'alternate' | 'math' | 'other'

/** An element as it opens. */
export interface XmlTag {
  readonly space: Space
  readonly local: string
  readonly attribute: (local: string) => string | undefined
  /** Offset in the decoded document just after the tag. */
  readonly end: number
}

/** What is done while a document streams by; `depth` of the root element is 1. */
export interface XmlHandler {
  readonly open: (tag: XmlTag, depth: number) => void
  readonly close?: (space: Space, local: string, depth: number, end: number) => void
  readonly text?: (text: string) => void
}

export interface XmlSink {
  readonly write: (piece: Uint8Array) => void
  readonly end: () => void
}

/** Parses XML piece by piece. Well-formed UTF-8 or UTF-16 only; a document type, and so any entity of its own, is refused. */
export const xmlSink = (file: string, limits: Limits, broken: string, handler: XmlHandler): XmlSink => {
  const parser = new SaxesParser({xmlns: true, position: false})
  let depth = 0
  let decoder: TextDecoder | undefined
  const fail = (): never => {
    throw new InputError(file, {code: broken})
  }

  parser.on('error', fail)
  parser.on('doctype', () => {
    throw new InputError(file, {code: 'document-type'})
  })
  parser.on('opentag', (tag: SaxesTagNS) => {
    withinLimit(file, limits, 'maxDepth', ++depth)
    handler.open({space: spaceOf(tag.uri), local: tag.local, attribute: local => attributeOf(tag, local), end: parser.position}, depth)
  })
  parser.on('closetag', (tag: SaxesTagNS) => {
    handler.close?.(spaceOf(tag.uri), tag.local, depth, parser.position)
    depth--
  })
  parser.on('text', text => handler.text?.(text))
  parser.on('cdata', text => handler.text?.(text))

  const decode = (piece?: Uint8Array): string => {
    try {
      decoder ??= new TextDecoder(labelOf(piece), {fatal: true})
      return piece ? decoder.decode(piece, {stream: true}) : decoder.decode()
    } catch {
      return fail()
    }
  }
  return {
    write: piece => void parser.write(decode(piece)),
    end: () => {
      parser.write(decode())
      parser.close()
    },
  }
}

const labelOf = (start: Uint8Array | undefined): string => {
  if (start?.[0] === 0xff && start[1] === 0xfe) return 'utf-16le'
  return start?.[0] === 0xfe && start[1] === 0xff ? 'utf-16be' : 'utf-8'
}

const spaceOf = (uri: string): Space => {
  if (uri === 'http://schemas.openxmlformats.org/wordprocessingml/2006/main' || uri === 'http://purl.oclc.org/ooxml/wordprocessingml/main') return 'word'
  if (uri === 'http://schemas.openxmlformats.org/markup-compatibility/2006') return 'alternate'
  return /\/math$/.test(uri) ? 'math' : 'other'
}

const attributeOf = (tag: SaxesTagNS, local: string): string | undefined => {
  for (const name in tag.attributes) if (tag.attributes[name]!.local === local) return tag.attributes[name]!.value
  return undefined
}
