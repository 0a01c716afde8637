import type {Limits} from '../../read/limits.js'
import {read} from '../../read/read.js'
import type {InputFile} from '../../text/source.js'
import type {Language} from '../../rulebook/rulebook.js'
import {fromSource} from '../../text/mapped-text.js'
import {locator} from '../../text/place.js'
import {repair} from '../../text/repair.js'
import type {GapReport, Quote} from '../gap-report.js'
import {commentedPackage} from '../../ooxml/commented-package.js'
import {commentsOf} from './docx-comments.js'
import {plainPackage} from '../../ooxml/plain-package.js'
import type {Anchor} from '../../ooxml/spots.js'
import {sayIn} from '../words.js'

/**
 * The report as a Word file with a comment at each gap: message, what to write, basis, points. A Word file stays as it
 * is but for the comments; of any other format the repaired text is put down, a paragraph a line. `file` is what
 * `report` was made from. The same input gives the same bytes.
 * @throws InputError where the file cannot be read
 */
export async function commentedDocx(file: InputFile, report: GapReport, lang: Language, limits?: Limits): Promise<Uint8Array> {
  const comments = commentsOf(report, sayIn(lang))
  if (report.file.format === 'docx') return commentedPackage(file, comments.map(comment => ({comment, anchor: inWord(comment.at)})), limits)
  const source = await read(file, limits)
  const text = await repair(source)
  const locate = locator(source)
  const anchor = (at: Quote | undefined): Anchor => {
    if (!at) return {paragraph: 1}
    const lines = locate(at.place)
    const exact = source.text.indexOf(at.quote, lines.from)
    const from = exact < 0 ? lines.from : exact
    return inLines(text.value, fromSource(text, from), fromSource(text, from + at.quote.length))
  }
  return commentedPackage(
    {name: file.name, bytes: plainPackage(text.value)},
    comments.map(comment => ({comment, anchor: anchor(comment.at)})),
    limits,
  )
}

function inWord(at: Quote | undefined): Anchor {
  if (!at || !('paragraph' in at.place)) return {paragraph: 1}
  const {paragraph, character, endParagraph, endCharacter} = at.place
  return {paragraph, from: character - 1, to: endParagraph === paragraph ? endCharacter - 1 : Infinity}
}

/** A range of a text by its lines; what goes beyond the line at which it begins is cut off. */
function inLines(value: string, from: number, to: number): Anchor {
  const start = value.lastIndexOf('\n', from - 1) + 1
  const end = value.indexOf('\n', from)
  return {paragraph: value.slice(0, start).split('\n').length, from: from - start, to: Math.min(to, end < 0 ? value.length : end) - start}
}
