import type {Colour, Grey} from './pixels.js'

/** Points of a side of the cells in which red is looked for. */
const CELLS = 128
/** What a seal measures, in parts of the longer side of the page. */
const SMALLEST = 0.07
const LARGEST = 0.3
const SQUARE = 0.6

/** A picture in grey, with red seals left out; red letters stay. */
export function greyOf(picture: Colour): Grey {
  const {width, height, channels, data} = picture
  const grey = new Uint8Array(width * height)
  const seals = sealsOf(picture)
  for (let at = 0, i = 0; i < grey.length; i++, at += channels) {
    const [red, green, blue] = [data[at]!, data[at + 1]!, data[at + 2]!]
    grey[i] = (red * 77 + green * 151 + blue * 28) >> 8
  }
  for (const {left, top, right, bottom} of seals) {
    for (let y = top; y < bottom; y++) {
      for (let x = left; x < right; x++) {
        const at = (y * width + x) * channels
        if (isReddish(data[at]!, data[at + 1]!, data[at + 2]!)) grey[y * width + x] = Math.min(255, data[at]! * 1.25)
      }
    }
  }
  return {width, height, data: grey}
}

const isReddish = (red: number, green: number, blue: number): boolean => red - Math.max(green, blue) > 24

interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** The frames of red that is about as wide as high, and as large as a seal. */
function sealsOf({width, height, channels, data}: Colour): readonly Box[] {
  const longer = Math.max(width, height)
  const cell = Math.max(1, Math.round(longer / CELLS))
  const [columns, rows] = [Math.ceil(width / cell), Math.ceil(height / cell)]
  const red = new Uint16Array(columns * rows)
  for (let y = 0; y < height; y += 2) {
    for (let x = 0; x < width; x += 2) {
      const at = (y * width + x) * channels
      if (data[at]! - Math.max(data[at + 1]!, data[at + 2]!) > 50) red[Math.floor(y / cell) * columns + Math.floor(x / cell)]!++
    }
  }
  const marked = Array.from(red, count => count > cell * cell * 0.01)
  return blobsOf(marked, columns, rows)
    .map(blob => ({
      left: blob.left * cell,
      top: blob.top * cell,
      right: Math.min(width, blob.right * cell),
      bottom: Math.min(height, blob.bottom * cell),
    }))
    .filter(({left, top, right, bottom}) => {
      const [wide, high] = [(right - left) / longer, (bottom - top) / longer]
      return Math.min(wide, high) > SMALLEST && Math.max(wide, high) < LARGEST && Math.min(wide, high) / Math.max(wide, high) > SQUARE
    })
}

/** The frames of marked cells that touch each other. */
function blobsOf(marked: readonly boolean[], columns: number, rows: number): readonly Box[] {
  const seen = new Uint8Array(marked.length)
  const blobs: Box[] = []
  marked.forEach((is, start) => {
    if (!is || seen[start]) return
    let [left, top, right, bottom] = [columns, rows, 0, 0]
    const open = [start]
    seen[start] = 1
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      const [x, y] = [at % columns, Math.floor(at / columns)]
      ;[left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x + 1), Math.max(bottom, y + 1)]
      for (let dy = -1; dy <= 1; dy++) {
        for (let dx = -1; dx <= 1; dx++) {
          const next = (y + dy) * columns + x + dx
          if (x + dx < 0 || x + dx >= columns || next < 0 || next >= marked.length || seen[next] || !marked[next]) continue
          seen[next] = 1
          open.push(next)
        }
      }
    }
    blobs.push({left, top, right, bottom})
  })
  return blobs
}
