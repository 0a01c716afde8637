import type {Quote} from '../report/gap-report.js'

/** The offsets of a quote whose place is in lines and columns, as those of every draft are. */
export function rangeOfQuote({place}: Quote, starts: readonly number[]): {readonly from: number; readonly to: number} {
  if (!('column' in place)) return {from: 0, to: 0}
  const at = (line: number, column: number): number => (starts[line - 1] ?? 0) + column - 1
  return {from: at(place.line, place.column), to: at(place.endLine, place.endColumn)}
}

/** The offset at which each line begins. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}
