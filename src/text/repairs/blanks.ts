import type {Edit} from '../edit.js'

/** Shares of neighbouring characters with a blank between them from which blanks between Chinese, and all single blanks, mean nothing. */
const MANY = 0.05
const EVERYWHERE = 0.6
const FEWEST = 30

/** Drops blanks between Chinese characters where there are many, as recognised or justified text has them; a few set a title or a name. */
export function blanks(value: string): readonly Edit[] {
  if (!/\p{Script=Han} \p{Script=Han} \p{Script=Han}/u.test(value)) return []
  const apart = count(value, /\p{Script=Han}[ \u3000\u00a0](?=\p{Script=Han})/gu)
  const together = count(value, /\p{Script=Han}(?=\p{Script=Han})/gu)
  const share = apart / (apart + together)
  if (apart < FEWEST || share < MANY) return []
  const found = share < EVERYWHERE ? /(?<=\p{Script=Han})[ \u3000\u00a0](?=\p{Script=Han})/gu : /(?<=\S)[ \u3000\u00a0](?=\S)/gu
  return [...value.matchAll(found)].map(({index}) => ({from: index, to: index + 1, text: ''}))
}

const count = (value: string, pattern: RegExp): number => value.match(pattern)?.length ?? 0
