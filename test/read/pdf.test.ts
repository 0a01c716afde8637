import {continuations} from '../../src/read/pdf/pdf-paragraph.js'
import {marginLines} from '../../src/read/pdf/pdf-margin.js'
import type {PageLine, Page} from '../../src/read/page/page-line.js'
import {heapOf, pdfium} from '../../src/read/pdf/pdfium.js'
import {read} from '../../src/read/read.js'
import './fixture.js'

/** A line of 10-point Chinese in a column from 100 to 300, `row` lines from the top of an 800-point page. */
const line = (text: string, row: number, more: Partial<PageLine> = {}): PageLine => {
  const left = more.left ?? 100
  return {page: 1, text, left, right: left + text.length * 10, baseline: 750 - row * 15, size: 10, sized: true, firstWidth: 10, ...more}
}

const page = (lines: readonly PageLine[]): Page => ({width: 400, height: 800, lines, characters: 100, unmapped: 0, blank: false})

const FULL = '推进法治政府建设健全依法决策机制规范行政'

const JOINS: readonly (readonly [string, readonly PageLine[], readonly boolean[]])[] = [
  ['a full line goes on in the next', [line(FULL, 0), line('执法。', 1)], [true]],
  ['a short line ends its paragraph', [line(FULL, 0), line('执法。', 1), line(FULL, 2)], [true, false]],
  ['an indented line begins a paragraph', [line(`${FULL.slice(1)}。`, 0), line(FULL.slice(2), 1, {left: 120}), line('执法。', 2)], [false, true]],
  ['a hanging item goes on where its lines are indented', [line(FULL, 0), line(FULL.slice(2), 1, {left: 120}), line('执法', 2, {left: 120})], [true, true]],
  ['a number behind a full sentence begins a paragraph', [line(`${FULL.slice(1)}。`, 0), line('二、存在的问题', 1)], [false]],
  ['a line in another size is another paragraph', [line(FULL, 0), line('执法', 1, {size: 14})], [false]],
  ['a line that broke early for an unbreakable word goes on', [line(FULL.slice(4), 0), line('2021-2025年', 1, {firstWidth: 50}), line(FULL, 2)], [true, false]],
  ['a signature behind a full last line stands alone', [line(FULL, 0), line(`${FULL.slice(1)}。`, 1), line('某某局', 2)], [true, false]],
  ['a paragraph goes on over the page', [line(FULL, 40), line('执法。', 0, {page: 2})], [true]],
]

test.each(JOINS)('%s', (_, lines, expected) => {
  expect(continuations(lines, [page(lines), page(lines)])).toEqual(expected)
})

test('page numbers and what repeats at the edge of pages are marginal, other short lines are not', () => {
  const pages = [1, 2, 3, 4].map(number =>
    page([line('某某局年度报告', -1, {page: number}), line(`第${number}段`, 5, {page: number}), line('正文', 6 + number, {page: number}), line('2024', 30, {page: number}), line(`- ${number} -`, 46, {page: number})]),
  )
  expect([...marginLines(pages)].map(({text}) => text).sort()).toEqual([...Array(4).fill('某某局年度报告'), '- 1 -', '- 2 -', '- 3 -', '- 4 -'].sort())
})

const pdf = (contents: readonly string[], more = ''): Uint8Array => {
  const pages = contents.map((_, i) => `${10 + 2 * i} 0 R`).join(' ')
  const objects = contents.map((content, i) => `${10 + 2 * i} 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 500 500]/Resources<</Font<</F 3 0 R>>>>/Contents ${11 + 2 * i} 0 R>>endobj\n${11 + 2 * i} 0 obj<</Length ${content.length}>>stream\n${content}\nendstream endobj\n`)
  const font = '3 0 obj<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 R]>>endobj\n4 0 obj<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor 5 0 R/DW 1000>>endobj\n5 0 obj<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[0 -120 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>endobj\n'
  return new TextEncoder().encode(`%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[${pages}]/Count ${contents.length}>>endobj\n${font}${objects.join('')}${more}trailer<</Root 1 0 R>>\n%%EOF\n`)
}

const hex = (text: string): string => [...text].map(char => char.charCodeAt(0).toString(16).padStart(4, '0')).join('')
const draw = (text: string, x: number, y: number): string => `BT /F 10 Tf ${x} ${y} Td <${hex(text)}> Tj ET `

test('a font that is not embedded and has no map of its characters is read', async () => {
  const {text} = await read({name: 'a.pdf', bytes: pdf([draw(FULL, 50, 400) + draw('执法。', 50, 385)])})
  expect(text).toBe(`${FULL}\n执法。`)
})

test('pages without text among others are noted by number', async () => {
  const {notes} = await read({name: 'a.pdf', bytes: pdf([draw(FULL + FULL + FULL, 50, 400), '0 0 9 9 re f', draw(FULL, 50, 400)])})
  expect(notes).toEqual([{kind: 'page-without-text', count: 1, detail: '2'}])
})

test('two hundred thousand idle objects do not keep a PDF from being read', async () => {
  const idle = Array.from({length: 200_000}, (_, i) => `${1000 + i} 0 obj null endobj\n`).join('')
  expect((await read({name: 'a.pdf', bytes: pdf([draw(FULL + FULL, 50, 400)], idle)})).text).toContain(FULL)
}, 20_000)

test('a page with more characters than a report can have is refused before they are read', async () => {
  const bytes = pdf([`BT /F 10 Tf ${`<${hex(FULL.repeat(50))}> Tj `.repeat(510)}ET`])
  await expect(read({name: 'a.pdf', bytes})).rejects.toMatchObject({faults: [{code: 'limit-text', data: {max: 500_000}}]})
})

test('reading a PDF two hundred times leaves no memory behind', async () => {
  const bytes = pdf([draw(FULL + FULL, 50, 400)])
  const engine = await pdfium()
  await read({name: 'a.pdf', bytes})
  const before = heapOf(engine!).length
  for (let i = 0; i < 200; i++) await read({name: 'a.pdf', bytes})
  expect(heapOf(engine!).length).toBe(before)
})
