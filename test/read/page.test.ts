import {linesOf} from '../../src/read/page/glyph-lines.js'
import type {Glyph} from '../../src/read/page/page-line.js'

/** A line of 10-point characters. */
const set = (text: string, left: number, baseline: number): readonly Glyph[] =>
  [...text].map((char, i) => ({text: char, generated: false, left: left + 10 * i, right: left + 10 * i + 10, baseline, size: 10}))

const column = (name: string, left: number): readonly Glyph[] => [...Array(6).keys()].flatMap(row => set(`${name}栏第${row}行写得很满的一行`, left, 700 - 15 * row))

test.each<readonly [string, readonly Glyph[], readonly string[]]>([
  ['headings drawn last stand where they are', [...set('正文一', 100, 680), ...set('正文二', 100, 660), ...set('一、标题', 100, 700)], ['一、标题', '正文一', '正文二']],
  ['numbers drawn last go into their line', [...set('年', 140, 700), ...set('下一行', 100, 680), ...set('2024', 100, 700)], ['2024年', '下一行']],
  ['what is drawn twice counts once', [...set('标题', 100, 700), ...set('标题', 100.3, 700), ...set('正文', 100, 680)], ['标题', '正文']],
  ['the same word further on stays', [...set('一步', 100, 700), ...set('一步', 120, 700)], ['一步一步']],
  ['columns drawn one after the other stay so', [...column('左', 100), ...column('右', 300)], [...Array(6).keys()].map(row => `左栏第${row}行写得很满的一行`).concat([...Array(6).keys()].map(row => `右栏第${row}行写得很满的一行`))],
  ['columns drawn out of order are read one after the other', [...column('右', 300), ...column('左', 100).slice(14), ...column('左', 100).slice(0, 14)], [...Array(6).keys()].map(row => `左栏第${row}行写得很满的一行`).concat([...Array(6).keys()].map(row => `右栏第${row}行写得很满的一行`))],
  ['cells of a table drawn out of order are read row by row', [...set('乙', 300, 700), ...set('甲', 100, 700), ...set('丙', 100, 680), ...set('丁', 300, 680)], ['甲', '乙', '丙', '丁']],
])('%s', (_, glyphs, expected) => {
  expect(linesOf(glyphs, 1).map(({text}) => text)).toEqual(expected)
})
