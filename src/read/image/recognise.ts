import {sha256} from '../../text/sha256.js'
import {joined} from '../joined.js'
import type {Glyph} from '../page/page-line.js'
import {keptResults, ocrEngine, type OcrEngine} from './engine.js'
import {turnedBy, type Grey} from './pixels.js'
import {frameOf, stripOf, type LineFrame} from './strip.js'
import {glyphsIn, type ReadLine} from './read-line.js'

/** The text of a picture: its characters as on a page that many points wide and high, with how sure they are together. */
export interface Recognised {
  readonly width: number
  readonly height: number
  readonly glyphs: readonly Glyph[]
  /** Mean likelihood of the characters, 0 to 1. */
  readonly confidence: number
}

/** Below this, a page may stand on its head. */
const DOUBTFUL_PAGE = 0.85
const TRIED = 6

/**
 * Reads the text of a picture that shows a page of `points` on its longer side; turns it upright first, and straightens
 * what lies askew. `undefined` where there is no engine.
 */
export async function recognise(picture: Grey, points: number): Promise<Recognised | undefined> {
  const engine = await ocrEngine()
  if (!engine) return undefined
  const {lines, ...shown} = await keptOrRead(engine, picture)
  const scale = points / Math.max(shown.width, shown.height)
  return {width: shown.width * scale, height: shown.height * scale, glyphs: glyphsIn(lines, shown, scale), confidence: confidenceOf(lines)}
}

/** The lines of a picture that was turned upright, and its size then. */
interface ReadPicture {
  readonly width: number
  readonly height: number
  readonly lines: readonly ReadLine[]
}

/** Changes with everything that decides what is read in a picture. */
const VERSION = 'PP-OCRv4 1'

async function keptOrRead(engine: OcrEngine, picture: Grey): Promise<ReadPicture> {
  const cache = keptResults()
  if (!cache) return readPicture(engine, picture)
  const size = new TextEncoder().encode(`${VERSION} ${picture.width} ${picture.height} `)
  const key = await sha256(joined([size, picture.data]))
  const kept = cache.get(key)
  if (kept !== undefined) return JSON.parse(kept) as ReadPicture
  const read = await readPicture(engine, picture)
  cache.put(key, JSON.stringify(read))
  return read
}

async function readPicture(engine: OcrEngine, picture: Grey): Promise<ReadPicture> {
  let shown = picture
  let frames = await framesIn(engine, shown)
  if (isSideways(frames)) {
    shown = turnedBy(picture, 1)
    frames = await framesIn(engine, shown)
  }
  let lines = await readAll(engine, shown, frames)
  if (confidenceOf(lines) < DOUBTFUL_PAGE && frames.length > 0 && await isOnItsHead(engine, shown, frames, lines)) {
    shown = turnedBy(shown, 2)
    frames = await framesIn(engine, shown)
    lines = await readAll(engine, shown, frames)
  }
  return {width: shown.width, height: shown.height, lines}
}

const framesIn = async (engine: OcrEngine, picture: Grey): Promise<readonly LineFrame[]> => (await engine.lines(picture)).map(frameOf)

/** Most of the length of the lines runs down the page. */
function isSideways(frames: readonly LineFrame[]): boolean {
  let [level, upright] = [0, 0]
  for (const {alongX, alongY, width, height} of frames) {
    const [wide, high] = Math.abs(alongX) >= Math.abs(alongY) ? [width, height] : [height, width]
    if (wide > high * 2) level += wide
    if (high > wide * 2) upright += high
  }
  return upright > level
}

async function readAll(engine: OcrEngine, picture: Grey, frames: readonly LineFrame[]): Promise<readonly ReadLine[]> {
  const lines: ReadLine[] = []
  for (const frame of frames) lines.push(await readOne(engine, picture, frame))
  return lines
}

async function readOne(engine: OcrEngine, picture: Grey, frame: LineFrame): Promise<ReadLine> {
  const {strip, width} = stripOf(picture, frame)
  const steps = await engine.read(strip, width)
  const characters: {text: string; share: number; from: number; to: number}[] = []
  let last = ''
  steps.forEach(({character, share}, step) => {
    const open = characters.at(-1)
    if (character !== '' && character === last && open) {
      open.to = step + 1
      open.share = Math.max(open.share, share)
    } else if (character !== '') characters.push({text: character, share, from: step, to: step + 1})
    last = character
  })
  return {frame, steps: steps.length, characters}
}

const confidenceOf = (lines: readonly ReadLine[]): number => {
  const shares = lines.flatMap(({characters}) => characters.map(({share}) => share))
  return shares.length === 0 ? 0 : shares.reduce((sum, share) => sum + share, 0) / shares.length
}

/** The longest lines read better the other way up. */
async function isOnItsHead(engine: OcrEngine, picture: Grey, frames: readonly LineFrame[], lines: readonly ReadLine[]): Promise<boolean> {
  const longest = frames.map((frame, i) => ({frame, line: lines[i]!})).sort((a, b) => b.frame.width - a.frame.width).slice(0, TRIED)
  const other = await readAll(engine, picture, longest.map(({frame}) => turnedFrame(frame)))
  return confidenceOf(other) > confidenceOf(longest.map(({line}) => line)) + 0.1
}

/** The same frame read from its other end. */
const turnedFrame = ({x, y, alongX, alongY, width, height}: LineFrame): LineFrame => ({
  x: x + width * alongX - height * alongY, y: y + width * alongY + height * alongX, alongX: -alongX, alongY: -alongY, width, height,
})
