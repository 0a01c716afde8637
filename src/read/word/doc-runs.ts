/** A stretch of bytes whose characters are tracked as changed or hidden. */
export interface Run {
  readonly from: number
  readonly to: number
  readonly change: boolean
  readonly gone: boolean
  readonly hidden: boolean
}

/** What a stretch of bytes says of the paragraphs that end in it. */
export interface ParagraphRun {
  readonly from: number
  readonly to: number
  readonly style: number
  readonly list: number | undefined
  readonly level: number | undefined
  readonly outline: number | undefined
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** The pages of 512 bytes that a table of formatting names, each once. */
const pagesOf = (main: Uint8Array, table: Uint8Array): readonly Uint8Array[] => {
  const count = Math.floor((table.length - 4) / 8)
  const view = viewOf(table)
  const pages = new Set<number>()
  for (let i = 0; i < count; i++) pages.add(view.getUint32(4 * (count + 1) + 4 * i, true) & 0x3fffff)
  return [...pages].filter(page => (page + 1) * 512 <= main.length).map(page => main.subarray(page * 512, page * 512 + 512))
}

/** The stretches that are tracked as changed or hidden, in order. */
export const flaggedRuns = (main: Uint8Array, table: Uint8Array): readonly Run[] => {
  const runs: Run[] = []
  for (const page of pagesOf(main, table)) {
    const view = viewOf(page)
    const count = Math.min(page[511]!, 101)
    for (let i = 0; i < count; i++) {
      const at = 2 * page[4 * (count + 1) + i]!
      if (at === 0 || at >= 511) continue
      let [deleted, inserted, hidden] = [false, false, false]
      properties(page.subarray(at + 1, at + 1 + page[at]!), (code, operand) => {
        if (code === 0x0800) deleted = (operand & 1) === 1
        if (code === 0x0801) inserted = (operand & 1) === 1
        if (code === 0x083c) hidden = operand === 1
      })
      if (deleted || inserted || hidden)
        runs.push({
          from: view.getUint32(4 * i, true),
          to: view.getUint32(4 * i + 4, true),
          change: deleted || inserted,
          gone: deleted || hidden,
          hidden,
        })
    }
  }
  return disjoint(runs)
}

/** Puts stretches in order and takes out overlaps, which a sound file has none of, so that they can be searched. */
const disjoint = <T extends {readonly from: number; readonly to: number}>(runs: readonly T[]): readonly T[] => {
  const result: T[] = []
  let end = 0
  for (const run of [...runs].sort((a, b) => a.from - b.from)) {
    const from = Math.max(run.from, end)
    if (from >= run.to) continue
    result.push({...run, from})
    end = run.to
  }
  return result
}

/** The properties of all paragraphs, in order of their bytes. */
export const paragraphRuns = (main: Uint8Array, table: Uint8Array): readonly ParagraphRun[] => {
  const runs: ParagraphRun[] = []
  for (const page of pagesOf(main, table)) {
    const view = viewOf(page)
    const count = Math.min(page[511]!, 29)
    for (let i = 0; i < count; i++) {
      const at = 2 * page[4 * (count + 1) + 13 * i]!
      if (at === 0 || at >= 508) continue
      const [start, length] = page[at] === 0 ? [at + 2, 2 * page[at + 1]!] : [at + 1, 2 * page[at]! - 1]
      runs.push({
        from: view.getUint32(4 * i, true),
        to: view.getUint32(4 * i + 4, true),
        style: view.getUint16(start, true),
        ...paragraphProperties(page.subarray(start + 2, start + length)),
      })
    }
  }
  return disjoint(runs)
}

/** List, level and outline level, as a paragraph or a style sets them. */
export const paragraphProperties = (list: Uint8Array): Pick<ParagraphRun, 'list' | 'level' | 'outline'> => {
  let [numbered, level, outline]: (number | undefined)[] = []
  properties(list, (code, operand) => {
    if (code === 0x460b) numbered = operand
    if (code === 0x260a) level = operand
    if (code === 0x2640) outline = operand
  })
  return {list: numbered, level, outline}
}

const WIDTHS = [1, 1, 2, 4, 2, 2, 0, 3]

/** Walks a list of property changes: a code, whose top bits tell the width of the operand that follows. */
const properties = (list: Uint8Array, see: (code: number, operand: number) => void): void => {
  const view = viewOf(list)
  for (let at = 0; at + 3 <= list.length;) {
    const code = view.getUint16(at, true)
    const width = WIDTHS[code >> 13]!
    see(code, width === 2 && at + 4 <= list.length ? view.getUint16(at + 2, true) : list[at + 2]!)
    at += 2 + (width === 0 ? 1 + list[at + 2]! : width)
  }
}
