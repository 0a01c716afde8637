/** What a UTF-16 unit of folded text can begin. */
export const unitKinds = {
  /** `0` to `9` */
  digit: 1,
  /** 一二三四五六七八九十 */
  numeral: 2,
  /** 两 and 百, which count but number nothing. */
  count: 4,
  /** `(` or 第 before a number. */
  opener: 8,
  /** ① to ⑳ */
  circled: 16,
  /** 壹 to 拾, ㈠ to ㈩, ⒈ to ⒛ */
  formal: 32,
} as const

const tables: Uint8Array[] = []

/** For each unit the bits of what it can begin: patterns are tried only where one of theirs stands. */
export const kindsOfUnits = (): Uint8Array => (tables[0] ??= build())

function build(): Uint8Array {
  const table = new Uint8Array(65536).fill(unitKinds.digit, 0x30, 0x3a).fill(unitKinds.circled, 0x2460, 0x2474)
  for (const character of '一二三四五六七八九十') table[character.charCodeAt(0)] = unitKinds.numeral
  for (const character of '两百') table[character.charCodeAt(0)] = unitKinds.count
  for (const character of '㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩壹贰叁肆伍陆柒捌玖拾') table[character.charCodeAt(0)] = unitKinds.formal
  table.fill(unitKinds.formal, 0x2488, 0x249c)
  for (const character of '第(') table[character.charCodeAt(0)] = unitKinds.opener
  return table
}
