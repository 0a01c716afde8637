import type {Edit} from '../edit.js'
import {byWord, entryOf, unitTable, wordsFrom, type Word} from './dictionary.js'
import {descriptionEnd, isDescription} from './description.js'

/** Turns Traditional Chinese to Simplified as OpenCC's `t2s` does, words before characters (乾燥 becomes 干燥, 乾隆 stays). */
export interface Simplifier {
  /** What changes in a text: an edit a run of characters. */
  readonly edits: (value: string) => readonly Edit[]
  readonly character: (character: string) => string
}

/** Words that OpenCC does not know. */
const ownWords =
  '|布署 部署|佈署 部署|著力 着力|著眼 着眼|著重 着重|著手 着手|著實 着实|著急 着急|著落 着落|著裝 着装|沿著 沿着|圍繞著 围绕着|隨著 随着' +
  '|本著 本着|向著 向着|朝著 朝着|意味著 意味着|存在著 存在着|面臨著 面临着|發揮著 发挥着|肩負著 肩负着|承擔著 承担着|伴隨著 伴随着|憑著 凭着'
/** Characters of old standards that stand for one of the usual ranges, as U+F9D1 for 六. */
const compatible = /[\uf900-\ufaff]|\ud87e[\udc00-\udfff]/

const loaded: Promise<Simplifier>[] = []

/** Loads the dictionaries (25 kB) once. */
export const loadSimplifier = (): Promise<Simplifier> => (loaded[0] ??= load())

async function load(): Promise<Simplifier> {
  const characters = `|${(await import('opencc-js/dict/TSCharacters')).default}|`
  const phrases = `${ownWords}|${(await import('opencc-js/dict/TSPhrases')).default}|`
  const compatibles = `|${(await import('opencc-js/dict/CJK_Compatibility_Ideographs')).default}|`
  const table = unitTable(characters, phrases).fill(byWord, 0x2ff0, 0x3000).fill(byWord, 0xf900, 0xfb00).fill(byWord, 0xd87e, 0xd87f)

  const usual = memo(character => entryOf(compatibles, character) ?? character)
  const words = memo((first): readonly Word[] =>
    [...wordsFrom(phrases, first), {from: first, to: entryOf(characters, first) ?? first}].sort((a, b) => b.from.length - a.from.length),
  )

  const edits = (value: string): readonly Edit[] => {
    const runs: Run[] = []
    const lookup: Lookup = {words, read: compatible.test(value) ? usual : same}
    for (let at = 0; at < value.length; at++) {
      const unit = value.charCodeAt(at)
      const to = table[unit]!
      if (to === 0) continue
      if (to !== byWord) put(runs, at, at + 1, String.fromCharCode(to))
      else if (isDescription(unit)) at = descriptionEnd(value, at) - 1
      else at = putWord(runs, value, at, lookup) - 1
    }
    return runs
  }
  const character = (one: string): string => {
    const to = table[one.charCodeAt(0)] ?? 0
    return to === 0 ? one : to === byWord ? words(usual(one)).at(-1)!.to : String.fromCharCode(to)
  }
  return {edits, character}
}

type Run = {-readonly [Key in keyof Edit]: Edit[Key]}

/** The words that begin with a character, and as which character one is looked up. */
interface Lookup {
  readonly words: (first: string) => readonly Word[]
  readonly read: (character: string) => string
}

/** Adds what changes where the longest word begins at an offset; the offset behind that word. */
function putWord(runs: Run[], value: string, at: number, {words, read}: Lookup): number {
  const word = words(read(characterAt(value, at))).find(({from}) =>
    read === same ? value.startsWith(from, at) : begins(value, at, from, read),
  )
  let end = at
  for (const to of word!.to) {
    const character = characterAt(value, end)
    if (character !== to) put(runs, end, end + character.length, to)
    end += character.length
  }
  return end
}

function begins(value: string, at: number, word: string, read: (character: string) => string): boolean {
  let end = at
  for (const expected of word) {
    const character = characterAt(value, end)
    if (character === '' || read(character) !== expected) return false
    end += character.length
  }
  return true
}

function put(runs: Run[], from: number, to: number, text: string): void {
  const last = runs.at(-1)
  if (last?.to === from) {
    last.to = to
    last.text += text
  } else runs.push({from, to, text})
}

const same = (character: string): string => character

const characterAt = (value: string, at: number): string => (at < value.length ? String.fromCodePoint(value.codePointAt(at)!) : '')

function memo<Value>(make: (key: string) => Value): (key: string) => Value {
  const made = new Map<string, Value>()
  return key => {
    const known = made.get(key)
    if (known !== undefined) return known
    const value = make(key)
    made.set(key, value)
    return value
  }
}
