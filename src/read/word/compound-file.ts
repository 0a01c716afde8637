import {joined} from '../joined.js'

/** The streams of the outermost storage of a compound file (OLE2), by name. */
export type Streams = ReadonlyMap<string, Uint8Array>

const FREE = 0xfffffffa
const ENTRY = 128

/** Reads a compound file; `undefined` if its tables are cut off, run in circles or point outside it. */
export const compoundStreams = (bytes: Uint8Array): Streams | undefined => {
  if (bytes.length < 512) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const shift = view.getUint16(30, true)
  if (shift !== 9 && shift !== 12) return undefined
  const sectors: Sectors = {bytes, view, size: 1 << shift, count: Math.ceil(bytes.length / (1 << shift))}

  const table = allocationTable(sectors)
  const directory = table && chain(sectors, table, view.getUint32(48, true))
  if (!table || !directory) return undefined

  const entries = entriesOf(directory)
  const root = entries[0]
  const short = root && chain(sectors, table, root.start)
  const shortTable = chain(sectors, table, view.getUint32(60, true))
  if (!root) return undefined

  const streams = new Map<string, Uint8Array>()
  for (const entry of children(entries, root.child)) {
    const isShort = entry.size < view.getUint32(56, true)
    const data = !isShort
      ? chain(sectors, table, entry.start)
      : short && shortTable
        ? chain(sectorsOf(short, 6), numbers(shortTable), entry.start)
        : undefined
    if (data && entry.stream && data.length >= entry.size && !streams.has(entry.name)) streams.set(entry.name, data.subarray(0, entry.size))
  }
  return streams
}

interface Sectors {
  readonly bytes: Uint8Array
  readonly view: DataView
  readonly size: number
  readonly count: number
  /** Short sectors are counted from the start of their stream, others from behind the header. */
  readonly short?: boolean
}

const sectorsOf = (bytes: Uint8Array, shift: number): Sectors => ({
  bytes,
  view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength),
  size: 1 << shift,
  count: Math.ceil(bytes.length / (1 << shift)),
  short: true,
})

const sectorAt = ({bytes, size, short}: Sectors, id: number): Uint8Array | undefined => {
  const start = (short ? id : id + 1) * size
  return start < bytes.length ? bytes.subarray(start, Math.min(start + size, bytes.length)) : undefined
}

const chain = (sectors: Sectors, table: ArrayLike<number>, first: number): Uint8Array | undefined => {
  const parts: Uint8Array[] = []
  for (let id = first; id < FREE; id = table[id]!) {
    const part = sectorAt(sectors, id)
    if (!part || id >= table.length || parts.length > sectors.count) return undefined
    parts.push(part)
  }
  return joined(parts)
}

const numbers = (bytes: Uint8Array): Uint32Array => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Uint32Array.from({length: bytes.length >> 2}, (_, i) => view.getUint32(4 * i, true))
}

/** Joins the sectors that the header and the chain of its continuations name. */
const allocationTable = (sectors: Sectors): Uint32Array | undefined => {
  const ids = Array.from({length: 109}, (_, i) => sectors.view.getUint32(76 + 4 * i, true))
  let next = sectors.view.getUint32(68, true)
  for (let i = 0; next < FREE; i++) {
    const part = sectorAt(sectors, next)
    if (!part || part.length < sectors.size || i > sectors.count) return undefined
    const more = numbers(part)
    ids.push(...more.subarray(0, -1))
    next = more.at(-1)!
  }
  const parts: Uint8Array[] = []
  for (const id of ids) {
    if (id >= FREE) continue
    const part = sectorAt(sectors, id)
    if (!part || parts.length > sectors.count) return undefined
    parts.push(part)
  }
  return numbers(joined(parts))
}

interface Entry {
  readonly name: string
  readonly stream: boolean
  readonly left: number
  readonly right: number
  readonly child: number
  readonly start: number
  readonly size: number
}

const entriesOf = (directory: Uint8Array): readonly Entry[] => {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength)
  return Array.from({length: Math.floor(directory.length / ENTRY)}, (_, i) => {
    const at = i * ENTRY
    const length = Math.min(64, Math.max(0, view.getUint16(at + 64, true) - 2))
    return {
      name: new TextDecoder('utf-16le').decode(directory.subarray(at, at + length)),
      stream: directory[at + 66] === 2,
      left: view.getUint32(at + 68, true),
      right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    }
  })
}

/** Entries of one storage, which hang in a binary tree; not those of the storages inside it. */
const children = (entries: readonly Entry[], first: number): readonly Entry[] => {
  const seen = new Set<number>()
  const open = [first]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const entry = entries[id]
    if (!entry || seen.has(id)) continue
    seen.add(id)
    open.push(entry.left, entry.right)
  }
  return [...seen].map(id => entries[id]!)
}
