/** A picture in grey: a byte a point, row by row, 255 is white. */
export interface Grey {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
}

/** A picture in colour: `channels` bytes a point, red first. */
export interface Colour {
  readonly width: number
  readonly height: number
  readonly channels: 3 | 4
  readonly data: Uint8Array
}

/** A picture drawn smaller or larger; each new point is the mean of what it covers. */
export function resized({width, height, data}: Grey, toWidth: number, toHeight: number): Grey {
  const result = new Uint8Array(toWidth * toHeight)
  const [stepX, stepY] = [width / toWidth, height / toHeight]
  for (let y = 0; y < toHeight; y++) {
    const [top, bottom] = span(y, stepY, height)
    for (let x = 0; x < toWidth; x++) {
      const [left, right] = span(x, stepX, width)
      let sum = 0
      for (let row = top; row < bottom; row++) for (let column = left; column < right; column++) sum += data[row * width + column]!
      result[y * toWidth + x] = sum / ((bottom - top) * (right - left))
    }
  }
  return {width: toWidth, height: toHeight, data: result}
}

const span = (at: number, step: number, most: number): readonly [number, number] => {
  const from = Math.min(Math.floor(at * step), most - 1)
  return [from, Math.max(from + 1, Math.min(most, Math.floor((at + 1) * step)))]
}

/** A picture turned by quarter turns with the clock. */
export function turnedBy({width, height, data}: Grey, quarters: number): Grey {
  if (quarters % 4 === 0) return {width, height, data}
  const result = new Uint8Array(data.length)
  const [toWidth, toHeight] = quarters % 2 === 0 ? [width, height] : [height, width]
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [toX, toY] = quarters === 1 ? [height - 1 - y, x] : quarters === 2 ? [width - 1 - x, height - 1 - y] : [y, width - 1 - x]
      result[toY * toWidth + toX] = data[y * width + x]!
    }
  }
  return {width: toWidth, height: toHeight, data: result}
}
