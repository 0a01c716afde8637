import type {Range} from './range.js'
import type {ReadNote, Source} from './source.js'

/** What says that a part of a file is not in its text. */
export const losing: ReadonlySet<ReadNote['kind']> = new Set([
  'page-without-text',
  'partly-unreadable',
  'lost-lines',
  'picture-unread',
  'part-of-several',
])

/** Share of the Chinese characters from which a text that was recognised in pictures is not to be relied on. */
const MOST_DOUBTFUL = 0.03

/** Whether what is not found in a text may stand in the file all the same. */
export function isUncertain({text, notes, doubtful = []}: Source): boolean {
  if (notes.some(({kind}) => losing.has(kind))) return true
  const doubted = doubtful.filter(({from, to}: Range) => /\p{Script=Han}/u.test(text.slice(from, to))).length
  return doubted > 0 && doubted > MOST_DOUBTFUL * (text.match(/\p{Script=Han}/gu)?.length ?? 0)
}
