import type {Box} from 'paddleocr'
import {STRIP_HEIGHT} from './engine.js'
import type {Grey} from './pixels.js'

/** The frame of a line in a picture, which may lie askew: its upper left corner, and the steps along and down it. */
export interface LineFrame {
  readonly x: number
  readonly y: number
  /** Of one point along the line. */
  readonly alongX: number
  readonly alongY: number
  readonly width: number
  readonly height: number
}

/** The frame of a box, along its longer edges where they are level, else along the edge that the model names first. */
export function frameOf({x, y, width, height, points}: Box): LineFrame {
  if (!points) return {x, y, alongX: 1, alongY: 0, width, height}
  const [topLeft, topRight, , bottomLeft] = points
  const length = Math.max(1, Math.hypot(topRight.x - topLeft.x, topRight.y - topLeft.y))
  return {
    x: topLeft.x, y: topLeft.y,
    alongX: (topRight.x - topLeft.x) / length, alongY: (topRight.y - topLeft.y) / length,
    width: length, height: Math.max(1, Math.hypot(bottomLeft.x - topLeft.x, bottomLeft.y - topLeft.y)),
  }
}

const LONGEST = 2400
const SHORTEST = 32

/** What is inside a frame, 48 rows high and as the model wants it: three equal planes of values from -1 to 1. */
export function stripOf({width, height, data}: Grey, frame: LineFrame): {readonly strip: Float32Array; readonly width: number} {
  const wide = Math.min(LONGEST, Math.max(SHORTEST, Math.round((frame.width * STRIP_HEIGHT) / frame.height)))
  const columns = Math.ceil(wide / 8) * 8
  const plane = STRIP_HEIGHT * columns
  const strip = new Float32Array(3 * plane)
  const [stepX, stepY] = [frame.width / wide, frame.height / STRIP_HEIGHT]
  const at = (x: number, y: number): number => data[Math.min(height - 1, Math.max(0, y)) * width + Math.min(width - 1, Math.max(0, x))]!
  for (let row = 0; row < STRIP_HEIGHT; row++) {
    for (let column = 0; column < wide; column++) {
      const [along, down] = [(column + 0.5) * stepX - 0.5, (row + 0.5) * stepY - 0.5]
      const x = frame.x + along * frame.alongX - down * frame.alongY
      const y = frame.y + along * frame.alongY + down * frame.alongX
      const [left, top] = [Math.floor(x), Math.floor(y)]
      const [right, low] = [x - left, y - top]
      const upper = at(left, top) * (1 - right) + at(left + 1, top) * right
      const lower = at(left, top + 1) * (1 - right) + at(left + 1, top + 1) * right
      strip[row * columns + column] = (upper * (1 - low) + lower * low) / 127.5 - 1
    }
  }
  strip.copyWithin(plane, 0, plane)
  strip.copyWithin(2 * plane, 0, plane)
  return {strip, width: columns}
}
