/** How a cell is shown beside its value. */
export type Tone = 'good' | 'fair' | 'poor' | 'bad'

/** A cell of a table. */
export interface Cell {
  readonly value: string | number | null
  readonly tone?: Tone
}

/** A column: its title, and its width in characters of half width. */
export interface Column {
  readonly title: string
  readonly width: number
}

/** A table of a workbook, a sheet of its own. */
export interface Table {
  readonly name: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
}
