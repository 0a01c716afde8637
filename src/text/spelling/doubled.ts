import type {Misspelling} from './misspelt.js'
import {lexicon} from './lexicon.js'
import {isHan} from './suspects.js'

/**
 * The last character of a word written twice: `审核制度度，`. The two make no word together, and nothing follows
 * with which the second might make one. `马马虎虎` and `十五五` are no slips.
 */
export function doubledCharacters(folded: string): readonly Misspelling[] {
  const {closeness} = lexicon()
  const unit = (at: number): number => folded.charCodeAt(at)
  const found: Misspelling[] = []
  for (let at = 1; at + 1 < folded.length; at++) {
    if (unit(at) !== unit(at + 1) || !isHan(unit(at)) || !isHan(unit(at - 1))) continue
    const goesOn = isHan(unit(at + 2))
    const isWord = closeness(unit(at - 1), unit(at)) === usual && closeness(unit(at), unit(at)) === 0
    const isPattern = unit(at - 1) === unit(at - 2) || numerals.includes(folded.charAt(at))
    if (isWord && !goesOn && !isPattern) found.push({range: {from: at - 1, to: at + 2}, right: folded.slice(at - 1, at + 1)})
  }
  return found
}

const usual = 2
/** A name ends so, and what it is the name of begins so: `聊城市城市管理局`. */
const ofPlace = /[市县区镇乡村]$/
const numerals = '一二三四五六七八九十'

const twice = /([一-龥]{2,8})\1/g

/** A word or a term written twice: `举办培训培训6期`. The second of `企业企业家` belongs to a longer word. */
export function doubledWords(folded: string): readonly Misspelling[] {
  const {closeness} = lexicon()
  const unit = (at: number): number => folded.charCodeAt(at)
  return [...folded.matchAll(twice)].flatMap(match => {
    const word = match[1]!
    const to = match.index + match[0].length
    const isOne = word[0] === word[1] || numerals.includes(word[0]!) || ofPlace.test(word)
    const isWord = word.length > 2 || closeness(word.charCodeAt(0), word.charCodeAt(1)) === usual
    const next = folded.charAt(to)
    const goesOn = word.length === 2 && isHan(unit(to)) && closeness(unit(to - 1), unit(to)) === usual
    return isOne || !isWord || goesOn || (next !== '' && numerals.includes(next)) ? [] : [{range: {from: match.index, to}, right: word}]
  })
}
