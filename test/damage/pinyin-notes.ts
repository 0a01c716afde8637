import {pinyin} from 'pinyin-pro'
import {commonCharacters} from '../../src/text/repairs/common-characters.js'
import {gbkCode} from '../../src/text/repairs/gbk.js'
import {fromGbk, replacePair, toGbk, type BadPair} from './gbk-bytes.js'
import {random, shuffled} from './random.js'

/**
 * Adds pinyin notes as certain sites do: character by character of a list, by search and replace on GBK bytes, so that a
 * pair of bytes that only looks like a listed character is noted as well. About `share` of the text's characters are listed.
 */
export function injectPinyinNotes(text: string, seed: number, {badPair = 'swallowed' as BadPair, share = 0.3, others: otherShare = 0.05} = {}): string {
  const next = random(seed)
  const own = [...new Set(text)].filter(character => /[\u4e00-\u9fa5]/.test(character) && next() < share)
  const more = [...commonCharacters].filter(() => next() < otherShare)
  const noted = shuffled([...new Set([...own, ...more])], next)

  let bytes = toGbk(text)
  for (const character of noted) {
    const code = gbkCode(character)
    if (code !== undefined) bytes = replacePair(bytes, code, [code >> 8, code & 0xff, ...toGbk(`(${pinyin(character)})`)])
  }
  return fromGbk(bytes, badPair)
}
