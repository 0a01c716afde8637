import {InputError} from '../../input-error.js'
import {withinLimit, type Limits} from '../limits.js'
import {layOut} from '../paragraph.js'
import type {InputFile, Source} from '../../text/source.js'
import {closeGroup, controlWord, isRead, openGroup, putText, putByte, rtfText, type RtfText} from './rtf-text.js'

const CODE_PAGES: Readonly<Record<string, string>> = {'936': 'gb18030', '950': 'big5', '65001': 'utf-8', '54936': 'gb18030'}

/** Reads RTF: the text of the body, with `\u` and code-page characters. */
export const readRtf = ({name, bytes}: InputFile, limits: Limits): Source => {
  const source = new TextDecoder('latin1').decode(bytes)
  const page = /\\ansicpg(\d+)/.exec(source.slice(0, 4096))?.[1] ?? '936'
  const rtf = rtfText(new TextDecoder(CODE_PAGES[page] ?? (page === '1252' ? 'gb18030' : 'windows-1252')))
  readTokens(rtf, source, () => {
    withinLimit(name, limits, 'maxDepth', rtf.groups.length)
    withinLimit(name, limits, 'maxText', rtf.text.length)
    withinLimit(name, limits, 'maxLines', rtf.lines)
  })
  if (rtf.groups.length > 0) throw new InputError(name, {code: 'rtf-broken'})

  const notes = [
    {kind: 'tracked-changes', count: rtf.changes},
    {kind: 'hidden-text', count: rtf.hidden},
  ] as const
  const paragraphs = rtf.text
    .replace(/\n$/, '')
    .split('\n')
    .map(line => ({text: line, apart: false}))
  return {name, format: 'rtf', encoding: null, ...layOut(paragraphs), notes: notes.filter(({count}) => count > 0), meta: {}}
}

/** Reads token by token up to the end of the outermost group; `check` is called after each. */
const readTokens = (rtf: RtfText, source: string, check: () => void): void => {
  const tokens = /\\([a-z]+)(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z'])|([{}])|([\r\n]+)|([^\\{}\r\n]+)/gi
  for (let token = tokens.exec(source); token; token = tokens.exec(source)) {
    const [, word, number, hex, sign, brace, , plain] = token
    if (brace === '{') openGroup(rtf)
    else if (brace === '}') closeGroup(rtf)
    else if (word === 'bin') tokens.lastIndex += Math.max(0, Number(number ?? 0))
    else if (word !== undefined) controlWord(rtf, word, number === undefined ? undefined : Number(number))
    else if (hex !== undefined) putByte(rtf, Number.parseInt(hex, 16))
    else if (sign !== undefined) putSign(rtf, sign)
    else if (plain !== undefined && isRead(rtf)) for (let at = 0; at < plain.length; at++) putByte(rtf, plain.charCodeAt(at) & 0xff)
    if (brace === '}' && rtf.groups.length === 0) return
    check()
  }
}

/** Does what a backslash before a sign says. */
const putSign = (rtf: RtfText, sign: string): void => {
  if (sign === '*') rtf.group.apart = true
  else if (sign === '~') putText(rtf, '\u00a0')
  else if (sign === '_') putText(rtf, '-')
  else if (sign === '\n' || sign === '\r') putText(rtf, '\n')
  else if (sign === '{' || sign === '}' || sign === '\\') putByte(rtf, sign.charCodeAt(0))
}
