import {pinyin} from 'pinyin-pro'

/** What `src/text/repairs/pinyin-table.ts` holds: every syllable with the characters of U+4E00–9FA5 that pinyin-pro reads so. */
export function pinyinLines(): string {
  const bySyllable = new Map<string, string>()
  for (let code = 0x4e00; code <= 0x9fa5; code++) {
    const character = String.fromCharCode(code)
    for (const syllable of new Set(pinyin(character, {multiple: true, type: 'array'}))) {
      if (/^[a-zāáǎàēéěèêīíǐìńňōóǒòūúǔùǖǘǚǜü]+$/.test(syllable)) bySyllable.set(syllable, (bySyllable.get(syllable) ?? '') + character)
    }
  }
  const lines = new Map<string, string>()
  for (const [syllable, characters] of [...bySyllable].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const plain = syllable.normalize('NFD').replace(/[\u0300\u0301\u0304\u030c]/g, '').normalize('NFC')
    lines.set(plain, `${lines.get(plain) ?? `${plain}:`} ${syllable}${characters}`)
  }
  return [...lines.values()].join('\n')
}
