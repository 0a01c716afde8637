import type {Tensor} from 'onnxruntime-web/wasm'
import type {Box, Image} from 'paddleocr'
import {loadRuntime} from './ocr-runtime.js'
import {resized, type Grey} from './pixels.js'

/** The files that recognition of text in pictures needs; where they come from differs between Node and a page. */
export interface OcrFiles {
  /** `ort-wasm-simd-threaded.wasm` of `onnxruntime-web`. */
  readonly runtime: Uint8Array
  /** PP-OCR models for finding and for reading lines, and the characters that the second knows, one a line. */
  readonly detection: Uint8Array
  readonly recognition: Uint8Array
  readonly characters: string
}

/** Gives the files, or `undefined` where there are none. */
export type OcrLoader = () => Promise<OcrFiles | undefined>

/** Finds lines of text, and reads strips of 48 rows: for each step of eight columns the likeliest character and how likely it is. */
export interface OcrEngine {
  readonly lines: (picture: Grey) => Promise<readonly Box[]>
  readonly read: (strip: Float32Array, width: number) => Promise<readonly {readonly character: string; readonly share: number}[]>
}

/** Keeps what was recognised, by the content of the picture. */
export interface OcrCache {
  readonly get: (key: string) => string | undefined
  readonly put: (key: string, text: string) => void
}

interface State {
  loader?: OcrLoader
  cache?: OcrCache
  engine?: Promise<OcrEngine | undefined>
}

const state: State = {}

/** Says where the files come from; without it, or with `undefined`, pictures are not read. */
export const setOcrLoader = (loader: OcrLoader | undefined): void => {
  delete state.engine
  if (loader) state.loader = loader
  else delete state.loader
}

/** Says where results are kept; without it every picture is recognised anew. */
export const setOcrCache = (cache: OcrCache | undefined): void => {
  if (cache) state.cache = cache
  else delete state.cache
}

export const keptResults = (): OcrCache | undefined => state.cache

/** The engine, started on first use; `undefined` where there is none. */
export const ocrEngine = async (): Promise<OcrEngine | undefined> => {
  const {loader} = state
  if (!loader) return undefined
  state.engine ??= start(loader)
  return state.engine
}

export const STRIP_HEIGHT = 48
const LONGEST_SIDE = 1280
const STEP = 32

async function start(loader: OcrLoader): Promise<OcrEngine | undefined> {
  const files = await loader()
  if (!files) return undefined
  const [ort, {DetectionService, Image}] = await Promise.all([loadRuntime(), import('paddleocr')])
  ort.env.wasm.wasmBinary = files.runtime.slice().buffer as ArrayBuffer
  ort.env.wasm.numThreads = 1
  const detection = await ort.InferenceSession.create(files.detection)
  const recognition = await ort.InferenceSession.create(files.recognition)
  const finder = new DetectionService(ort as never, detection as never, {
    limitType: 'max',
    maxSideLength: LONGEST_SIDE,
    boxScoreThreshold: 0.5,
    unclipRatio: 1.6,
  })
  // the model knows one character more than are listed: a blank
  const characters = ['', ...files.characters.replace(/\r/g, '').replace(/\n$/, '').split('\n'), ' ']
  return {
    lines: picture => found(picture, image => finder.run(image), Image),
    read: async (strip, width) => {
      const input = new ort.Tensor('float32', strip, [1, 3, STRIP_HEIGHT, width])
      const output = (await recognition.run({[recognition.inputNames[0]!]: input}))[recognition.outputNames[0]!]
      return output ? likeliest(output, characters) : []
    },
  } satisfies OcrEngine
}

/** Looks at a picture no larger than the model needs, and gives places in the picture itself. */
async function found(picture: Grey, run: (image: Image) => Promise<readonly Box[]>, Picture: typeof Image): Promise<readonly Box[]> {
  const ratio = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height))
  const side = (length: number): number => Math.max(STEP, Math.round((length * ratio) / STEP) * STEP)
  const small = resized(picture, side(picture.width), side(picture.height))
  const colour = new Uint8Array(small.data.length * 3)
  small.data.forEach((value, i) => colour.fill(value, 3 * i, 3 * i + 3))
  const boxes = await run(new Picture(small.width, small.height, 3, colour))
  const [scaleX, scaleY] = [picture.width / small.width, picture.height / small.height]
  return boxes.map(({x, y, width, height, points}) => ({
    x: x * scaleX,
    y: y * scaleY,
    width: width * scaleX,
    height: height * scaleY,
    ...(points ? {points: points.map(point => ({x: point.x * scaleX, y: point.y * scaleY})) as NonNullable<Box['points']>} : {}),
  }))
}

function likeliest({data, dims}: Tensor, characters: readonly string[]): readonly {readonly character: string; readonly share: number}[] {
  const [, steps = 0, classes = 0] = dims
  const values = data as Float32Array
  return Array.from({length: steps}, (_, step) => {
    let best = 0
    for (let at = 1; at < classes; at++) if (values[step * classes + at]! > values[step * classes + best]!) best = at
    return {character: characters[best] ?? '', share: values[step * classes + best]!}
  })
}
