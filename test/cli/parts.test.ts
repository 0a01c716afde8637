import {readArguments} from '../../src/cli/settings/arguments.js'
import {csvRows} from '../../src/cli/inputs/csv.js'
import {languageOf} from '../../src/cli/settings/options.js'
import {fileNames} from '../../src/cli/outputs/outputs.js'
import {tableLines, width} from '../../src/cli/outputs/table.js'
import type {InputError} from '../../src/input-error.js'
import {printable, printableJson, printableLine} from '../../src/text/printable.js'

const options = {
  format: {value: 'text', short: 'f', many: true},
  output: {value: 'text', short: 'o'},
  max: {value: 'number'},
  'no-gate': {},
} as const
const faultsOf = (args: readonly string[]): readonly unknown[] => {
  try {
    readArguments('check', args, options)
    return []
  } catch (error) {
    return (error as InputError).faults.map(({code, data}) => [code, data?.['name'], data?.['known'] ?? ''])
  }
}

describe('arguments', () => {
  test('options and paths in any order, values with and without =', () => {
    const args = readArguments('check', ['a', '-f', 'json', '--format=md=x=y', '-', '--no-gate', '--max', '007', '--', '-b'], options)
    expect(args.positionals).toEqual(['a', '-', '-b'])
    expect(args.all('format')).toEqual(['json', 'md=x=y'])
    expect([args.on('no-gate'), args.number('max'), args.text('output')]).toEqual([true, 7, undefined])
  })

  test.each([
    [['--fromat', 'x'], [['unknown-option', '--fromat', '--format']]],
    [['--constructor'], [['unknown-option', '--constructor', '']]],
    [['-x'], [['unknown-option', '-x', '']]],
    [['-o', '-f', 'x'], [['option-value-missing', '-o', '']]],
    [['-o'], [['option-value-missing', '-o', '']]],
    [['-o', 'a', '-o', 'b'], [['option-twice', '-o', '']]],
    [['--no-gate=yes'], [['option-value-unexpected', '--no-gate', '']]],
    [['--max', '1e3', '--out', 'x'], [['option-not-number', '--max', ''], ['unknown-option', '--out', '--output']]],
  ])('%j is refused', (args, faults) => {
    expect(faultsOf(args)).toEqual(faults)
  })
})

describe('language', () => {
  test.each([
    [[], {}, 'zh'],
    [[], {LANG: 'C.UTF-8'}, 'zh'],
    [[], {LANG: 'en_US.UTF-8'}, 'en'],
    [[], {LANG: 'en_US.UTF-8', LC_ALL: 'zh_CN.UTF-8'}, 'zh'],
    [['check', '--lang', 'en'], {}, 'en'],
    [['check', '--lang=zh'], {LANG: 'en'}, 'zh'],
  ] as const)('%j in %j is %s', (args, env, expected) => {
    expect(languageOf(args, env)).toBe(expected)
  })
})

describe('printable', () => {
  const hostile = 'a\u001b[31mb\u009b1mc\u0000\u007f\u202ed\u2066\n\te\r'

  test('drops controls and marks of direction, keeps line ends and tabs', () => {
    expect(printable(hostile)).toBe('a[31mb1mcd\n\te')
    expect(printableLine(hostile)).toBe('a[31mb1mcd e ')
  })

  test('in JSON they are escaped, and what is read back is the same', () => {
    const json = printableJson(JSON.stringify({text: hostile}))
    expect(json).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066]/)
    expect(JSON.parse(json)).toEqual({text: hostile})
  })
})

describe('tables', () => {
  test('Chinese takes two columns, marks and colours none', () => {
    expect([width('年度'), width('a（b'), width('e\u0301'), width('\u001b[31mx\u001b[39m')]).toEqual([4, 4, 1, 1])
    expect(tableLines([['文件', '分'], ['abcdef', '9.00']], [1])).toEqual(['文件      分', 'abcdef  9.00'])
  })
})

describe('names of outputs', () => {
  test.each([
    [['a.txt', 'x/a.docx', 'y.zip/A.txt'], ['a.md', 'a-2.md', 'A-3.md']],
    [['../../etc/passwd'], ['passwd.md']],
    [['.txt', '..', '...txt'], ['report.md', 'report-2.md', 'report-3.md']],
    [['con.txt', 'a<b>:"c.txt'], ['reportcon.md', 'abc.md']],
    [['evil\u001b\u202e.txt'], ['evil.md']],
    [[`${'长'.repeat(200)}.txt`], [`${'长'.repeat(60)}.md`]],
    [['2024.12.4.报告.txt'], ['2024.12.4.报告.md']],
  ])('%j are %j', (inputs, expected) => {
    const nameFor = fileNames('.md')
    expect(inputs.map(nameFor)).toEqual(expected)
  })
})

describe('CSV', () => {
  test.each([
    ['a,b\n1,2\n', [['a', 'b'], ['1', '2']]],
    ['a,b\r\n\r\n1,\r\n', [['a', 'b'], ['1', '']]],
    ['"a, ""b""",c', [['a, "b"', 'c']]],
    ['"two\nlines",x\ny', [['two\nlines', 'x'], ['y']]],
    ['a,', [['a', '']]],
    ['', []],
  ])('%j', (text, expected) => {
    expect(csvRows(text).rows.map(row => row.map(({value}) => value))).toEqual(expected)
  })

  test('knows where each cell stands, also behind a cell of two lines', () => {
    expect(csvRows('a,"x\ny",b\nc').rows.flat().map(({value, at}) => [value, at.line, at.column])).toEqual([['a', 1, 1], ['x\ny', 1, 3], ['b', 2, 4], ['c', 3, 1]])
  })

  test('a quote that is never closed is told with its place', () => {
    expect(csvRows('a\nb,"c').open).toEqual({line: 2, column: 3})
  })
})
