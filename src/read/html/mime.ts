import {InputError} from '../../input-error.js'
import {withinLimit, type Limits} from '../limits.js'
import type {InputFile, Source} from '../../text/source.js'
import {readHtml} from './html.js'
import {readTxt} from '../txt.js'

interface Part {
  readonly type: string
  readonly encoding: string
  readonly boundary: string | undefined
  readonly body: string
}

const DEEPEST = 5

/** Reads a page or a mail in MIME parts (.mht, .mhtml, .eml): its first page, else its first plain text. */
export const readMime = ({name, bytes}: InputFile, limits: Limits): Source => {
  const parts = partsOf(new TextDecoder('latin1').decode(bytes), 0)
  const part = parts.find(({type}) => type === 'text/html') ?? parts.find(({type}) => type === 'text/plain')
  if (!part) throw new InputError(name, {code: 'no-text', data: {format: 'mhtml'}})
  const content = decodedBody(part)
  withinLimit(name, limits, 'maxBytes', content.length)
  const source = part.type === 'text/html' ? readHtml({name, bytes: content}, limits) : readTxt({name, bytes: content}, limits)
  const attached = parts.filter(({type}) => /^application\/(pdf|msword|zip|vnd\.|octet-stream)/.test(type)).length
  return attached > 0 ? {...source, notes: [...source.notes, {kind: 'attachment', count: attached}]} : source
}

function partsOf(text: string, depth: number): readonly Part[] {
  const {head, body} = split(text)
  const boundary = /boundary="?([^";\r\n]+)"?/i.exec(head)?.[1]
  const part = {
    type: (/^content-type:\s*([\w.+/-]+)/im.exec(head)?.[1] ?? 'text/plain').toLowerCase(),
    encoding: (/^content-transfer-encoding:\s*([\w-]+)/im.exec(head)?.[1] ?? '').toLowerCase(),
    boundary,
    body,
  }
  if (!part.type.startsWith('multipart/') || boundary === undefined || depth === DEEPEST) return [part]
  return `\n${body}`
    .split(`\n--${boundary}`)
    .slice(1)
    .filter(one => !one.startsWith('--'))
    .flatMap(one => partsOf(one.replace(/^[ \t]*\r?\n/, ''), depth + 1))
}

/** Lines of a head that are broken are joined. */
function split(text: string): {readonly head: string; readonly body: string} {
  const end = /\r?\n\r?\n/.exec(text)
  if (!end) return {head: '', body: text}
  return {head: text.slice(0, end.index).replace(/\r?\n[ \t]+/g, ' '), body: text.slice(end.index + end[0].length)}
}

function decodedBody({encoding, body}: Part): Uint8Array {
  const text = encoding === 'base64' ? fromBase64(body) : encoding === 'quoted-printable' ? fromQuoted(body) : body
  return Uint8Array.from(text, char => char.charCodeAt(0) & 0xff)
}

const fromBase64 = (body: string): string => {
  try {
    return atob(body.replace(/[^A-Za-z0-9+/=]/g, ''))
  } catch {
    return ''
  }
}

const fromQuoted = (body: string): string =>
  body.replace(/=\r?\n/g, '').replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
