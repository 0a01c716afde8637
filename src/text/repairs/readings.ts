/** The character class of the letters a note is written in: tone marks, ü, and the look-alikes ɑ and ɡ. */
export const noteLetters = 'a-zāáǎàēéěèêīíǐìńňōóǒòūúǔùǖǘǚǜüɑɡ'

/** Whether a character can be read as a syllable: `區`, `qū`; `loosely` allows another tone (績 `jī` or `jì`) or none. */
export type CanRead = (character: string, syllable: string, loosely?: 'loosely') => boolean

/** The characters that can be read as a syllable, in its tone and loosely. */
interface Readers {
  readonly exact: string
  readonly loose: string
}

const loaded: Promise<CanRead>[] = []

/** Loads the table of readings (75 kB), once, when a note is seen. */
export const readings = (): Promise<CanRead> => (loaded[0] ??= load())

async function load(): Promise<CanRead> {
  const {pinyinTable} = await import('./pinyin-table.js')
  const lines = new Map(pinyinTable.split('\n').map(line => [line.slice(0, line.indexOf(':')), line]))
  const known = new Map<string, Readers>()
  const readersOf = (syllable: string): Readers | undefined => {
    const letters = plain(syllable)
    const line = lines.get(withoutTone(letters))
    if (line === undefined) return undefined
    const exact = inTone(line, letters)
    const readers = {exact, loose: isBareLetter(letters) ? exact : line}
    known.set(syllable, readers)
    return readers
  }
  return (character, syllable, loosely) => {
    if (character < '\u4e00') return false
    const readers = known.get(syllable) ?? readersOf(syllable)
    return readers !== undefined && (loosely ? readers.loose : readers.exact).includes(character)
  }
}

/** The characters behind a syllable in the line of its letters: `ba: ba吧罢罷 bà坝垻…`. */
function inTone(line: string, syllable: string): string {
  for (let at = line.indexOf(` ${syllable}`); at >= 0; at = line.indexOf(` ${syllable}`, at + 1)) {
    const from = at + 1 + syllable.length
    if (line.charCodeAt(from) >= 0x4e00) return `${line} `.slice(from, `${line} `.indexOf(' ', from))
  }
  return ''
}

/** One letter without a tone, as in 差额(e), is more often a formula than a note. */
const isBareLetter = (letters: string): boolean => letters.length === 1 && withoutTone(letters) === letters

const withoutTone = (syllable: string): string =>
  syllable.normalize('NFD').replace(/[\u0300\u0301\u0304\u030c]/g, '').normalize('NFC')

const plain = (syllable: string): string =>
  syllable.normalize('NFC').replaceAll('ɑ', 'a').replaceAll('ɡ', 'g').replace(/^([ln])v/, '$1ü')
