import type {InputFile} from '../../text/source.js'

/** The endings of files that are checked when a folder or an archive is given. */
export const endings = [
  '.txt',
  '.md',
  '.markdown',
  '.docx',
  '.docm',
  '.dotx',
  '.dotm',
  '.doc',
  '.dot',
  '.wps',
  '.wpt',
  '.pdf',
  '.html',
  '.htm',
  '.rtf',
  '.ofd',
  '.odt',
  '.fodt',
  '.uof',
  '.uot',
  '.mht',
  '.mhtml',
  '.eml',
  '.msg',
  '.xls',
  '.xlsx',
  '.et',
  '.ppt',
  '.pptx',
  '.dps',
  '.jpg',
  '.jpeg',
  '.png',
  '.tif',
  '.tiff',
  '.bmp',
  '.zip',
  '.rar',
  '.7z',
  '.tar',
  '.tgz',
  '.gz',
] as const

/** The lower-case ending of a name, with its dot; empty without one. */
export const endingOf = (name: string): string => /[^/\\]\.([^./\\]+)$/.exec(name)?.[0].slice(1).toLowerCase() ?? ''

/** Whether a name's ending says that it can be a report or an archive of reports. */
export const isReportName = (name: string): boolean => (endings as readonly string[]).includes(endingOf(name)) && !/(^|\/)~\$/.test(name)

/** Why a file that was found is not checked. */
export type IgnoredBy = 'hidden' | 'system' | 'program' | 'other'

/** What systems and office programs leave behind, and settings beside reports. */
const leftBehind =
  /^(Thumbs\.db|ehthumbs\.db|desktop\.ini|\.DS_Store|\._.*|~\$.*|~.*\.tmp|.*\.gangyao\.yml|manifest\.csv|gangyao\.config\.yml)$/i
/** Program text, data and settings. */
const programEnding = new RegExp(`\\.(${[
  'm?[jt]sx?|c?js|json[lc5]?|ya?ml|toml|ini|cfg|conf|css|scss|less|vue|py|ipynb|java|kt|go|rs|c|h|cpp',
  'hpp|cs|rb|php|pl|sh|bat|cmd|ps1|sql|lock|log|map|csv|tsv|svg|ico|woff2?|ttf|otf|xsd|xsl|properties',
  'gradle|patch|diff|sha256|md5|sig|asc',
].join('|')})$`, 'i')
const programName = /^(Makefile|Dockerfile|LICENSE|LICENCE|NOTICE|CODEOWNERS|Jenkinsfile)$/

/** Why a file in a folder or an archive does not count, as far as its name and first bytes tell; `undefined` where it counts. */
export function ignoredBy(name: string, head: () => Uint8Array): IgnoredBy | undefined {
  const own = name.split('/').at(-1) ?? name
  if (leftBehind.test(own)) return 'system'
  if (own.startsWith('.')) return 'hidden'
  if (isReportName(own)) return undefined
  if (programEnding.test(own) || programName.test(own)) return 'program'
  return isDocument(head()) ? undefined : 'other'
}

/** Whether a file in an archive counts. */
export const counts = ({name, bytes}: InputFile): boolean => ignoredBy(name, () => bytes.subarray(0, SNIFFED)) === undefined

export const SNIFFED = 4096

const signatures =
  /^(%PDF-|PK\x03\x04|\xd0\xcf\x11\xe0|\{\\rtf|Rar!|7z\xbc\xaf|\x1f\x8b|\x89PNG|\xff\xd8\xff|II\*\0|MM\0\*|BM|RIFF....WEBP)/s

/** What Git LFS and git-annex leave in the place of a file. */
const pointer = /^(version https:|\/annex\/objects\/)/

/** A document, a picture or an archive by its signature, or text in Chinese. */
function isDocument(head: Uint8Array): boolean {
  const start = Array.from(head.subarray(0, 16), byte => String.fromCharCode(byte)).join('')
  if (signatures.test(start) || pointer.test(start)) return true
  if (head.includes(0)) return false
  const texts = ['utf-8', 'gb18030'].map(label => new TextDecoder(label).decode(head))
  return (
    texts.some(text => (text.match(/\p{Script=Han}/gu)?.length ?? 0) > text.length * 0.2 && !text.slice(0, -4).includes('\ufffd'))
    || /<(html|body|!doctype html)/i.test(texts[0]!)
  )
}
