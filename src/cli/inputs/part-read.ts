import type {Fault} from '../../input-error.js'
import type {ReadNote} from '../../text/source.js'
import {lostWords} from '../../report/reading.js'
import {sayIn} from '../../report/words.js'
import type {Language} from '../../rulebook/rulebook.js'

/** The fault of a file of which a part could not be read; `undefined` when all was read. */
export function partRead(notes: readonly ReadNote[], lang: Language): Fault | undefined {
  const what = lostWords(notes, sayIn(lang))
  return what === '' ? undefined : {code: 'read-in-part', data: {what}}
}
