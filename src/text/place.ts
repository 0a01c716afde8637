import type {PlaceTable, Source} from './source.js'
import type {Range} from './range.js'

/**
 * A position in the original file, 1-based: line and column (UTF-16 units) of text files, page and line of PDF,
 * paragraph and character of Word.
 */
export type Place =
  | {readonly line: number; readonly column: number; readonly endLine: number; readonly endColumn: number}
  | {readonly page: number; readonly line: number; readonly endPage: number; readonly endLine: number}
  | {readonly paragraph: number; readonly character: number; readonly endParagraph: number; readonly endCharacter: number}

/** Turns source ranges into places; the line table is made once. */
export function placer(source: Source): (range: Range) => Place {
  const starts = source.places?.starts ?? lineStarts(source.text)
  return ({from, to}) => {
    const first = lineAt(starts, from)
    const last = lineAt(starts, Math.max(from, to - 1))
    const table = source.places
    if (table) return inTable(table, {from, to}, first, last)
    return {line: first + 1, column: from - starts[first]! + 1, endLine: last + 1, endColumn: to - starts[last]! + 1}
  }
}

function inTable(table: PlaceTable, {from, to}: Range, first: number, last: number): Place {
  const unit = (index: number): number => table.units[index] ?? 1
  if (table.unit === 'page')
    return {page: unit(first), line: table.lines?.[first] ?? first + 1, endPage: unit(last), endLine: table.lines?.[last] ?? last + 1}
  return {
    paragraph: unit(first),
    character: from - unitStart(table, first) + 1,
    endParagraph: unit(last),
    endCharacter: to - unitStart(table, last) + 1,
  }
}

/** Where the first line of a line's paragraph begins. */
function unitStart({starts, units}: PlaceTable, index: number): number {
  let first = index
  while (first > 0 && units[first - 1] === units[index]) first--
  return starts[first]!
}

/** Turns places back into source ranges; where a place names lines only, all of them. */
export function locator(source: Source): (place: Place) => Range {
  const table = source.places
  const starts = table?.starts ?? lineStarts(source.text)
  const lineEnd = (index: number): number => (starts[index + 1] ?? source.text.length + 1) - 1
  return place => {
    if ('column' in place) return {from: starts[place.line - 1]! + place.column - 1, to: starts[place.endLine - 1]! + place.endColumn - 1}
    const units = table?.units ?? []
    if ('paragraph' in place)
      return {
        from: starts[units.indexOf(place.paragraph)]! + place.character - 1,
        to: starts[units.indexOf(place.endParagraph)]! + place.endCharacter - 1,
      }
    const index = (page: number, line: number): number =>
      units.findIndex((unit, at) => unit === page && (table?.lines?.[at] ?? at + 1) === line)
    return {from: starts[index(place.page, place.line)]!, to: lineEnd(index(place.endPage, place.endLine))}
  }
}

function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 10) starts.push(at + 1)
    else if (code === 13 && text.charCodeAt(at + 1) !== 10) starts.push(at + 1)
  }
  return starts
}

function lineAt(starts: readonly number[], offset: number): number {
  let low = 0
  for (let high = starts.length - 1; low < high;) {
    const middle = (low + high + 1) >> 1
    if (starts[middle]! <= offset) low = middle
    else high = middle - 1
  }
  return low
}
