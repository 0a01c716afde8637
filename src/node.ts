import type {Buffer} from 'node:buffer'
import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs'
import {basename, dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {InputError} from './input-error.js'
import {ocrCache} from './node/ocr-cache.js'
import {setSevenZipLoader} from './read/archive/seven-zip.js'
import {decode} from './read/encoding.js'
import {setOcrCache, setOcrLoader, type OcrFiles} from './read/image/engine.js'
import assets from './node/assets.json' with {type: 'json'}
import {setPdfiumLoader} from './read/pdf/pdfium.js'
import {nearest} from './rulebook/compile.js'
import type {RulebookText} from './rulebook/load.js'
import type {Rulebook} from './rulebook/rulebook.js'
import {loadBundled, loadCached} from './node/rulebook-cache.js'

export * from './index.js'

setPdfiumLoader(async () => assetBytes('pdfium.wasm'))
setSevenZipLoader(async () => assetBytes('7zz.wasm'))
setOcrLoader(async () => ocrFiles())
setOcrCache(ocrCache())

/** A file that is used as it is: beside the bundle, or in its package when run from the sources; `undefined` where it was left out. */
function assetFile(name: keyof typeof assets): string | undefined {
  const beside = fileURLToPath(new URL(`assets/${name}`, import.meta.url))
  const installed = join(fileURLToPath(new URL('../node_modules', import.meta.url)), assets[name])
  return [beside, installed].find(file => existsSync(file))
}

function assetBytes(name: keyof typeof assets): Buffer {
  const file = assetFile(name)
  if (file === undefined) throw new InputError(name, {code: 'file-unreadable', data: {reason: 'ENOENT'}})
  return readFileSync(file)
}

/** The files of recognition, all of them or none. */
function ocrFiles(): OcrFiles | undefined {
  const files = (
    ['ort-wasm-simd-threaded.wasm', 'ch_PP-OCRv4_det_infer.onnx', 'ch_PP-OCRv4_rec_infer.onnx', 'ppocr_keys_v1.txt'] as const
  ).map(assetFile)
  if (files.includes(undefined)) return undefined
  const [runtime, detection, recognition, characters] = files.map(file => readFileSync(file!)) as [Buffer, Buffer, Buffer, Buffer]
  return {runtime, detection, recognition, characters: characters.toString('utf8')}
}

/** The folder of the built-in rulebooks; it stands beside the sources and beside the bundle. */
export const rulesFolder = fileURLToPath(new URL('../rules', import.meta.url))

/** The text of a built-in rulebook by its id. */
export function builtIn(id: string): RulebookText | undefined {
  const bytes = builtInBytes(id)
  return bytes && {name: `rules/${id}.yml`, text: bytes.toString('utf8')}
}

function builtInBytes(id: string): Buffer | undefined {
  const file = join(rulesFolder, `${id}.yml`)
  return /^[a-z0-9-]+$/.test(id) && existsSync(file) ? readFileSync(file) : undefined
}

/** The ids of the built-in rulebooks. */
export const builtInIds = (): readonly string[] => idsIn(rulesFolder)

const idsIn = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter(name => name.endsWith('.yml'))
    .map(name => basename(name, '.yml'))
    .sort()

/**
 * Loads a rulebook by built-in id or by file. What it extends is looked for beside the file first, then built in.
 * @throws InputError when there is none of that name, or it has faults
 */
export async function loadRulebookFile(nameOrFile: string): Promise<Rulebook> {
  const bundled = isPath(nameOrFile) ? undefined : loadBundled(nameOrFile, builtInBytes)
  if (bundled) return bundled
  const known = isPath(nameOrFile) ? undefined : builtIn(nameOrFile)
  const top = known ?? fileText(nameOrFile)
  if (!top)
    throw new InputError(nameOrFile, {
      code: 'rulebook-not-found',
      data: {known: nearest(nameOrFile, builtInIds()), all: builtInIds().join(' ')},
    })
  const beside = (id: string): RulebookText | undefined => (known ? undefined : fileText(join(dirname(nameOrFile), `${id}.yml`)))
  const ids = known ? builtInIds() : [...builtInIds(), ...idsIn(dirname(nameOrFile))]
  return loadCached(top, id => beside(id) ?? builtIn(id), undefined, ids)
}

const isPath = (name: string): boolean => /\.ya?ml$|[\\/]/i.test(name)

/** More than any rulebook needs. */
const longestRulebook = 5 * 2 ** 20

function fileText(file: string): RulebookText | undefined {
  if (!existsSync(file)) return undefined
  const {size} = statSync(file)
  if (size > longestRulebook) throw new InputError(file, {code: 'limit-bytes', data: {limit: 'rulebook', max: longestRulebook}})
  try {
    const bytes = readFileSync(file)
    return {name: file, text: bytes.length === 0 ? '' : decode(file, bytes).text}
  } catch (error) {
    if (error instanceof InputError) throw error
    throw new InputError(file, {code: 'file-unreadable', data: {reason: (error as NodeJS.ErrnoException).code ?? ''}})
  }
}
