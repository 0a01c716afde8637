import {readFileSync} from 'node:fs'
import {check, loadRulebookFile, render, reportFormats, type GapReport} from '../../src/node.js'
import {command, poorReport, report, workplace} from '../cli/workplace.js'

const files = {'good.txt': report, 'poor.txt': poorReport}
const rulebook = await loadRulebookFile('annual-report')
const fileOf = (name: keyof typeof files) => ({name, bytes: new TextEncoder().encode(files[name])})
const reports = [await check(fileOf('good.txt'), rulebook), await check(fileOf('poor.txt'), rulebook)]

const ofText = reportFormats.filter(format => format !== 'xlsx' && format !== 'docx')

test('every text format is what the command writes, of reports that were kept as JSON', async () => {
  const place = workplace(files)
  try {
    await command('check', 'good.txt', 'poor.txt', ...ofText.flatMap(format => ['-f', `${format}=${format}`]), '--lang', 'zh', '--no-gate', '--no-config')
    const kept = readFileSync('jsonl', 'utf8').trimEnd().split('\n').map(line => JSON.parse(line) as GapReport)
    const differing: string[] = []
    for (const format of ofText) if ((await render(format, kept)) !== readFileSync(format, 'utf8')) differing.push(format)
    expect(differing).toEqual([])
  } finally {
    place.leave()
  }
}, 60_000)

test('a workbook and a Word file are bytes of a package', async () => {
  const word = await render('docx', [reports[1]!], {file: fileOf('poor.txt')})
  for (const bytes of [await render('xlsx', reports), word]) expect(Buffer.from(bytes.slice(0, 2)).toString()).toBe('PK')
})

test('a Word file needs the file and one report', async () => {
  await expect(render('docx', [reports[0]!])).rejects.toMatchObject({faults: [{code: 'output-without-document'}]})
  await expect(render('docx', reports, {file: fileOf('poor.txt')})).rejects.toThrow('expected one')
})

test('what could not be checked is written too, and without a report the rulebook must be named', async () => {
  const unreadable = [{name: 'a.pdf', reason: 'broken', advice: 'send it again'}]
  await expect(render('json', [], {unreadable})).rejects.toThrow('rulebook')
  expect(JSON.parse(await render('json', [], {unreadable, rulebook}))).toMatchObject({unreadable, summary: {unreadable: 1}, rulebook: {id: 'annual-report'}})
})
