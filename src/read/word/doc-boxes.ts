/** A text box: where its text stands among that of all boxes, and the character of the body that it hangs on. */
export interface DocBox {
  readonly from: number
  readonly to: number
  readonly anchor: number | undefined
}

const ANCHOR_SIZE = 26
const BOX_SIZE = 22
const SHAPE_OF_BOX = 14
const MOST = 10_000

/** Reads where text boxes hang: `anchors` tells the place of each shape in the body, `boxes` the shape of each text. */
export const boxesOf = (anchors: Uint8Array, boxes: Uint8Array): readonly DocBox[] => {
  const places = new Map(entriesOf(anchors, ANCHOR_SIZE).map(({from, data}) => [data.getUint32(0, true), from]))
  return entriesOf(boxes, BOX_SIZE).map(({from, to, data}) => ({from, to, anchor: places.get(data.getUint32(SHAPE_OF_BOX, true))}))
}

/** A table of stretches: their borders, then as much about each. */
const entriesOf = (table: Uint8Array, size: number): readonly {readonly from: number; readonly to: number; readonly data: DataView}[] => {
  const count = Math.min(Math.floor((table.length - 4) / (4 + size)), MOST)
  if (count < 1) return []
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength)
  return Array.from({length: count}, (_, i) => ({
    from: view.getUint32(4 * i, true),
    to: view.getUint32(4 * i + 4, true),
    data: new DataView(table.buffer, table.byteOffset + 4 * (count + 1) + size * i, size),
  }))
}
