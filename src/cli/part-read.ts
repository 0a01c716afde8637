import type {Fault} from '../input-error.js'
import type {ReadNote} from '../read/source.js'
import {sayIn} from '../report/words.js'
import type {Language} from '../rulebook/rulebook.js'

/** The fault of a file of which a part could not be read; `undefined` when all was read. */
export function partRead(notes: readonly ReadNote[], lang: Language): Fault | undefined {
  const say = sayIn(lang)
  const lost = notes.filter(({kind}) => kind === 'page-without-text' || kind === 'partly-unreadable')
  if (lost.length === 0) return undefined
  return {code: 'read-in-part', data: {what: lost.map(({kind, count, detail = ''}) => say(`note.${kind}`, {count, detail})).join(say('separator'))}}
}
