import fc from 'fast-check'
import {fold} from '../../src/text/fold.js'
import {edited, fromSource, mappedText, toSource, type MappedText} from '../../src/text/mapped-text.js'
import type {Edit} from '../../src/text/edit.js'

const kinds = ['control', 'script', 'chrome'] as const

/** Edits on a text of a length, sorted and apart; each may take out, put in, replace, or change letter for letter. */
const editsOn = (length: number): fc.Arbitrary<readonly Edit[]> =>
  fc.array(fc.tuple(fc.nat(length), fc.nat(4), fc.string({unit: fc.constantFrom('甲', '乙', '丙'), maxLength: 4})), {maxLength: 6}).map(list => {
    const edits: Edit[] = []
    for (const [from, size, text] of [...list].sort(([a], [b]) => a - b)) {
      const to = Math.min(length, from + size)
      if (from >= (edits.at(-1)?.to ?? 0) && (to > from || text !== '')) edits.push({from, to, text})
    }
    return edits
  })

/** A source after up to three rounds of edits. */
const repaired: fc.Arbitrary<MappedText> = fc.string({unit: fc.constantFrom('一', '二', '三', '四', '\n'), maxLength: 30}).chain(source => {
  const round = (text: MappedText, left: number): fc.Arbitrary<MappedText> =>
    left === 0 ? fc.constant(text) : editsOn(text.value.length).chain(edits => round(edited(text, edits, kinds[left % 3]!), left - 1))
  return fc.nat(3).chain(rounds => round(mappedText(source), rounds))
})

const range = (length: number): fc.Arbitrary<{from: number; to: number}> =>
  fc.tuple(fc.nat(length), fc.nat(length)).map(([a, b]) => ({from: Math.min(a, b), to: Math.max(a, b)}))

describe('whatever is repaired', () => {
  test('pieces tile the value and never go back in the source', () => {
    fc.assert(
      fc.property(repaired, ({source, value, pieces}) => {
        let [at, sourceAt] = [0, 0]
        for (const {from, to, sourceFrom, sourceTo} of pieces) {
          expect(from).toBe(at)
          expect(to).toBeGreaterThan(from)
          expect(sourceFrom).toBeGreaterThanOrEqual(sourceAt)
          expect(sourceTo).toBeGreaterThanOrEqual(sourceFrom)
          ;[at, sourceAt] = [to, sourceTo]
        }
        expect(at).toBe(value.length)
        expect(sourceAt).toBeLessThanOrEqual(source.length)
      }),
    )
  })

  test('a copied piece equals its slice of the source, an aligned one has its length', () => {
    fc.assert(
      fc.property(repaired, ({source, value, pieces}) => {
        for (const {from, to, sourceFrom, sourceTo, kind} of pieces) {
          if (kind === 'copied') expect(value.slice(from, to)).toBe(source.slice(sourceFrom, sourceTo))
          if (kind === 'aligned') expect(sourceTo - sourceFrom).toBe(to - from)
        }
      }),
    )
  })

  test('what stands outside the copied pieces was recorded', () => {
    fc.assert(
      fc.property(repaired, ({source, pieces, records}) => {
        const copied = new Set(pieces.filter(({kind}) => kind === 'copied').flatMap(({sourceFrom, sourceTo}) => Array.from({length: sourceTo - sourceFrom}, (_, index) => sourceFrom + index)))
        for (let at = 0; at < source.length; at++) {
          if (!copied.has(at)) expect(records.some(({sourceFrom, sourceTo}) => sourceFrom <= at && at < sourceTo)).toBe(true)
        }
        for (const {before, sourceFrom, sourceTo} of records) expect(before).toBe(source.slice(sourceFrom, sourceTo))
      }),
    )
  })

  test('a range maps into the source, a wider one to a wider one', () => {
    fc.assert(
      fc.property(repaired.chain(text => fc.tuple(fc.constant(text), range(text.value.length), range(text.value.length))), ([text, a, b]) => {
        const inner = toSource(text, a)
        const outer = toSource(text, {from: Math.min(a.from, b.from), to: Math.max(a.to, b.to)})
        expect(inner.from).toBeGreaterThanOrEqual(0)
        expect(inner.to).toBeGreaterThanOrEqual(inner.from)
        expect(inner.to).toBeLessThanOrEqual(text.source.length)
        if (a.from === a.to) return
        expect(outer.from).toBeLessThanOrEqual(inner.from)
        expect(outer.to).toBeGreaterThanOrEqual(inner.to)
      }),
    )
  })

  test('an offset of copied text goes to the source and back', () => {
    fc.assert(
      fc.property(repaired, text => {
        for (const {from, to, kind} of text.pieces) {
          if (kind === 'changed') continue
          for (let at = from; at < to; at++) expect(fromSource(text, toSource(text, {from: at, to: at + 1}).from)).toBe(at)
        }
      }),
    )
  })
})

test('one round of edits gives the text that the edits say', () => {
  fc.assert(
    fc.property(fc.string({maxLength: 30}).chain(source => fc.tuple(fc.constant(source), editsOn(source.length))), ([source, edits]) => {
      const {value} = edited(mappedText(source), edits, 'control')
      let expected = ''
      let done = 0
      for (const {from, to, text} of edits) {
        expected += source.slice(done, from) + text
        done = to
      }
      expect(value).toBe(expected + source.slice(done))
    }),
  )
})

describe('a text with a note taken out', () => {
  const text = edited(edited(mappedText('羅湖區(qū)人民政府'), [{from: 3, to: 7, text: ''}], 'pinyin-note'), [{from: 0, to: 3, text: '罗湖区'}], 'script')

  test.each([
    ['before the note', {from: 0, to: 3}, '羅湖區'],
    ['across the note', {from: 2, to: 5}, '區(qū)人民'],
    ['after the note', {from: 3, to: 7}, '人民政府'],
    ['one character of an aligned piece', {from: 1, to: 2}, '湖'],
  ])('%s leads back to the original', (_, where, expected) => {
    const {from, to} = toSource(text, where)
    expect(text.source.slice(from, to)).toBe(expected)
  })

  test('an empty range leads to the place between its neighbours', () => {
    expect(toSource(text, {from: 3, to: 3})).toEqual({from: 3, to: 3})
  })
})

describe('fold', () => {
  test('makes writing variants one at the same offsets', () => {
    expect(fold('（2021—2025年），“放管服”　〔１〕')).toBe('(2021-2025年),"放管服" [1]')
  })

  test('keeps the length, and folding again changes nothing', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme'}), value => {
        expect(fold(value)).toHaveLength(value.length)
        expect(fold(fold(value))).toBe(fold(value))
      }),
    )
  })
})
