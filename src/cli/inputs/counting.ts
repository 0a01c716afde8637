import type {InputFile} from '../../text/source.js'
import {isReportName} from './input.js'

/** Why a file that was found is not checked. */
export type IgnoredBy = 'hidden' | 'system' | 'program' | 'other'

/** What systems and office programs leave behind, and settings beside reports. */
const SYSTEM =
  /^(Thumbs\.db|ehthumbs\.db|desktop\.ini|\.DS_Store|\._.*|~\$.*|~.*\.tmp|.*\.gangyao\.yml|manifest\.csv|gangyao\.config\.yml)$/i
/** Program text, data and settings. */
const PROGRAM =
  /\.(m?[jt]sx?|c?js|json[lc5]?|ya?ml|toml|ini|cfg|conf|css|scss|less|vue|py|ipynb|java|kt|go|rs|c|h|cpp|hpp|cs|rb|php|pl|sh|bat|cmd|ps1|sql|lock|log|map|csv|tsv|svg|ico|woff2?|ttf|otf|xsd|xsl|properties|gradle|patch|diff|sha256|md5|sig|asc)$/i
const PROGRAM_NAME = /^(Makefile|Dockerfile|LICENSE|LICENCE|NOTICE|CODEOWNERS|Jenkinsfile)$/

/** Why a file found in a folder or an archive does not count, as far as its name and its first bytes tell; `undefined` where it counts. */
export function ignoredBy(name: string, head: () => Uint8Array): IgnoredBy | undefined {
  const own = name.split('/').at(-1) ?? name
  if (SYSTEM.test(own)) return 'system'
  if (own.startsWith('.')) return 'hidden'
  if (isReportName(own)) return undefined
  if (PROGRAM.test(own) || PROGRAM_NAME.test(own)) return 'program'
  return isDocument(head()) ? undefined : 'other'
}

/** Whether a file in an archive counts. */
export const counts = ({name, bytes}: InputFile): boolean => ignoredBy(name, () => bytes.subarray(0, SNIFFED)) === undefined

export const SNIFFED = 4096

const SIGNATURES =
  /^(%PDF-|PK\x03\x04|\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1|\{\\rtf|Rar!|7z\xbc\xaf|\x1f\x8b|\x89PNG|\xff\xd8\xff|II\*\0|MM\0\*|BM|RIFF....WEBP)/s

/** A document, a picture or an archive by its signature, or text in Chinese. */
function isDocument(head: Uint8Array): boolean {
  const start = Array.from(head.subarray(0, 16), byte => String.fromCharCode(byte)).join('')
  if (SIGNATURES.test(start)) return true
  if (head.includes(0)) return false
  const texts = ['utf-8', 'gb18030'].map(label => new TextDecoder(label).decode(head))
  return (
    texts.some(text => (text.match(/\p{Script=Han}/gu)?.length ?? 0) > text.length * 0.2 && !text.slice(0, -4).includes('\ufffd'))
    || /<(html|body|!doctype html)/i.test(texts[0]!)
  )
}
