import {parse} from 'csv-parse/sync'
import readSheets from 'read-excel-file/node'
import {csv} from '../../src/report/formats/csv.js'
import {workbook} from '../../src/ooxml/workbook.js'
import {xlsx} from '../../src/report/formats/xlsx.js'
import {empty, findingCount, partsOf, run, withResults} from './runs.js'

const csvRows = (text: string): readonly Record<string, string>[] => parse(text, {bom: true, columns: true, record_delimiter: '\r\n'})
const sheetsOf = async (bytes: Uint8Array): Promise<Readonly<Record<string, readonly (readonly unknown[])[]>>> =>
  Object.fromEntries((await readSheets(Buffer.from(bytes))).map(({sheet, data}) => [sheet, data]))

describe('csv', () => {
  const rows = csvRows(csv(run, 'zh'))

  test('begins with a byte order mark and ends lines as RFC 4180 says', () => {
    expect(csv(run, 'zh').startsWith('\ufeff"文件","机关"')).toBe(true)
    expect(csv(run, 'zh').replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  test('has a row a gap, and a row for what could not be checked', () => {
    expect(run.reports.map(({file}) => rows.filter(row => row['文件'] === file.name).length)).toEqual(run.reports.map(findingCount))
    expect(rows.at(-1)).toMatchObject({文件: 'reports/scan.pdf', 判定: '未检查', 问题: '扫描件', 怎么写: '请提供 Word 原件'})
  })

  test('has a row for each remark on a check', () => {
    const remarked = {...run, reports: [{...run.reports[0]!, remarks: ['未能识别机关层级']}]}
    expect(csvRows(csv(remarked, 'zh')).filter(row => row['规则'] === 'remark')).toMatchObject([
      {文件: run.reports[0]!.file.name, 问题: '未能识别机关层级'},
    ])
  })

  test('a row has the quote, the place, the advice and what it costs', () => {
    const [report] = run.reports
    const {rule, gaps, max, points, advice} = report!.results.find(({gaps}) => gaps.length > 1)!
    const own = rows.filter(row => row['文件'] === report!.file.name && row['规则'] === rule)
    expect(own.map(row => row['原文'])).toEqual(gaps.map(({quote, repaired}) => repaired ?? quote))
    expect(own[0]).toMatchObject({怎么写: advice, 失分: String(Math.round((max - points) * 100) / 100), 标识: gaps[0]!.fingerprint})
    expect(own[0]!['位置']).toMatch(/^第\d+行$/)
  })

  test('waivers and the baseline have a column', () => {
    const waived = {...run, reports: [withResults(run.reports[0]!, result => ({...result, baseline: 'unchanged', suppressed: {reason: '已报批'}}))]}
    expect(new Set(csvRows(csv(waived, 'zh')).slice(0, -1).map(row => row['豁免与基线']))).toEqual(new Set(['已豁免：已报批；基线中已有']))
  })

  test('a run without reports has the head alone', () => {
    expect(csv(empty, 'en').split('\r\n')).toHaveLength(2)
  })
})

describe('xlsx', () => {
  test('a second reader finds a matrix of reports and requirements, the gaps and the reading', async () => {
    const sheets = await sheetsOf(xlsx(run, 'zh'))
    expect(Object.keys(sheets)).toEqual(['一览', '差距', '读取情况'])
    const [head, ...rows] = sheets['一览']!
    expect(rows.map(row => row[0])).toEqual([...run.reports.map(({file}) => file.name), 'reports/scan.pdf'])
    const first = Object.fromEntries(head!.map((title, index) => [title, rows[0]![index]]))
    const {report, score, requirements} = run.reports[0]!
    expect(first).toMatchObject({机关: report.organisation, 年度: report.year, 得分: score.points, 满分: 100})
    expect(requirements.map(({title}) => typeof first[title])).toEqual(requirements.map(() => 'string'))
    expect(sheets['差距']).toHaveLength(1 + run.reports.reduce((sum, each) => sum + findingCount(each), 1))
    expect(sheets['读取情况']).toHaveLength(1 + run.reports.length)
  })

  test('texts come back as they went in', async () => {
    const texts = ['=1+1', 'a & <b> "c" \'d\' ]]>', '\ud83d\ude00', '0012', '&amp;', 'x'.repeat(32767)]
    const bytes = workbook([{name: 'A & B', columns: [{title: 'T', width: 9}], rows: texts.map(value => [{value}])}])
    expect(await sheetsOf(bytes)).toEqual({'A & B': [['T'], ...texts.map(value => [value])]})
  })

  test('what looks like an escaped character stays the text it is', () => {
    const sheet = partsOf(workbook([{name: 'A', columns: [{title: 'T', width: 9}], rows: [[{value: '_x0041_ _x001b_ x0041_'}]]}]))['xl/worksheets/sheet1.xml']!
    expect(sheet).toContain('>_x005F_x0041_ _x005F_x001b_ x0041_<')
  })

  test('a text longer than a cell can hold is cut, and never within a character', () => {
    const sheet = partsOf(workbook([{name: 'A', columns: [{title: 'T', width: 9}], rows: [[{value: `${'x'.repeat(32766)}\ud83d\ude00`}]]}]))['xl/worksheets/sheet1.xml']!
    expect(/<t[^>]*>(x+)<\/t>/.exec(sheet)?.[1]).toHaveLength(32766)
  })

  test('cells have their references past the 26th column', () => {
    const columns = Array.from({length: 30}, (_, index) => ({title: String(index), width: 5}))
    const sheet = partsOf(workbook([{name: 'A', columns, rows: []}]))['xl/worksheets/sheet1.xml']!
    expect([...sheet.matchAll(/<c r="([A-Z]+)1"/g)].map(([, letters]) => letters).slice(24)).toEqual(['Y', 'Z', 'AA', 'AB', 'AC', 'AD'])
  })

  test('its parts hold the same date whatever the time zone', () => {
    const bytes = xlsx(run, 'zh')
    expect([...bytes.slice(10, 14)]).toEqual([0, 0, 0x21, 0x28])
  })
})
