import fc from 'fast-check'
import {parsePhrase} from '../../src/phrase/phrase.js'
import {phraseScanner} from '../../src/phrase/scan.js'
import {packedTable, unpackedTable} from '../../src/phrase/packed-table.js'
import {phrasesIn, tableBuilder} from '../../src/phrase/phrase-table.js'
import {fold} from '../../src/text/fold.js'
import {endsOf} from './phrase-reference.js'

/** The matches of the phrases in a text, as text. */
function found(phrases: readonly string[], text: string, year?: number): readonly string[] {
  const builder = tableBuilder()
  const set = builder.add(phrases)
  const folded = fold(text)
  return phraseScanner(builder.table())(folded, year).of(set).map(({from, to}) => folded.slice(from, to))
}

test.each([
  ['literal text wherever it stands', '法治', '法治政府与法治社会', ['法治', '法治']],
  ['text in either width', '(2021-2025年)'.replace(/[()]/g, ''), '２０２１—２０２５年', ['2021-2025年']],
  ['a gap up to the shortest match', '存在…问题', '存在一些问题和老问题', ['存在一些问题']],
  ['a gap of nothing', '存在…问题', '存在问题', ['存在问题']],
  ['a gap of 20 characters', '存在…问题', `存在${'甲'.repeat(20)}问题`, [`存在${'甲'.repeat(20)}问题`]],
  ['no gap of 21 characters', '存在…问题', `存在${'甲'.repeat(21)}问题`, []],
  ['no gap across a sentence', '存在…问题', '依然存在。问题不少', []],
  ['no gap across a line', '存在…问题', '依然存在\n问题不少', []],
  ['an optional part or none', '法治(政府)?建设', '法治建设，法治政府建设', ['法治建设', '法治政府建设']],
  ['alternatives of which one begins the other', '(法治|法治政府)建设', '法治政府建设', ['法治政府建设']],
  ['a number with its scale', '办案#', '办案1.2万余件', ['办案1.2万余']],
  ['a number in Chinese', '召开#次', '召开十二次会议', ['召开十二次']],
  ['a document title', '印发《…》', '印发《某某规划》', ['印发《某某规划》']],
  ['the shortest of all alternatives', '(法|法治年)…年', '法治年年', ['法治年']],
  ['overlapping matches', '(法治政府|政府建设)', '法治政府建设', ['法治政府', '政府建设']],
])('finds %s', (_, phrase, text, matches) => {
  expect(found([phrase], text)).toEqual(matches)
})

test('years are those of the report, and without a year none', () => {
  const text = '2022年的问题，2023年整改，2024年计划'
  expect(found(['{last-year}年', '{next-year}年'], text, 2023)).toEqual(['2022年', '2024年'])
  expect(found(['{last-year}年', '{next-year}年'], text)).toEqual([])
})

test.each([
  ['numbers that may be there or not', '法' + '(#|治)?'.repeat(8)],
  ['text that no automaton of a sensible size holds', '(甲|乙)?'.repeat(16) + '甲' + '(甲|乙)'.repeat(16)],
])('a phrase with too many ways to match is refused: %s', (_, phrase) => {
  expect(() => tableBuilder().add([phrase])).toThrow(expect.objectContaining({code: 'phrase-too-many-ways'}))
})

test('a phrase in two sets is found for both, and only inside the range asked for', () => {
  const builder = tableBuilder()
  const [one, two] = [builder.add(['法治']), builder.add(['法治', '政府'])]
  const hits = phraseScanner(builder.table())('法治政府法治', undefined)
  expect(hits.of(one)).toEqual([{from: 0, to: 2}, {from: 4, to: 6}])
  expect(hits.of(two)).toEqual([{from: 0, to: 2}, {from: 2, to: 4}, {from: 4, to: 6}])
  expect(hits.within(two, {from: 1, to: 5})).toEqual([{from: 2, to: 4}])
})

describe('whatever the phrases and the text', () => {
  const unit = fc.constantFrom('法', '治', '政', '府', '一', '十', '。', '\n', '2', '0', '3', '年', '《', '》')
  const literal = fc.string({unit: fc.constantFrom('法', '治', '政', '府', '年'), minLength: 1, maxLength: 3})
  const branches = fc.array(literal, {minLength: 1, maxLength: 3}).map(list => `(${list.join('|')})`)
  const optional = branches.map(list => `${list}?`)
  const part = fc.oneof({weight: 3, arbitrary: literal}, branches, optional, fc.constantFrom('…', '#', '《…》', '{year}', '(法(治|政…府)?|年)'))
  const phrase = fc
    .tuple(fc.oneof(literal, branches, fc.constantFrom('#', '《…》', '{year}')), fc.array(part, {maxLength: 4}))
    .map(([head, tail]) => [head, ...tail].join(''))
  const text = fc.oneof(fc.string({unit, maxLength: 60}), fc.array(fc.constantFrom('法治', '政府', '2023', '年', '。', '十', '《法》'), {maxLength: 25}).map(list => list.join('')))

  test('a scan finds at each place what the phrase means', () => {
    fc.assert(
      fc.property(phrase, text, (written, value) => {
        const builder = tableBuilder()
        const set = builder.add([written])
        const nodes = parsePhrase(written)
        const last = nodes.at(-1)
        const longest = typeof last === 'object' && 'number' in last
        const expected = Array.from({length: value.length}, (_, from) => ({from, ends: [...endsOf(nodes, value, from, 2023)].filter(end => end > from)}))
          .filter(({ends}) => ends.length > 0)
          .map(({from, ends}) => ({from, to: longest ? Math.max(...ends) : Math.min(...ends)}))
        const hits = phraseScanner(builder.table())(value, 2023).of(set)
        expect(hits).toEqual(expected)
      }),
      {numRuns: 2000},
    )
  })

  test('a table that was kept finds the same', () => {
    fc.assert(
      fc.property(fc.array(phrase, {minLength: 1, maxLength: 5}), text, (phrases, value) => {
        const builder = tableBuilder()
        const set = builder.add(phrases)
        const table = builder.table()
        const expected = phraseScanner(table)(value, 2023).of(set)
        const again = JSON.parse(JSON.stringify(table)) as typeof table
        expect(phraseScanner(again)(value, 2023).of(set)).toEqual(expected)
        const unpacked = unpackedTable(packedTable(table), () => table.texts)
        expect(phraseScanner(unpacked)(value, 2023).of(set)).toEqual(expected)
        expect(phrasesIn(unpacked, set)).toEqual(phrasesIn(table, set))
      }),
    )
  })
})
