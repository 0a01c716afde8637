/** Two UTF-16 offsets, half-open. Between `repair` and `report` always offsets of the repaired `value`. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** Whether `inner` lies wholly in `outer`. */
export const contains = (outer: Range, inner: Range): boolean => outer.from <= inner.from && inner.to <= outer.to

/** Whether the two share at least one character. */
export const overlaps = (a: Range, b: Range): boolean => a.from < b.to && b.from < a.to
