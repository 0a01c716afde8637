import type {Range} from '../text/range.js'
import {isHanUnit} from './character-pairs.js'

/** Single characters and pairs of neighbouring ones, each with what it tells beside others of its text, 0 to 1. */
export type Telling = ReadonlyMap<string, number>

/** What a single character tells beside a pair: words are shortened (取证 for 证据, 罚 for 处罚), but one character is easily met by chance. */
export const singleShare = 0.5
/** What words tell that stand in every report. */
const commonShare = 0.2

/** Characters that link, point, count or date, and tell nothing by themselves. */
const functionWords = new Set(
  '的了和与及或在对为以将已未不有无是被把从到向于等并也还又均其该各个项次中上下内外多少大小一二三四五六七八九十年月日件名人我局县市区镇乡今每天时所之些这那则即',
)

/** What the words of a range tell; those in `common` (by start) little. */
export function tellingOf(folded: string, {from, to}: Range, common: readonly Range[]): Telling {
  const found = new Map<string, number>()
  const put = (words: string, tells: number): void => void (tells > (found.get(words) ?? 0) && found.set(words, tells))
  let next = 0
  let covered = from
  let before = {han: false, common: false, plain: false}
  for (let at = from; at < to; at++) {
    for (; next < common.length && common[next]!.from <= at; next++) covered = Math.max(covered, common[next]!.to)
    const here = {han: isHanUnit(folded.charCodeAt(at)), common: covered > at, plain: functionWords.has(folded[at]!)}
    if (here.han) {
      const share = here.common ? commonShare : 1
      if (!here.plain) put(folded[at]!, singleShare * share)
      if (before.han && !(here.plain && before.plain)) put(folded.slice(at - 1, at + 1), here.common && before.common ? commonShare : 1)
    }
    before = here
  }
  return found
}
