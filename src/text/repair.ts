import type {HeadingMark, Source} from '../read/source.js'
import {byteShift} from './repairs/byte-shift.js'
import {chrome, mine} from './repairs/chrome.js'
import {control} from './repairs/control.js'
import {hardWrap} from './repairs/hard-wrap.js'
import {pinyinNote} from './repairs/pinyin-note.js'
import {script, scriptOf} from './repairs/script.js'
import {fold} from './fold.js'
import {edited, fromSource, mappedText, type MappedText} from './mapped-text.js'

/** A report's text after repair, and what was learnt from the parts that were dropped. */
export interface RepairedText extends MappedText {
  /** `value` with writing variants made one, same offsets; what phrases are matched against. */
  readonly folded: string
  readonly script: 'hans' | 'hant'
  /** The file format's own headings, offsets of `value`. */
  readonly headings: readonly HeadingMark[]
  readonly mined: {readonly publishDate?: string; readonly site?: string}
}

/** Undoes the damage that real files carry; each change is recorded and done only when certain. */
export async function repair(source: Source): Promise<RepairedText> {
  let text = edited(mappedText(source.text), source.markup, 'markup')
  text = edited(text, await control(text.value), 'control')
  text = edited(text, await byteShift(text.value), 'byte-shift')
  text = edited(text, await pinyinNote(text.value), 'pinyin-note')
  const written = scriptOf(text.value)
  text = edited(text, await script(text.value), 'script')
  text = edited(text, await hardWrap(text.value), 'hard-wrap')
  const shown = fold(text.value)
  const around = chrome(shown)
  const mined = mine(shown, around)
  text = edited(text, around.map(({edit, kind}) => ({...edit, kind})), 'chrome')
  const headings = source.headings.map(({offset, depth}) => ({offset: fromSource(text, offset), depth}))
  return {...text, folded: fold(text.value), script: written, headings, mined: {...mined, ...given(source)}}
}

const given = ({meta}: Source): {publishDate?: string; site?: string} => ({
  ...(meta.publishDate ? {publishDate: meta.publishDate} : {}),
  ...(meta.site ? {site: meta.site} : {}),
})
