import type {Edit} from './edit.js'
import type {HeadingMark, Source} from './source.js'
import {byteShift} from './repairs/byte-shift.js'
import {isUncertain} from './certainty.js'
import type {Range} from './range.js'
import {blanks} from './repairs/blanks.js'
import {chrome, mine} from './repairs/chrome.js'
import {contents} from './repairs/contents.js'
import {control} from './repairs/control.js'
import {coverLetter} from './repairs/cover-letter.js'
import {hardWrap} from './repairs/hard-wrap.js'
import {lineBreak} from './repairs/line-break.js'
import {pinyinNote} from './repairs/pinyin-note.js'
import {sameCharacters} from './repairs/same-characters.js'
import {script, scriptOf} from './repairs/script.js'
import {fold} from './fold.js'
import {signs, survey} from './survey.js'
import {edited, fromSource, mappedText, type MappedText} from './mapped-text.js'

/** A report's text after repair, and what was learnt from the parts that were dropped. */
export interface RepairedText extends MappedText {
  /** `value` with writing variants made one, same offsets; what phrases are matched against. */
  readonly folded: string
  readonly script: 'hans' | 'hant'
  /** Ranges of `value` that were recognised in a picture, and not for certain. */
  readonly doubtful: readonly Range[]
  /** A part of the file is not in it, or not for certain: what is not found may be there all the same. */
  readonly uncertain: boolean
  /** The file format's own headings, offsets of `value`. */
  readonly headings: readonly HeadingMark[]
  readonly mined: {readonly publishDate?: string; readonly site?: string}
  /** The letter by which the report was handed in, folded. */
  readonly letter?: string
}

/** Undoes the damage that real files carry; each change is recorded and done only when certain. */
export async function repair(source: Source): Promise<RepairedText> {
  const marked = edited(mappedText(source.text), source.markup, 'markup')
  const read = edited(marked, lineBreak(marked.value), 'markup')
  const seen = survey(read.value)
  const {text: whole, script} = await undamaged(read, seen.signs)
  const spaced = edited(whole, blanks(whole.value), 'blanks')
  const mended = edited(spaced, contents(spaced.value), 'contents')
  const joined = edited(mended, hardWrap(mended.value), 'hard-wrap')
  const shown = joined === read ? seen.folded : fold(joined.value)
  const around = chrome(shown)
  const bare = edited(
    joined,
    around.map(({edit, kind}) => ({...edit, kind})),
    'chrome',
  )
  const folded = without(
    shown,
    around.map(({edit}) => edit),
  )
  const letter = coverLetter(folded)
  const text = edited(bare, letter, 'cover-letter')
  const headings = source.headings.map(({offset, depth}) => ({offset: fromSource(text, offset), depth}))
  const doubtful = (source.doubtful ?? [])
    .map(({from, to}) => ({from: fromSource(text, from), to: fromSource(text, to)}))
    .filter(({from, to}) => to > from)
  return {
    ...text,
    folded: without(folded, letter),
    script,
    doubtful,
    uncertain: isUncertain(source),
    headings,
    mined: {...mine(shown, around), ...given(source)},
    ...(letter[0] ? {letter: folded.slice(letter[0].from, letter[0].to)} : {}),
  }
}

/** Takes out what does not belong between the characters, and turns them to Simplified, as far as there are signs of it. */
async function undamaged(read: MappedText, seen: number): Promise<{text: MappedText; script: 'hans' | 'hant'}> {
  let text = read
  if (seen & signs.control) text = edited(text, await control(text.value), 'control')
  if (seen & signs.variant) text = edited(text, await sameCharacters(text.value), 'same-character')
  const shifts = seen & signs.lost ? await byteShift(text.value) : []
  text = edited(text, shifts, 'byte-shift')
  if (seen & signs.letter || shifts.length > 0) text = edited(text, await pinyinNote(text.value), 'pinyin-note')
  if (!(seen & signs.traditional) && shifts.length === 0) return {text, script: 'hans'}
  return {text: edited(text, await script(text.value), 'script'), script: scriptOf(text.value)}
}

/** The text without the lines that are dropped. */
function without(folded: string, lines: readonly Edit[]): string {
  if (lines.length === 0) return folded
  let done = 0
  const parts = lines.map(({from, to}) => {
    const part = folded.slice(done, from)
    done = to
    return part
  })
  return parts.join('') + folded.slice(done)
}

const given = ({meta}: Source): {publishDate?: string; site?: string} => ({
  ...(meta.publishDate ? {publishDate: meta.publishDate} : {}),
  ...(meta.site ? {site: meta.site} : {}),
})
