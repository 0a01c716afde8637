import {readFileSync} from 'node:fs'
import {strToU8, unzipSync, zipSync} from 'fflate'
import readXlsx from 'read-excel-file/node'
import {check} from '../../src/check.js'
import {InputError} from '../../src/input-error.js'
import {loadRulebookFile} from '../../src/node.js'
import {defaultLimits} from '../../src/read/limits.js'
import type {GapReport} from '../../src/report/gap-report.js'
import {mergeVerdicts} from '../../src/review/merge.js'
import {mergeReport} from '../../src/review/merge-report.js'
import {reviewRow} from '../../src/review/row.js'
import {gapColumns, reviewSheets} from '../../src/review/sheets.js'
import {streamWorkbook} from '../../src/ooxml/workbook.js'
import {verdictRows, type VerdictRows} from '../../src/review/verdict-rows.js'
import {workbookRows} from '../../src/review/workbook-rows.js'
import type {Language} from '../../src/rulebook/rulebook.js'
import {poorReport} from '../cli/workplace.js'

let report: GapReport
let rulebook: Awaited<ReturnType<typeof loadRulebookFile>>

beforeAll(async () => {
  rulebook = await loadRulebookFile('annual-report')
  const checked = await check({name: 'poor.txt', bytes: new TextEncoder().encode(poorReport)}, rulebook)
  report = {...checked, results: checked.results.map(result => ({...result, message: result.message && `=1+1<b>&_x0041_${result.message}`}))}
})

/** The review workbook of the report. */
async function workbook(lang: Language = 'zh'): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  const run = {lang, rulebook, rows: [reviewRow(report, 'poor', true)], unreadable: [{name: 'bad.pdf', reason: '坏', advice: '换'}], inPart: [], copies: undefined, years: undefined}
  await streamWorkbook(reviewSheets(run, (async function* () { yield report })()), bytes => pieces.push(bytes))
  return Buffer.concat(pieces)
}

const column = (key: (typeof gapColumns)[number][0]): string => String.fromCharCode(65 + gapColumns.findIndex(([known]) => known === key))

/** A workbook with cells filled in, as some program saves it. */
function filledIn(bytes: Uint8Array, cells: Readonly<Record<string, string>>, as: 'inline' | 'shared' | 'number' = 'inline'): Uint8Array {
  const parts = unzipSync(bytes)
  const path = 'xl/worksheets/sheet2.xml'
  let sheet = new TextDecoder().decode(parts[path])
  const strings: string[] = []
  for (const [at, value] of Object.entries(cells)) {
    const cell = as === 'number' && /^\d+$/.test(value) ? `<c r="${at}"><v>${value}</v></c>` : as === 'shared' ? `<c r="${at}" t="s"><v>${strings.push(value) - 1}</v></c>` : `<c r="${at}" t="str"><f>"x"</f><v>${value}</v></c>`
    const before = sheet
    sheet = sheet.replace(new RegExp(`<c r="${at}"[^>]*/>`), cell)
    expect(sheet).not.toBe(before)
  }
  const shared = `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${strings.map(text => `<si><r><t>${text.slice(0, 1)}</t></r><r><t>${text.slice(1)}</t></r><rPh sb="0" eb="1"><t>yī</t></rPh></si>`).join('')}</sst>`
  return zipSync({...parts, [path]: strToU8(sheet), ...(strings.length > 0 ? {'xl/sharedStrings.xml': strToU8(shared)} : {})})
}

const verdictsIn = (bytes: Uint8Array, name = 'a.xlsx'): VerdictRows => verdictRows(name, workbookRows(name, bytes, defaultLimits))!

describe('the workbook', () => {
  test('says the same to a second reader', async () => {
    const bytes = await workbook()
    const sheets = await readXlsx(Buffer.from(bytes))
    expect(sheets.map(({sheet}) => sheet)).toEqual(['矩阵', '差距'])
    const [matrix, gaps] = sheets.map(({data}) => data)
    expect(matrix!.length).toBe(3)
    expect(matrix![2]).toContain('未检查')
    const own = workbookRows('w', bytes, defaultLimits)[1]!.rows
    expect(own.map(({cells}) => gapColumns.map((_, index) => cells[index] ?? null))).toEqual(gaps!.map(row => row.map(cell => (cell === null ? null : String(cell)))))
    expect(own.flatMap(({cells}) => cells).some(cell => cell?.startsWith('=1+1<b>&_x0041_'))).toBe(true)
  })

  test('offers the verdicts to choose from, and is the same each time', async () => {
    const bytes = await workbook()
    const sheet = new TextDecoder().decode(unzipSync(bytes)['xl/worksheets/sheet2.xml'])
    expect(sheet).toContain('<formula1>"同意,不同意,意见"</formula1>')
    expect(sheet).not.toContain('<f>')
    expect(await workbook()).toEqual(bytes)
  })
})

describe('verdicts', () => {
  const [verdict, comment, reviewer, date] = ['cell.verdict', 'cell.opinion', 'cell.reviewer', 'cell.date'].map(key => column(key as 'cell.date'))

  test.each(['inline', 'shared', 'number'] as const)('are read back as saved with %s cells', async as => {
    const bytes = filledIn(await workbook(), {[`${verdict}2`]: '不同意', [`${comment}2`]: '已写在第二页', [`${reviewer}2`]: '张三', [`${date}2`]: as === 'number' ? '45720' : '2025年3月4日'}, as)
    const {verdicts, faults, blank} = verdictsIn(bytes)
    expect(verdicts).toMatchObject([{report: 'poor.txt', number: 1, opinion: 'disagree', comment: '已写在第二页', reviewer: '张三', date: '2025-03-04', row: 2}])
    expect(faults).toEqual([])
    expect(blank).toBeGreaterThan(5)
  })

  test('are read back from what LibreOffice saved: shared strings, a day as a number', () => {
    const bytes = readFileSync(new URL('../fixtures/review/saved-by-libreoffice.xlsx', import.meta.url))
    const {verdicts, faults} = verdictsIn(bytes, 'zhang.xlsx')
    expect(verdicts).toMatchObject([
      {report: 'in/poor.txt', opinion: 'disagree', comment: '原文第三段已写 <b> & _x0041_', reviewer: '张三', date: '2025-03-04', row: 2},
      {report: 'in/poor.txt', opinion: 'agree', comment: '', reviewer: '张三', date: '', row: 4},
    ])
    expect(faults).toEqual([{workbook: 'zhang.xlsx', row: 6, value: '可以'}])
  })

  test.each([
    ['a verdict that is none of the three', {[`${verdict}2`]: '可以'}, {verdicts: [], faults: [{workbook: 'a.xlsx', row: 2, value: '可以'}]}],
    ['a comment without a verdict as a comment', {[`${comment}3`]: '再看'}, {verdicts: [{opinion: 'comment', comment: '再看'}], faults: []}],
    ['English verdicts in any case', {[`${verdict}2`]: 'AGREE'}, {verdicts: [{opinion: 'agree'}], faults: []}],
  ])('take %s', async (_, cells, expected) => {
    expect(verdictsIn(filledIn(await workbook(), cells))).toMatchObject(expected)
  })

  test('are found in an English workbook', async () => {
    expect(verdictsIn(filledIn(await workbook('en'), {[`${verdict}2`]: 'agree'})).verdicts).toMatchObject([{opinion: 'agree'}])
  })

  test('that contradict each other are reported, and shares are by gap', async () => {
    const bytes = await workbook()
    const by = (name: string, cells: Readonly<Record<string, string>>): VerdictRows => verdictsIn(filledIn(bytes, Object.fromEntries(Object.entries(cells).flatMap(([row, said]) => [[`${verdict}${row}`, said], [`${reviewer}${row}`, name]]))), `${name}.xlsx`)
    const merged = mergeVerdicts([by('张三', {2: '同意', 3: '不同意', 4: '不同意'}), by('李四', {2: '不同意', 3: '不同意', 5: '意见'}), by('张三', {2: '同意'})])
    expect(merged.counts).toMatchObject({workbooks: 3, verdicts: 6, agree: 1, disagree: 4, comment: 1})
    expect(merged.conflicts.map(({verdicts}) => verdicts.map(({reviewer: who, opinion}) => `${who} ${opinion}`))).toEqual([['张三 agree', '李四 disagree']])
    const of = (row: number): string => verdictsIn(filledIn(bytes, {[`${verdict}${row}`]: '同意'})).verdicts[0]!.rule
    expect(merged.rules.find(({rule}) => rule === of(2))).toMatchObject({judged: 1, rejected: 0.5, share: 0.5})
    expect(merged.rules.find(({rule}) => rule === of(3))).toMatchObject({judged: 1, rejected: 1, share: 1})
    expect(merged.rules.find(({rule}) => rule === of(5))).toBeUndefined()
    const text = mergeReport(merged, 'zh')
    expect(text).toContain('结论不一致（1处）')
    expect(text).toMatch(/\| 100% +\|/)
  })

  test.each([
    ['no zip', new Uint8Array([1, 2, 3]), 'workbook-expected'],
    ['another zip', zipSync({'a.txt': strToU8('x')}), 'workbook-expected'],
    ['a zip that is cut off', zipSync({'xl/workbook.xml': strToU8('<workbook/>')}).slice(0, -8), 'workbook-broken'],
  ])('are not looked for in %s', (_, bytes, code) => {
    expect(() => workbookRows('a.xlsx', bytes, defaultLimits)).toThrow(InputError)
    expect(() => workbookRows('a.xlsx', bytes, defaultLimits)).toThrow(code)
  })
})
