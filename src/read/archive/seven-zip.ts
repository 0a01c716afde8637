import type {SevenZipModule, SevenZipModuleFactory} from '7z-wasm'
import {InputError} from '../../input-error.js'
import {withinLimit, type Limits} from '../limits.js'
import type {InputFile} from '../../text/source.js'
import {nameIn} from './entry-name.js'
import type {Budget} from './zip.js'

/** Gives the bytes of `7zz.wasm`; where they come from differs between Node and a page. */
export type SevenZipLoader = () => Promise<Uint8Array>

const state: {loader?: SevenZipLoader} = {}

/** Says where `7zz.wasm` comes from; must be called once before an archive that is no zip is opened. */
export const setSevenZipLoader = (loader: SevenZipLoader): void => void (state.loader = loader)

/** A file in an archive: its name in it, and its bytes where they could be had. */
export interface Extracted {
  readonly name: string
  readonly bytes: Uint8Array | 'encrypted' | undefined
}

const ARCHIVE = '/archive'
const OUT = '/out'

/** Unpacks what 7-Zip opens: .rar, .7z, .tar, .gz. @throws InputError where it is damaged, or larger than the limits allow */
export async function sevenZipFiles(file: InputFile, limits: Limits, budget: Budget): Promise<readonly Extracted[]> {
  const broken = new InputError(file.name, {code: 'archive-broken'})
  const lines = (await run(file, ['l', '-slt', '-ba', '-p-'])).lines()
  const listed = entriesIn(lines).filter(({folder}) => !folder)
  if (listed.length === 0)
    throw lines.some(line => /encrypted|password/i.test(line))
      ? new InputError(file.name, {code: 'encrypted-file', data: {what: 'archive'}})
      : broken
  withinLimit(file.name, limits, 'maxEntries', listed.length)
  const size = listed.reduce((sum, entry) => sum + entry.size, 0)
  budget.left -= size
  if (budget.left < 0) withinLimit(file.name, limits, 'maxUnpacked', Infinity)
  const {module} = await run(file, ['x', '-y', '-p-', `-o${OUT}`])
  const found = new Map(filesUnder(module, OUT))
  const only = listed.length === 1 && found.size === 1 ? [...found.values()][0] : undefined
  const inOrder = only === undefined && listed.some(({path}) => !found.has(path)) ? await oneAfterAnother(file, listed, size) : undefined
  return listed.map(({path, size, encrypted}, index) => {
    const bytes = inOrder?.[index] ?? found.get(path) ?? only
    const whole = bytes !== undefined && (bytes.length === size || size === 0) ? bytes : undefined
    return {name: path === '' ? innerName(file.name) : path, bytes: encrypted ? 'encrypted' : whole}
  })
}

/** The files of an archive whose names do not lead to them, as those that are not UTF-8: all in a row, cut by their sizes. */
async function oneAfterAnother(file: InputFile, listed: readonly Listed[], size: number): Promise<readonly Uint8Array[] | undefined> {
  const {said} = await run(file, ['x', '-so', '-p-'])
  if (said.length !== size) return undefined
  let at = 0
  return listed.map(entry => said.subarray(at, (at += entry.size)))
}

/** What a packed single file is called where the archive does not say. */
const innerName = (name: string): string => (name.split('/').at(-1) ?? name).replace(/\.tgz$/i, '.tar').replace(/\.gz$/i, '')

async function run(
  {name, bytes}: InputFile,
  args: readonly string[],
): Promise<{readonly module: SevenZipModule; readonly said: Uint8Array; readonly lines: () => readonly string[]}> {
  const {loader} = state
  if (!loader) throw new InputError(name, {code: 'unsupported-file', data: {what: 'archive'}})
  const {said, say} = growing()
  const faults: string[] = []
  const imported: unknown = (await import('7z-wasm')).default
  const start = imported as SevenZipModuleFactory
  const module = await start({
    wasmBinary: (await loader()).slice().buffer as ArrayBuffer,
    stdout: say,
    printErr: line => void faults.push(line),
  })
  try {
    module.FS.writeFile(ARCHIVE, bytes)
    module.callMain([args[0]!, ARCHIVE, ...args.slice(1)])
  } catch (cause) {
    throw new InputError(name, {code: 'archive-broken', data: {cause: String(cause).slice(0, 100)}})
  }
  return {module, said: said(), lines: () => [...linesIn(said()), ...faults]}
}

/** Takes bytes one by one. */
function growing(): {readonly say: (byte: number) => void; readonly said: () => Uint8Array} {
  let bytes = new Uint8Array(2 ** 16)
  let length = 0
  const say = (byte: number): void => {
    if (length === bytes.length) {
      const wider = new Uint8Array(2 * length)
      wider.set(bytes)
      bytes = wider
    }
    bytes[length++] = byte
  }
  return {say, said: () => bytes.subarray(0, length)}
}

/** Lines of bytes, of which each may be in an encoding of its own: the names of a .tar are as they were on the disk. */
function linesIn(bytes: Uint8Array): readonly string[] {
  const lines: string[] = []
  for (let from = 0, to: number; from < bytes.length; from = to + 1) {
    to = bytes.indexOf(0x0a, from)
    if (to < 0) to = bytes.length
    lines.push(nameIn(bytes.subarray(from, to)))
  }
  return lines
}

interface Listed {
  readonly path: string
  readonly size: number
  readonly folder: boolean
  readonly encrypted: boolean
}

/** The listing has a block of `Name = value` for each entry. */
function entriesIn(lines: readonly string[]): readonly Listed[] {
  const blocks = lines
    .join('\n')
    .split(/\n\s*\n/)
    .map(block => new Map([...block.matchAll(/^([A-Z][\w ]*) = (.*)$/gm)].map(match => [match[1]!, match[2]!] as const)))
  return blocks.flatMap(block => {
    if (!block.has('Size') && !block.has('Packed Size')) return []
    const folder = block.get('Folder') === '+' || /^D/.test(block.get('Attributes') ?? '')
    return [
      {
        path: (block.get('Path') ?? '').replace(/^\.\//, ''),
        size: Number(block.get('Size')) || 0,
        folder,
        encrypted: block.get('Encrypted') === '+',
      },
    ]
  })
}

function filesUnder({FS}: SevenZipModule, root: string): readonly (readonly [string, Uint8Array])[] {
  const found: (readonly [string, Uint8Array])[] = []
  const open = ['']
  for (let inner = open.pop(); inner !== undefined; inner = open.pop()) {
    const path = inner === '' ? root : `${root}/${inner}`
    for (const name of inner === '' && !FS.readdir('/').includes(OUT.slice(1)) ? [] : FS.readdir(path)) {
      if (name === '.' || name === '..') continue
      const below = inner === '' ? name : `${inner}/${name}`
      const {mode} = FS.lstat(`${root}/${below}`)
      if (FS.isDir(mode)) open.push(below)
      else if (FS.isFile(mode)) found.push([below, FS.readFile(`${root}/${below}`)])
    }
  }
  return found
}
