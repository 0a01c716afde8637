import {ledger} from '../../src/report/ledger.js'
import type {MappedText, RepairRecord} from '../../src/text/mapped-text.js'

const source = '甲乙丙丁戊己庚辛壬癸'
const record = (before: string, after: string): RepairRecord => {
  const sourceFrom = source.indexOf(before)
  return {kind: 'byte-shift', sourceFrom, sourceTo: sourceFrom + before.length, before, after}
}
const shares = (records: readonly RepairRecord[], from = source): ReturnType<typeof ledger> => ledger({source: from, records} as unknown as MappedText)

describe('ledger', () => {
  test('counts what a repair wrote as U+FFFD as unreadable, the rest of it as repaired', () => {
    expect(shares([record('丙丁戊己', '丙\uFFFD\uFFFD己')])).toEqual({body: 0.6, dropped: 0, repaired: 0.2, unreadable: 0.2})
  })

  test('counts no more characters than the repair covers', () => {
    expect(shares([record('丙丁', '\uFFFD\uFFFD\uFFFD')])).toEqual({body: 0.8, dropped: 0, repaired: 0, unreadable: 0.2})
  })

  test('counts a U+FFFD that the source has once', () => {
    const damaged = '甲乙\uFFFD丁戊己庚辛壬癸'
    const kept = {kind: 'byte-shift' as const, sourceFrom: 2, sourceTo: 4, before: '\uFFFD丁', after: '\uFFFD丁丁'}
    expect(shares([kept], damaged)).toEqual({body: 0.8, dropped: 0, repaired: 0.1, unreadable: 0.1})
  })
})
