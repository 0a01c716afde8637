import {execFileSync} from 'node:child_process'
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import mammoth from 'mammoth'
import {check} from '../../src/check.js'
import {loadRulebookFile} from '../../src/node.js'
import {read} from '../../src/read/read.js'
import {commentedDocx} from '../../src/report/formats/commented-docx.js'
import {findingsOf} from '../../src/report/findings.js'
import type {GapReport} from '../../src/report/gap-report.js'
import {repair} from '../../src/text/repair.js'
import {commentsIn, type ReadComment} from '../ooxml/opened.js'

const folder = (path: string): URL => new URL(path, import.meta.url)
const seeds = readdirSync(folder('../../seeds/')).map(name => [name, folder(`../../seeds/${name}`)] as const)
const word = readdirSync(folder('../fixtures/read/')).filter(name => name.endsWith('.docx')).map(name => [name, folder(`../fixtures/read/${name}`)] as const)
const others = ['000.pdf', '002-official.pdf', '000-gbk.html', '000.md', '000-numbered.doc', '000.rtf'].map(name => [name, folder(`../fixtures/read/${name}`)] as const)

interface Made {
  readonly original: Uint8Array
  readonly report: GapReport
  readonly bytes: Uint8Array
  readonly comments: readonly ReadComment[]
}
const made = new Map<string, Made>()

beforeAll(async () => {
  const rulebook = await loadRulebookFile('annual-report')
  for (const [name, url] of [...seeds, ...word, ...others]) {
    const file = {name, bytes: new Uint8Array(readFileSync(url))}
    const report = await check(file, rulebook)
    const bytes = await commentedDocx(file, report, 'zh')
    made.set(name, {original: file.bytes, report, bytes, comments: commentsIn(bytes)})
  }
}, 60_000)

/** Text as it is compared across readers: without spaces, line ends and what readers drop of numbers. */
const squeezed = (text: string): string => text.replace(/\s+/g, '')

describe.each([...seeds, ...word, ...others].map(([name]) => name))('%s', name => {
  test('has a comment at the words of every gap', () => {
    const {report, comments} = made.get(name)!
    const gaps = findingsOf(report).filter(({gap}) => gap)
    const places = comments.map(({about, says}) => ({about: squeezed(about), says}))
    const lost = gaps.filter(({gap, message}) => !places.some(({about, says}) => says.startsWith(message) && about !== '' && (squeezed(gap!.repaired ?? gap!.quote).endsWith(about) || about.startsWith(squeezed(gap!.quote)))))
    expect(lost.map(({message, gap}) => [message, gap!.quote])).toEqual([])
  })

  test('says of everything what to write, on what basis, and what it costs', () => {
    const {report, comments} = made.get(name)!
    const all = comments.map(({says}) => says).join('\n')
    for (const {message, result} of findingsOf(report)) for (const words of [message, `怎么写：${result.advice}`, `依据：`, '分值：']) expect(all).toContain(words)
    expect(all.match(/^怎么写：/gm)).toHaveLength(findingsOf(report).length)
  })
})

test.each(word.map(([name]) => name))('%s reads the same to mammoth, which finds the comments behind the same words', async name => {
  const {original, bytes, comments} = made.get(name)!
  const text = async (file: Uint8Array): Promise<string> => (await mammoth.extractRawText({buffer: Buffer.from(file)})).value
  expect(await text(bytes)).toBe(await text(original))
  const {value} = await mammoth.convertToHtml({buffer: Buffer.from(bytes)}, {styleMap: ['comment-reference => sup']})
  const shown = value.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&')
  for (const [index, {about}] of comments.entries()) {
    const before = shown.slice(0, shown.indexOf(`<sup><a href="#comment-${comments[index]!.id}"`)).replace(/<[^>]*>/g, '').replace(/\[GY\d+\]/g, '')
    expect(squeezed(before).endsWith(squeezed(about))).toBe(true)
  }
  expect(value.match(/<dt id="comment-/g)).toHaveLength(comments.length)
})

test.each(seeds.map(([name]) => name))('%s becomes a Word file of its repaired text', async name => {
  const {original, bytes} = made.get(name)!
  const text = await repair(await read({name, bytes: original}))
  const {value} = await mammoth.extractRawText({buffer: Buffer.from(bytes)})
  expect(value.split('\n\n').filter(line => line.trim() !== '')).toEqual(text.value.split('\n').map(line => line.replace(/\r/g, ' ')).filter(line => line.trim() !== ''))
})

const office = ['soffice', 'libreoffice'].find(name => {
  try {
    execFileSync(name, ['--version'], {stdio: 'ignore'})
    return true
  } catch {
    return false
  }
})
if (!office) process.stderr.write('LibreOffice is not on this machine: commented Word files were not opened with it.\n')

;(office ? describe : describe.skip)('in LibreOffice', () => {
  let place: string
  const convert = (names: readonly string[], format: string): void =>
    void execFileSync(office!, [`-env:UserInstallation=file://${place}/profile`, '--headless', '--convert-to', format, '--outdir', place, ...names.map(name => join(place, name))], {stdio: 'ignore'})
  const files = [...word, ...seeds].map(([name]) => name)

  beforeAll(() => {
    place = mkdtempSync(join(tmpdir(), 'gangyao-office-'))
    for (const name of files) {
      const {original, bytes} = made.get(name)!
      if (name.endsWith('.docx')) writeFileSync(join(place, `before-${name}`), original)
      writeFileSync(join(place, `after-${name.replace(/\.txt$/, '')}${name.endsWith('.docx') ? '' : '.docx'}`), bytes)
    }
    const written = readdirSync(place).filter(name => name.endsWith('.docx'))
    convert(written, 'txt:Text (encoded):UTF8')
    convert(written.filter(name => name.startsWith('after-')), 'fodt')
  }, 120_000)
  afterAll(() => rmSync(place, {recursive: true, force: true}))
  const opened = (name: string, ending: string): string => readFileSync(join(place, name.replace(/\.(docx|txt)$/, ending)), 'utf8')

  test.each(word.map(([name]) => name))('%s has the same text', name => {
    expect(opened(`after-${name}`, '.txt')).toBe(opened(`before-${name}`, '.txt'))
  })

  test.each(files)('%s has its comments at the same words', name => {
    const xml = opened(`after-${name}`, '.fodt')
    const found = [...xml.matchAll(/<office:annotation [^>]*office:name="([^"]*)"[^>]*>([^]*?)<\/office:annotation>/g)].map(({0: whole, 1: id, 2: inner, index}) => {
      const end = xml.indexOf(`<office:annotation-end office:name="${id}"/>`, index)
      return {about: squeezed(wordsOf(xml.slice(index + whole.length, end))), says: squeezed(wordsOf(inner!.replace(/<dc:[^]*?<\/dc:[^>]*>|<meta:[^]*?<\/meta:[^>]*>/g, '')))}
    })
    const expected = made.get(name)!.comments.map(({about, says}) => ({about: squeezed(about), says: squeezed(says)}))
    const sorted = (all: typeof found): typeof found => [...all].sort((one, other) => (one.says + one.about < other.says + other.about ? -1 : 1))
    expect(sorted(found)).toEqual(sorted(expected))
  })
})

/** The text of LibreOffice's XML without other comments. */
const wordsOf = (xml: string): string =>
  xml.replace(/<office:annotation [^]*?<\/office:annotation>/g, '').replace(/<[^>]*>/g, '').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&apos;/g, "'").replace(/&amp;/g, '&')

test('remarks on the check stand in one comment at the beginning', async () => {
  const [, {original, report}] = [...made][0]!
  const bytes = await commentedDocx({name: report.file.name, bytes: original}, {...report, remarks: ['甲', '乙']}, 'zh')
  const [first] = commentsIn(bytes)
  expect(squeezed(JSON.stringify(first))).toMatch(/甲.*乙/)
})
