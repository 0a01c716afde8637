import {endings} from '../../src/cli/inputs/what-counts.js'
import {existsSync, mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync} from 'node:fs'
import {zipSync} from 'fflate'
import {command, poorReport, report, workplace} from './workplace.js'

let place: ReturnType<typeof workplace>
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

beforeEach(() => {
  place = workplace({
    'good.txt': report,
    'poor.txt': poorReport,
    'empty.txt': '',
    'binary.txt': Uint8Array.from({length: 3000}, (_, index) => (index * 7919) % 256),
    'folder/a.txt': report,
    'folder/inner/b.md': report,
    'folder/table.xlsx': 'x',
    'folder/.hidden.txt': report,
    'none/readme.log': 'x',
    'reports.zip': zipSync({'x/a.txt': bytes(report), 'y/a.txt': bytes(report), 'notes.png': bytes('x'), 'empty.txt': bytes('')}),
    'broken.yml': 'rulebook: 1\nid: broken\nrulez: {}\n',
  })
})
afterEach(() => place.leave())

describe('exit codes', () => {
  test.each([
    ['0: all checked, gate passed', ['check', 'good.txt'], 0],
    ['1: gate failed', ['check', 'good.txt', 'poor.txt'], 1],
    ['0 with --no-gate where 1 would stand', ['check', 'poor.txt', '--no-gate'], 0],
    ['3: an empty file', ['check', 'good.txt', 'empty.txt'], 3],
    ['3 goes before 1', ['check', 'poor.txt', 'empty.txt'], 3],
    ['3 with --no-gate', ['check', 'empty.txt', '--no-gate'], 3],
    ['2: a missing path', ['check', 'good.txt', 'missing.txt'], 2],
    ['2 goes before 3', ['check', 'empty.txt', 'missing.txt'], 2],
    ['2: no files', ['check'], 2],
    ['2: an unknown option', ['check', 'good.txt', '--formatt', 'json'], 2],
    ['2: a broken rulebook', ['check', 'good.txt', '-r', 'broken.yml'], 2],
    ['2: an unknown rulebook', ['check', 'good.txt', '-r', 'anual-report'], 2],
    ['2: no command', [], 2],
    ['0: help', ['check', '--help'], 0],
    ['0: version', ['--version'], 0],
  ] as const)('%s', async (_, args, expected) => {
    expect((await command(...args)).code).toBe(expected)
  })

  test.each(['pretty', 'markdown', 'json', 'jsonl'])('are the same whatever the format: %s', async format => {
    expect((await command('check', 'poor.txt', '-f', format)).code).toBe(1)
    expect((await command('check', 'poor.txt', 'empty.txt', '-f', format)).code).toBe(3)
  })
})

describe('another kind of document', () => {
  test('is not checked and not scored, unless one insists', async () => {
    writeFileSync('disclosure.txt', '某某县2024年政府信息公开工作年度报告\n\n一、总体情况\n全年主动公开信息70条。\n二、政府信息公开行政复议、行政诉讼情况\n无。\n')
    const {code, err, out} = await command('check', 'disclosure.txt', '-f', 'jsonl')
    expect({code, out}).toEqual({code: 3, out: ''})
    expect(err).toMatch(/^disclosure\.txt: It looks like a disclosure report.* — if it is one, add --as annual-report\n$/)
    const insisted = await command('check', 'disclosure.txt', '-f', 'jsonl', '--as', 'annual-report')
    expect(insisted.code).toBe(1)
    expect(insisted.out).toContain('"score"')
  })
})

describe('bad input gets one line that says what to do', () => {
  test.each([
    ['missing.txt', 2, 'missing.txt: There is no such file or folder — check the path\n'],
    ['god.txt', 2, 'god.txt: There is no such file or folder — did you mean "good.txt"? check the path\n'],
    ['*.pdf', 2, '*.pdf: No file matches this pattern — check the path; nothing was checked\n'],
    ['none', 2, `none: The folder holds no report — what can be checked: ${endings.join(' ')}\n`],
    ['empty.txt', 3, 'empty.txt: The file is empty — check that it was exported or uploaded whole\n'],
    ['binary.txt', 3, 'binary.txt: The content is not text but binary data — give the report as .txt .md .docx .doc .wps .pdf .html or .rtf\n'],
  ] as const)('%s', async (path, code, line) => {
    const {err, code: found, out} = await command('check', path, '-f', 'jsonl')
    expect({err, code: found, out}).toEqual({err: line, code, out: ''})
  })

  test('a file of 100 MB is refused unread', async () => {
    truncateSync('good.txt', 100 * 2 ** 20)
    const {err, code} = await command('check', 'good.txt', '-f', 'jsonl')
    expect({err, code}).toEqual({err: 'good.txt: The file is larger than the limit of 52428800 bytes — split it; or raise --max-bytes\n', code: 3})
  })

  test('a limit can be set', async () => {
    expect((await command('check', 'good.txt', '--max-bytes', '100')).err).toContain('the limit of 100 bytes')
  })

  test('every fault of a rulebook, with line and column', async () => {
    expect((await command('check', 'good.txt', '-r', 'broken.yml')).err).toBe(
      'broken.yml:1:1: / lacks the key "version" — add it\nbroken.yml:1:1: / lacks the key "title" — add it\nbroken.yml:3:1: Unexpected key "rulez" in / — did you mean "rules"? the keys are in schemas/rulebook.schema.json\n')
  })

  test.each([
    [['-f', 'jason'], 'gangyao: Unknown format "jason" — did you mean "json"? expected one of: pretty markdown json jsonl sarif junit github github-summary gitlab html csv xlsx docx\n'],
    [['-f', 'json', '-f', 'jsonl'], 'gangyao: Two formats would go to standard output (json, jsonl) — give one a file, as in -f jsonl=FILE\n'],
    [['--kind', 'goverment'], 'gangyao: Unexpected value "goverment" of the option "--kind" — did you mean "government"? expected one of: government department\n'],
    [['--year', '24'], 'gangyao: Unexpected year "24" — expected four digits, such as 2024\n'],
    [['--max-bytes', 'much'], 'gangyao: Unexpected value "much" of the option "--max-bytes" — expected a whole number of 1 or more\n'],
    [['-o'], 'gangyao: The option "-o" lacks its value — see gangyao check --help\n'],
    [['--lang', 'french'], 'gangyao: Unexpected value "french" of the option "--lang" — expected one of: zh en\n'],
  ])('%j', async (args, line) => {
    const {err, code} = await command('check', 'good.txt', ...args)
    expect({err, code}).toEqual({err: line, code: 2})
  })

  test('control characters of a name are not printed', async () => {
    writeFileSync('evil\u001b[31m\u202e.txt', '')
    const {err, out} = await command('check', 'evil\u001b[31m\u202e.txt')
    expect(err + out).toMatch(/^evil\[31m\.txt: The file is empty/)
    expect(err + out).not.toMatch(/[\u001b\u202e]/)
  })
})

describe('inputs', () => {
  const names = (out: string): readonly string[] => out.trim().split('\n').map(line => (JSON.parse(line) as {file: {name: string}}).file.name)

  test('a folder is gone through in a stable order, and what is left out is said', async () => {
    const {out, err} = await command('check', 'folder', '-f', 'jsonl', '--no-gate')
    expect(names(out)).toEqual(['folder/a.txt', 'folder/inner/b.md'])
    expect(err).toBe('folder/table.xlsx: The text breaks off before anything shows what kind of document it is, and was not judged — Give the whole text; add --as annual-report if it is one\n')
  })

  test('a link out of the folder is not followed, one inside is', async () => {
    symlinkSync('../good.txt', 'folder/outside.txt')
    symlinkSync('..', 'folder/up')
    symlinkSync('a.txt', 'folder/same.txt')
    const {out, err} = await command('check', 'folder', '-f', 'jsonl', '--no-gate')
    expect(names(out)).toEqual(['folder/a.txt', 'folder/inner/b.md'])
    expect(err).toContain('folder/outside.txt: The symbolic link leads out of the folder and was not followed')
    expect(err).toContain('folder/up: The symbolic link leads out of the folder')
  })

  test('a file given twice is checked once', async () => {
    expect(names((await command('check', 'folder/a.txt', './folder/a.txt', 'folder/*.txt', '-f', 'jsonl')).out)).toEqual(['folder/a.txt'])
  })

  test('a pattern reaches over folders', async () => {
    expect(names((await command('check', '**/*.{md,txt}', '-f', 'jsonl', '--no-gate')).out)).toEqual(['folder/a.txt', 'folder/inner/b.md', 'good.txt', 'poor.txt'])
  })

  test('each member of an archive is a report', async () => {
    const {out, err, code} = await command('check', 'reports.zip', '-f', 'jsonl')
    expect(names(out)).toEqual(['reports.zip/x/a.txt', 'reports.zip/y/a.txt'])
    expect(err).toContain('reports.zip/empty.txt: The file is empty')
    expect(code).toBe(3)
  })

  test('what is no document in an archive leaves no report in it', async () => {
    writeFileSync('leftovers.zip', zipSync({'.DS_Store': bytes('x'), 'a.js': bytes('let a = 1')}))
    const {err, code} = await command('check', 'leftovers.zip')
    expect({line: err.split(' — ')[0], code}).toEqual({line: 'leftovers.zip: The archive holds no report', code: 3})
  })

  test('a picture in an archive is named as not read', async () => {
    writeFileSync('pictures.zip', zipSync({'a.png': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13)}))
    const {err, code} = await command('check', 'pictures.zip')
    expect({line: err.split(' — ')[0], code}).toEqual({line: 'pictures.zip/a.png: This sort of file is not supported (png)', code: 3})
  })

  test('no path of this machine is in the output', async () => {
    const {out} = await command('check', `${place.folder}/good.txt`, '-f', 'json')
    expect(out).not.toContain(place.folder)
  })
})

describe('outputs', () => {
  test('-o writes a gap report a file, under names that differ, and the table', async () => {
    const {out, code} = await command('check', 'good.txt', 'folder/a.txt', 'reports.zip', '-o', 'gaps/2024', '--no-gate')
    expect(place.list().filter(path => path.startsWith('gaps'))).toEqual(['gaps', 'gaps/2024', 'gaps/2024/a-2.md', 'gaps/2024/a-3.md', 'gaps/2024/a.md', 'gaps/2024/good.md'])
    expect(out).toContain('Gap reports are in: gaps/2024')
    expect(readFileSync('gaps/2024/good.md', 'utf8')).toMatch(/^# /)
    expect(code).toBe(3)
  })

  test('no temporary folder is left', async () => {
    const before = place.list()
    await command('check', 'good.txt', '-f', 'json=out.json', '-o', 'gaps')
    expect(place.list().filter(path => !before.includes(path))).toEqual(['gaps', 'gaps/good.md', 'out.json'])
  })

  test('nothing is written when nothing can be concluded', async () => {
    const before = place.list()
    expect((await command('check', 'good.txt', '-r', 'broken.yml', '-o', 'gaps', '-f', 'json=out.json')).code).toBe(2)
    expect((await command('check', 'good.txt', 'missing.txt', '-o', 'gaps')).code).toBe(2)
    expect(place.list()).toEqual(before)
  })

  test('when one output cannot be written, none is', async () => {
    mkdirSync('taken')
    const before = place.list()
    const {code, err} = await command('check', 'good.txt', '-o', 'gaps', '-f', 'json=good.txt/out.json')
    expect({code, err: err.split(' — ')[0]}).toEqual({code: 2, err: 'good.txt/out.json: It cannot be written (ENOTDIR)'})
    expect((await command('check', 'good.txt', '-f', 'json=taken')).code).toBe(2)
    expect(place.list()).toEqual(before)
  })

  test.each([
    ['a file', ['check', 'good.txt', '-f', 'json=good.txt']],
    ['a file, by another path', ['check', 'good.txt', '-f', 'json=folder/../good.txt']],
    ['a gap report', ['check', 'folder/inner/b.md', '-o', 'folder/inner']],
  ])('an input is never overwritten by %s', async (_, args) => {
    const {code, err} = await command(...args)
    expect(code).toBe(2)
    expect(err).toContain('The output would overwrite an input')
    expect([readFileSync('good.txt', 'utf8'), readFileSync('folder/inner/b.md', 'utf8')]).toEqual([report, report])
  })

  test('a folder that is written to is not read', async () => {
    await command('check', 'folder', '-o', 'folder/gaps', '--no-gate')
    const {out, err} = await command('check', 'folder', '-o', 'folder/gaps', '-f', 'jsonl', '--no-gate')
    expect(out.trim().split('\n')).toHaveLength(2)
    expect(err).toContain('folder/gaps: The output folder lies inside the folder and was not checked')
  })

  test('the JSON is one object that also names what was not checked', async () => {
    const {out} = await command('check', 'good.txt', 'empty.txt', '-f', 'json')
    const found = JSON.parse(out) as {summary: object; unreadable: object[]; reports: object[]}
    expect(found.summary).toMatchObject({checked: 1, unreadable: 1})
    expect(found.unreadable).toEqual([{name: 'empty.txt', reason: 'The file is empty', advice: 'check that it was exported or uploaded whole'}])
    expect(found.reports).toHaveLength(1)
  })

  test('the same run gives the same bytes', async () => {
    const once = await command('check', 'good.txt', 'folder', '-f', 'json', '--no-gate')
    expect(await command('check', 'good.txt', 'folder', '-f', 'json', '--no-gate')).toEqual(once)
  })

  test('text of a report cannot command the terminal', async () => {
    writeFileSync('evil.txt', report.replace('一是执法力量', '一是\u001b[2J\u009b31m\u202e执法力量'))
    for (const format of ['pretty', 'markdown', 'json', 'jsonl']) {
      const {out, err} = await command('check', 'evil.txt', '-f', format, '--no-gate')
      expect(out + err).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/)
    }
  })
})

describe('facts from outside', () => {
  const year = async (...args: readonly string[]): Promise<unknown> => {
    const {out} = await command('check', ...args, '-f', 'jsonl', '--no-gate')
    const {report, origins} = JSON.parse(out.split('\n')[0]!) as {report: {year: number}; origins: {year: string}}
    return [report.year, origins.year]
  }

  test('options go before the manifest, the manifest before the sidecar, the sidecar before the text', async () => {
    expect(await year('good.txt')).toEqual([2024, 'title'])
    writeFileSync('good.gangyao.yml', 'year: 2021\n')
    expect(await year('good.txt')).toEqual([2021, 'given'])
    writeFileSync('manifest.csv', 'file,year\ngood.txt,2022\n')
    expect(await year('good.txt', '--manifest', 'manifest.csv')).toEqual([2022, 'given'])
    expect(await year('good.txt', '--manifest', 'manifest.csv', '--year', '2023')).toEqual([2023, 'given'])
  })

  test('a manifest alone names the files, also in archives', async () => {
    writeFileSync('manifest.csv', '\ufefffile,organisation,kind,level,year,prior\r\n"reports.zip/x/a.txt","甲,县政府",government,county,2020,good.txt\r\n')
    const {out} = await command('check', '--manifest', 'manifest.csv', '-f', 'jsonl')
    const found = out.trim().split('\n').map(line => (JSON.parse(line) as {report: {organisation: string; year: number}}).report)
    expect(found.map(({organisation, year}) => [organisation, year])).toEqual([['甲,县政府', 2020], ['某某市某某县人民政府', 2024]])
  })

  test('every wrong value of a manifest is named with its line', async () => {
    writeFileSync('manifest.csv', 'file,kind,year\ngood.txt,departmant,2024\npoor.tx,,\npoor.txt,,24\npoor.txt,,2024\nempty.txt\n')
    const {code, err} = await command('check', 'good.txt', '--manifest', 'manifest.csv')
    expect(code).toBe(2)
    expect(err.trim().split('\n')).toEqual([
      'manifest.csv:2:10: Unexpected value "departmant" of kind — did you mean "department"? expected one of: government department',
      'manifest.csv:3:1: The file "poor.tx" of the manifest does not exist — did you mean "poor.txt"? paths begin at the folder of the manifest',
      'manifest.csv:4:11: Unexpected year "24" — expected four digits, such as 2024',
      'manifest.csv:5:1: The file "poor.txt" stands twice in the manifest — keep one row',
      'manifest.csv:6:1: This row has 1 cells, expected 3 — put cells that hold a comma in double quotes',
    ])
  })

  test.each([
    ['', 'manifest.csv: The file is empty'],
    ['file,yaer\ngood.txt,2024\n', 'manifest.csv:1:6: Unknown column "yaer" in the manifest — did you mean "year"?'],
    ['year\n2024\n', 'manifest.csv:1:1: The manifest has no column file'],
    ['file\n"good.txt\n', 'manifest.csv:2:1: A double quote is not closed'],
  ])('a manifest of %j is refused', async (text, line) => {
    writeFileSync('manifest.csv', text)
    const {code, err} = await command('check', 'good.txt', '--manifest', 'manifest.csv')
    expect(code).toBe(2)
    expect(err).toContain(line)
  })

  test.each([
    ['yaer: 2024\n', 'good.txt.gangyao.yml:1:1: Unknown key "yaer" — did you mean "year"?'],
    ['level: country\n', 'good.txt.gangyao.yml:1:8: Unexpected value "country" of level — did you mean "county"?'],
    ['prior: last.txt\n', 'good.txt.gangyao.yml:1:8: The file "last.txt" that prior names does not exist'],
    ['- year\n', 'good.txt.gangyao.yml:1:1: Expected keys and values'],
    ['year: [\n', 'good.txt.gangyao.yml:'],
    ['a: &a [x]\nb: *a\n', 'good.txt.gangyao.yml'],
  ])('a sidecar of %j is refused', async (text, line) => {
    writeFileSync('good.txt.gangyao.yml', text)
    const {code, err} = await command('check', 'good.txt')
    expect(code).toBe(2)
    expect(err).toContain(line)
    expect(existsSync('gaps')).toBe(false)
  })
})
