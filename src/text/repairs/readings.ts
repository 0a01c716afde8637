/** The character class of the letters a note is written in: tone marks, ü, and the look-alikes ɑ and ɡ. */
export const noteLetters = 'a-zāáǎàēéěèêīíǐìńňōóǒòūúǔùǖǘǚǜüɑɡ'

/** Whether a character can be read as a syllable: `區`, `qū`; `loosely` allows another tone (績 `jī` or `jì`) or none. */
export type CanRead = (character: string, syllable: string, loosely?: 'loosely') => boolean

const loaded: Promise<CanRead>[] = []

/** Loads the table of readings (75 kB), once, when a note is seen. */
export const readings = (): Promise<CanRead> => (loaded[0] ??= load())

async function load(): Promise<CanRead> {
  const {pinyinTable} = await import('./pinyin-table.js')
  const exact = new Map<string, string>()
  const loose = new Map<string, string>()
  for (const line of pinyinTable.split('\n')) {
    const syllable = /^[^\u4e00-\u9fff]*/.exec(line)?.[0] ?? ''
    const characters = line.slice(syllable.length)
    const toneless = withoutTone(syllable)
    exact.set(syllable, characters)
    loose.set(toneless, (loose.get(toneless) ?? '') + characters)
  }
  return (character, syllable, loosely) => {
    if (character === '') return false
    const letters = plain(syllable)
    const characters = loosely && !isBareLetter(letters) ? loose.get(withoutTone(letters)) : exact.get(letters)
    return characters?.includes(character) ?? false
  }
}

/** One letter without a tone, as in 差额(e), is more often a formula than a note. */
const isBareLetter = (letters: string): boolean => letters.length === 1 && withoutTone(letters) === letters

const withoutTone = (syllable: string): string =>
  syllable.normalize('NFD').replace(/[\u0300\u0301\u0304\u030c]/g, '').normalize('NFC')

const plain = (syllable: string): string =>
  syllable.normalize('NFC').replaceAll('ɑ', 'a').replaceAll('ɡ', 'g').replace(/^([ln])v/, '$1ü')
