import type {HeadingMark, InputFile, Source} from '../text/source.js'
import {edited, fromSource, mappedText} from '../text/mapped-text.js'

/** A file as it stands in the editor: its words line by line, and what the file said beside them. */
export interface PageDraft {
  readonly name: string
  readonly text: string
  readonly source: Omit<Source, 'text' | 'markup' | 'headings' | 'places'>
  /** Depth of each line that the file itself marks as a heading; a line that still reads so is still one. */
  readonly headings: ReadonlyMap<string, number>
  /** The file itself. */
  readonly file?: InputFile
}

/** The words of a file as read. Markdown stays as it is written, for it is read anew at each check. */
export function draftOf({markup, headings, places: _, ...source}: Source, file: InputFile): PageDraft {
  if (source.format === 'md') return {name: source.name, text: oneEnd(source.text), source, file, headings: new Map()}
  const text = edited(mappedText(source.text), markup, 'markup')
  const lines = headings.map(({offset, depth}): [string, number] => [lineAt(text.value, fromSource(text, offset)), depth])
  return {name: source.name, text: oneEnd(text.value), source, file, headings: new Map(lines.filter(([line]) => line !== ''))}
}

/** A draft as it now reads, for the check: a line and its offsets are those of the editor. */
export function sourceOf({source, headings}: PageDraft, text: string): Source {
  const found: HeadingMark[] = []
  if (headings.size > 0) {
    let offset = 0
    for (const line of text.split('\n')) {
      const depth = headings.get(line.trim())
      if (depth !== undefined) found.push({offset, depth})
      offset += line.length + 1
    }
  }
  return {...source, text, markup: [], headings: found}
}

/** Line ends as an editor counts them. */
const oneEnd = (text: string): string => text.replace(/\r\n?/g, '\n')

function lineAt(text: string, offset: number): string {
  const end = text.slice(offset).search(/[\r\n]/)
  return (end < 0 ? text.slice(offset) : text.slice(offset, offset + end)).trim()
}
