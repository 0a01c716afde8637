import {BYTES_LOST} from '../text/format-words.js'
import {isPlausible} from '../text/plausible.js'
import {InputError} from '../input-error.js'
import type {Source} from '../text/source.js'

/**
 * The source with a note of the lines whose characters were lost before it came to us.
 * @throws InputError where its characters say nothing at all
 */
export function withLostLines(source: Source): Source {
  const {text, name, notes} = source
  if (!isPlausible(text)) throw new InputError(name, {code: 'garbled-text'})
  if (text.search(BYTES_LOST) < 0) return source
  const count = text.split('\n').filter(line => line.search(BYTES_LOST) >= 0).length
  return {...source, notes: [...notes, {kind: 'lost-lines', count}]}
}
