/**
 * What was seen in a text, by start: the number of what was seen, where it begins and where it ends. Memory is used
 * again for the next text.
 */
export interface Sightings {
  count: number
  mark: Int32Array
  from: Int32Array
  to: Int32Array
}

export function sightings(): Sightings {
  const room = 4096
  return {count: 0, mark: new Int32Array(room), from: new Int32Array(room), to: new Int32Array(room)}
}

export function see(seen: Sightings, mark: number, from: number, to: number): void {
  if (seen.count === seen.mark.length) {
    seen.mark = doubled(seen.mark)
    seen.from = doubled(seen.from)
    seen.to = doubled(seen.to)
  }
  seen.mark[seen.count] = mark
  seen.from[seen.count] = from
  seen.to[seen.count++] = to
}

/** The same numbers with as much room again behind them. */
export function doubled(list: Int32Array): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(list.length * 2)
  wider.set(list)
  return wider
}
