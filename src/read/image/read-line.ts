import type {Glyph} from '../page/page-line.js'
import type {Grey} from './pixels.js'
import type {LineFrame} from './strip.js'

/** What was read in a frame: characters with the steps they take up. */
export interface ReadLine {
  readonly frame: LineFrame
  readonly steps: number
  readonly characters: readonly {readonly text: string; readonly share: number; readonly from: number; readonly to: number}[]
}

/** Characters below this likelihood are doubtful; lines below the other are not read at all. */
const DOUBTFUL = 0.8
const LEAST = 0.4
/** Height of a line to its type size, as other readers measure it, and of its frame to it. */
const LINE_HEIGHT = 1.25
const FRAME_HEIGHT = 1.5

/** Characters where they stand on a page in points, y upwards, with the slope of its lines taken out. */
export function glyphsIn(lines: readonly ReadLine[], {width, height}: Pick<Grey, 'width' | 'height'>, scale: number): readonly Glyph[] {
  const slope = slopeOf(lines.map(({frame}) => frame))
  const [cos, sin] = [Math.cos(-slope), Math.sin(-slope)]
  const level = (x: number, y: number): readonly [number, number] => {
    const [dx, dy] = [x - width / 2, y - height / 2]
    return [(width / 2 + dx * cos - dy * sin) * scale, (height - (height / 2 + dx * sin + dy * cos)) * scale]
  }
  return lines.flatMap(line => {
    const {frame, steps, characters} = line
    if (characters.length === 0 || meanOf(line) < LEAST) return []
    const step = frame.width / Math.max(1, steps)
    const em = emOf(line, step)
    return characters.map(({text, share, from, to}): Glyph => {
      const middle = ((from + to) / 2) * step
      const half = (em * (isNarrow(text) ? 0.5 : 1)) / 2
      const down = frame.height / 2 + em * 0.35
      const [x, baseline] = level(
        frame.x + middle * frame.alongX - down * frame.alongY,
        frame.y + middle * frame.alongY + down * frame.alongX,
      )
      return {
        text,
        generated: false,
        left: x - half * scale,
        right: x + half * scale,
        baseline,
        size: em * scale * LINE_HEIGHT,
        ...(share < DOUBTFUL || isPunctuation(text) ? {doubtful: true} : {}),
      }
    })
  })
}

/** Whether a mark is full or half width, a picture does not tell for certain. */
const isPunctuation = (text: string): boolean => /^[\p{P}\p{S}]$/u.test(text)

const isNarrow = (text: string): boolean => /^[\x20-\x7e]$/.test(text)

const meanOf = ({characters}: ReadLine): number => characters.reduce((sum, {share}) => sum + share, 0) / characters.length

/** The type size in points of the picture: the usual way from one Chinese character to the next, no more than the frame allows. */
function emOf({frame, characters}: ReadLine, step: number): number {
  const ways: number[] = []
  characters.forEach((one, i) => {
    const next = characters[i + 1]
    if (next && /\p{Script=Han}/u.test(one.text) && /\p{Script=Han}/u.test(next.text))
      ways.push(((next.from + next.to - one.from - one.to) / 2) * step)
  })
  const most = frame.height / 1.1
  return ways.length < 3 ? frame.height / FRAME_HEIGHT : Math.min(most, ways.sort((a, b) => a - b)[ways.length >> 1]!)
}

/** The angle at which most of the long lines run. */
function slopeOf(frames: readonly LineFrame[]): number {
  const angles = frames
    .filter(({width, height}) => width > height * 5)
    .map(({alongX, alongY}) => Math.atan2(alongY, alongX))
    .sort((a, b) => a - b)
  return angles[angles.length >> 1] ?? 0
}
