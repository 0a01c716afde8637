/** A word of a dictionary and what it becomes; both have the same number of characters. */
export interface Word {
  readonly from: string
  readonly to: string
}

/** What a character becomes in a dictionary `|from to|from to|…|`, which is searched as it stands: a text needs few of its words. */
export const entryOf = (dictionary: string, character: string): string | undefined =>
  wordsFrom(dictionary, character).find(({from}) => from === character)?.to

/** The words of a dictionary that begin with a character, in its order. */
export function wordsFrom(dictionary: string, first: string): readonly Word[] {
  const words: Word[] = []
  for (let at = dictionary.indexOf(first); at >= 0; at = dictionary.indexOf(first, at + 1)) {
    if (dictionary[at - 1] !== '|') continue
    const [from = '', to = ''] = dictionary.slice(at, dictionary.indexOf('|', at)).split(' ')
    words.push({from, to})
  }
  return words
}

/** In a table of units: where more than the one unit decides. */
export const byWord = 1

/** For each UTF-16 unit the unit that it becomes, 0 where it stays, `byWord` where one of `phrases` begins or a surrogate is involved. */
export function unitTable(characters: string, phrases: string): Uint16Array {
  const table = new Uint16Array(65536)
  for (let at = 1; at < characters.length; at = characters.indexOf('|', at) + 1) {
    const simple = characters.charCodeAt(at + 1) === 0x20 && characters.charCodeAt(at + 3) === 0x7c
    table[characters.charCodeAt(at)] = simple ? characters.charCodeAt(at + 2) : byWord
  }
  for (let at = 0; at < phrases.length - 1; at = phrases.indexOf('|', at + 1)) table[phrases.charCodeAt(at + 1)] = byWord
  return table
}
