import {read} from '../../src/read/read.js'
import type {Source} from '../../src/text/source.js'
import {bodyOf, fixtureBytes, paragraphsOf} from './fixture.js'
import {seedNames, seedText} from './seed.js'

const CASES = [
  ['000-typed.docx', 'docx'],
  ['000-numbered.docx', 'docx'],
  ['000.doc', 'doc'],
  ['000-numbered.doc', 'doc'],
  ['000.pdf', 'pdf'],
  ['000.rtf', 'rtf'],
  ['000-numbered.rtf', 'rtf'],
  ['000-gbk.html', 'html'],
  ['000.md', 'md'],
  ['002-typed.docx', 'docx'],
  ['002-numbered.docx', 'docx'],
  ['002.doc', 'doc'],
  ['002-official.pdf', 'pdf'],
  ['002.html', 'html'],
] as const

const sourceOf = (name: string): Promise<Source> => read({name, bytes: fixtureBytes(name)})

const seedOf = (name: string): string => seedText(seedNames.find(seed => seed.startsWith(name.slice(0, 3)))!)

test.each(CASES)('%s reads as the paragraphs of its seed', async (name, format) => {
  const source = await sourceOf(name)
  expect(source.format).toBe(format)
  const seed = paragraphsOf(seedOf(name))
  const title = name === '000-gbk.html' ? ['罗湖区政务服务和数据管理局2024年法治政府建设年度报告'] : []
  expect(paragraphsOf(bodyOf(source))).toEqual([...title, ...seed])
})

test.each(CASES)('%s has a place for every line', async name => {
  const {text, places, headings} = await sourceOf(name)
  for (const {offset} of headings) expect(offset === 0 || places === undefined || places.starts.includes(offset)).toBe(true)
  if (!places) return

  const lines = text.split('\n')
  const starts = lines.map((_, i) => lines.slice(0, i).reduce((sum, line) => sum + line.length + 1, 0))
  expect(places.starts).toEqual(starts)
  expect(places.units).toHaveLength(lines.length)
  expect(places.units.every((unit, i) => i === 0 || unit >= places.units[i - 1]!)).toBe(true)
})

test('headings of a file numbered by styles are marked with their depth', async () => {
  const {text, headings} = await sourceOf('000-numbered.docx')
  const marked = headings.map(({offset, depth}) => `${depth} ${text.slice(offset, text.indexOf('\n', offset)).slice(0, 8)}`)
  expect(marked.slice(0, 3)).toEqual(['1 一、2024 年', '2 (一)深入学习贯', '2 (二)扎实推动法'])
})

test('a paragraph of a PDF is placed by page and line, without the running head and the page number', async () => {
  const source = await sourceOf('002-official.pdf')
  const {text, places} = source
  const at = text.indexOf('二、')
  const line = places!.starts.filter(start => start <= at).length - 1
  expect(places!.unit).toBe('page')
  expect(places!.units[line]).toBeGreaterThan(1)
  expect(text).toContain('法治政府建设年度报告（送审稿）')
  expect(bodyOf(source)).not.toContain('送审稿')
  expect(bodyOf(source)).not.toMatch(/— \d+ —/)
})

test('a web page gives its title, date and site, and loses what stands around the article', async () => {
  const source = await sourceOf('002.html')
  expect(source.meta).toEqual({title: '徐闻县政务服务和数据管理局2024年法治政府建设年度报告', publishDate: '2025-01-15', site: '徐闻县人民政府'})
  expect(source.text).toContain('版权所有')
  expect(bodyOf(source)).not.toMatch(/版权所有|当前位置|相关链接|扫一扫|栏目3/)
  expect((await sourceOf('000-gbk.html')).encoding).toBe('gb18030')
})

test.each([
  ['a .txt that is a PDF', '000.pdf', 'pdf'],
  ['a .doc that is RTF', '000.rtf', 'rtf'],
  ['a .doc that is a web page', '002.html', 'html'],
  ['a .pdf that is a Word file', '000-typed.docx', 'docx'],
  ['a .docx that is a binary Word file', '000.doc', 'doc'],
])('%s is read as what it is', async (_, fixture, format) => {
  for (const name of ['a.txt', 'a.doc', 'a.docx', 'a.md', 'a']) {
    expect((await read({name, bytes: fixtureBytes(fixture)})).format).toBe(format)
  }
})
