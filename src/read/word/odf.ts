import {openPackage} from '../archive/open-package.js'
import {withinLimit, type Limits} from '../limits.js'
import {layOut, type Paragraph} from '../paragraph.js'
import type {InputFile, ReadNote, Source} from '../../text/source.js'
import {InputError} from '../../input-error.js'
import {xmlSink} from '../xml.js'
import {odfBody} from './odf-body.js'

const BROKEN = 'odf-broken'

/** Reads an OpenDocument text, packed (.odt) or flat (.fodt): the body in order, with the numbers of its lists. */
export const readOdf = ({name, bytes}: InputFile, limits: Limits): Source => {
  const paragraphs: Paragraph[] = []
  let length = 0
  const counts = {changes: 0, comments: 0}
  const handler = odfBody(counts, paragraph => {
    length += paragraph.text.length + 1
    withinLimit(name, limits, 'maxText', length)
    paragraphs.push(paragraph)
  })
  if (bytes[0] === 0x50) {
    const odt = openPackage(name, bytes, limits, BROKEN)
    if (odt.has('META-INF/manifest.xml') && isEncrypted(odt.one('META-INF/manifest.xml')))
      throw new InputError(name, {code: 'encrypted-file', data: {what: 'odt'}})
    if (!odt.stream('content.xml', handler)) throw new InputError(name, {code: BROKEN})
  } else {
    const sink = xmlSink(name, limits, BROKEN, handler)
    sink.write(bytes)
    sink.end()
  }
  const notes: readonly ReadNote[] = [
    {kind: 'tracked-changes', count: counts.changes},
    {kind: 'comments', count: counts.comments},
  ]
  return {name, format: 'odt', encoding: null, ...layOut(paragraphs), notes: notes.filter(({count}) => count > 0), meta: {}}
}

const isEncrypted = (manifest: Uint8Array | undefined): boolean => new TextDecoder().decode(manifest).includes('encryption-data')
