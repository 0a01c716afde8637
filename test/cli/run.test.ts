import {readFileSync, writeFileSync} from 'node:fs'
import {commands} from '../../src/cli/commands.js'
import {helpPages} from '../../src/cli/help.js'
import {run} from '../../src/cli/run.js'
import {command, poorReport, report, workplace} from './workplace.js'

const rulebook = `rulebook: 1
id: own
version: 1.0.0
title: {zh: 本地规则, en: Own}
sources:
  law: {title: 某规定, in-force: 2019-04-15}
requirements:
  plan: {title: {zh: 安排, en: Plan}}
topics:
  plan: {heading: [工作安排], text: [下一步]}
rules:
  plan-figures:
    title: {zh: 安排有数字 *粗*, en: 'Plans have figures <b>'}
    kind: count
    requirement: plan
    in: plan
    of: figures
    min: 1
    points: 10
    severity: error
    basis: {source: law, article: 第一条}
    message: {zh: 没有数字, en: No figure}
    advice: {zh: 写明数字, en: Give figures}
    examples: {pass: [全年培训4期。], fail: [加强培训。]}
`
let place: ReturnType<typeof workplace>

beforeEach(() => {
  place = workplace({
    'good.txt': report,
    'poor.txt': poorReport,
    'own.yml': rulebook,
    'strict.yml': rulebook.replace('min: 1', 'min: 3'),
    'wrong.yml': rulebook.replace('fail: [加强培训。]', 'fail: [加强培训，全年4期。]'),
    'unfilled.yml': rulebook.replace('zh: 没有数字, en: No figure', "zh: 没有数字, en: '{count} of {total}'"),
    'layer.yml': 'rulebook: 1\nid: layer\nversion: 1.0.0\ntitle: {zh: 本地规则, en: Own}\nextends: [annual-report]\ntopics: {spare: {text: [备用]}}\n',
    'weak.yml': rulebook.replace('min: 1', 'min: 0').replace('text: [下一步]', 'text: [下一步, 下一步工作, 發展]'),
  })
})
afterEach(() => place.leave())

describe('help', () => {
  test('every command has a page with its own examples in both languages', () => {
    for (const pages of Object.values(helpPages)) {
      for (const name of Object.keys(commands)) {
        const page = (pages[name] ?? pages[name.split(' ')[0]!])!.join('\n')
        expect(page).toContain(`gangyao ${name.split(' ')[0]}`)
      }
    }
  })

  test('the page of check names every option that check takes, and the limits', () => {
    for (const pages of Object.values(helpPages)) {
      const page = pages['check']!.join('\n')
      expect(Object.keys(commands['check']!.options).filter(option => option !== 'help' && !page.includes(`--${option}`))).toEqual([])
      expect(page).toContain('52428800')
    }
  })

  test.each([[['--help']], [['help']], [['check', '--help']], [['help', 'check']], [['rules', '--help']], [['rules', 'doc', '-h']], [['--lang', 'zh', '--help']]])('%j is shown on standard output', async args => {
    const {code, out, err} = await command(...args)
    expect({code, err}).toEqual({code: 0, err: ''})
    expect(out).toMatch(/^gangyao \d/)
  })

  test.each([[[]], [['rules']], [['--lang', 'en']]])('%j alone is wrong usage', async args => {
    const {code, out, err} = await command(...args)
    expect({code, out}).toEqual({code: 2, out: ''})
    expect(err).toContain('Usage: gangyao')
  })

  test.each([
    [['chek', 'x'], 'Unknown command "chek" — did you mean "check"?'],
    [['rules', 'tset'], 'Unknown command "rules tset" — did you mean "rules test"?'],
    [['good.txt'], '"good.txt" is a file, not a command — write gangyao check good.txt'],
  ])('%j names the nearest command', async (args, line) => {
    const {code, err} = await command(...args)
    expect(code).toBe(2)
    expect(err).toContain(line)
  })
})

describe('a fault of the program', () => {
  test('keeps its stack, asks to be reported, and lets nothing be concluded', async () => {
    let err = ''
    const code = await run(['--version'], {out: async () => { throw new TypeError('a bug') }, err: line => void (err += line), colour: false, live: false}, {LANG: 'en'})
    expect(code).toBe(2)
    expect(err).toMatch(/Please report[^]*TypeError: a bug[^]*\n +at /)
  })
})

describe('explain', () => {
  test('tells what a rule asks, why, and what to write; markup of the rulebook stays text', async () => {
    const {code, out} = await command('explain', 'plan-figures', '-r', 'own.yml')
    expect(code).toBe(0)
    for (const part of ['Plans have figures \\<b>', '某规定', '第一条', 'Give figures', '10 points', '全年培训4期。', '加强培训。']) expect(out).toContain(part)
  })

  test('an unknown rule is answered with the nearest', async () => {
    const {code, err} = await command('explain', 'plan-figure', '-r', 'own.yml')
    expect({code, err}).toEqual({code: 2, err: 'gangyao: There is no rule "plan-figure" — did you mean "plan-figures"? see gangyao rules list\n'})
  })

  test('every built-in rule can be explained in both languages', async () => {
    const {out} = await command('rules', 'list')
    const ids = out.trim().split('\n').slice(1).map(line => line.split(' ')[0]!)
    expect(ids.length).toBeGreaterThan(40)
    expect((await command('explain', ids[0]!, '--lang', 'zh')).out).toContain('怎么写')
  })
})

describe('extract', () => {
  test('tells facts and how each was inferred, the ledger, headings, what was dropped, and the text with its places', async () => {
    writeFileSync('page.txt', `首页 > 政务公开\n来源：某某县人民政府\u3000发布时间：2025-01-22\n${report}`)
    const {code, out} = await command('extract', 'page.txt', '-f', 'json')
    const found = JSON.parse(out) as {facts: {name: string; value: unknown; origin: string}[]; file: {ledger: Record<string, number>}; headings: object[]; lines: {text: string; place: {line: number}; offset: number}[]; dropped: {text: string}[]}
    expect(code).toBe(0)
    expect(found.facts).toEqual(expect.arrayContaining([expect.objectContaining({name: 'year', value: 2024, origin: 'title'}), expect.objectContaining({name: 'level', value: 'county', origin: 'title'})]))
    expect(Object.values(found.file.ledger).reduce((sum, share) => sum + share)).toBeCloseTo(1)
    expect(found.headings.length).toBeGreaterThan(4)
    const text = readFileSync('page.txt', 'utf8')
    for (const {text: line, offset} of found.lines) expect(text.slice(offset, offset + line.length)).toBe(line)
    expect(found.dropped.map(({text}) => text).join('')).toContain('发布时间')
  })

  test.each(['text', 'markdown'])('as %s', async format => {
    const {code, out} = await command('extract', 'good.txt', '-f', format)
    expect(code).toBe(0)
    for (const part of ['某某市某某县人民政府', '2024', 'line 3']) expect(out).toContain(part)
  })

  test('a file that cannot be read exits with 3, a missing one with 2', async () => {
    writeFileSync('empty.txt', '')
    expect((await command('extract', 'empty.txt')).code).toBe(3)
    expect((await command('extract', 'missing.txt')).code).toBe(2)
    expect((await command('extract')).err).toBe('gangyao: The argument FILE is missing — see gangyao extract --help\n')
  })
})

describe('rules', () => {
  test('test runs the examples', async () => {
    expect(await command('rules', 'test', 'own.yml')).toEqual({code: 0, out: '2 passed, 0 failed\n', err: ''})
    const {code, out} = await command('rules', 'test', 'wrong.yml')
    expect({code, out}).toEqual({code: 1, out: 'plan-figures: fail example 1 came out as pass: "加强培训，全年4期。"\n1 passed, 1 failed\n'})
  })

  test('test tells what a message names that has no value', async () => {
    expect(await command('rules', 'test', 'unfilled.yml')).toEqual({
      code: 1,
      out: 'plan-figures: {total} of the message has no value and would be printed as it is; it may name {count} {min} {quote}\n2 passed, 0 failed\n',
      err: '',
    })
  })

  test('lint of a layer lists its own, and counts what the built-in rulebook has', async () => {
    const {code, out} = await command('rules', 'lint', 'layer.yml')
    const [own, total, inherited, ...more] = out.trim().split('\n')
    expect([code, own, total, more]).toEqual([0, 'topics.spare: warning: No rule uses the topic', '0 errors, 1 warnings', []])
    expect(inherited).toMatch(/^\(\d+ of the built-in rulebook itself are not listed: gangyao rules lint annual-report\)$/)
    expect((await command('rules', 'lint', 'annual-report')).out).not.toContain('not listed')
  })

  test('lint finds what does not work', async () => {
    expect(await command('rules', 'lint', 'own.yml')).toEqual({code: 0, out: '0 errors, 0 warnings\n', err: ''})
    const {code, out} = await command('rules', 'lint', 'weak.yml')
    expect(code).toBe(1)
    expect(out.trim().split('\n')).toEqual([
      'rules.plan-figures: error: The rule can never fire: it has neither min nor max',
      'topics.plan.text: error: The phrase "發展" cannot match: it holds Traditional characters, while reports are turned to Simplified',
      'topics.plan.text: warning: The phrase "下一步工作" is shadowed: whatever it matches holds a match of "下一步"',
      '2 errors, 1 warnings',
    ])
  })

  test('doc writes a page a rule and an index', async () => {
    expect((await command('rules', 'doc', 'own.yml', '-o', 'pages')).code).toBe(0)
    expect(place.list().filter(path => path.startsWith('pages'))).toEqual(['pages', 'pages/index.md', 'pages/plan-figures.md'])
    expect(readFileSync('pages/index.md', 'utf8')).toContain('[plan-figures](plan-figures.md)')
    expect((await command('rules', 'doc')).code).toBe(2)
  })

  test('diff tells which reports change, and by how much', async () => {
    const {code, out} = await command('rules', 'diff', 'own.yml', 'strict.yml', '--on', 'good.txt', '--on', 'poor.txt')
    expect({code, out}).toEqual({code: 0, out: 'good.txt: 100.00 → 66.67 (−33.33)\n  plan-figures  pass  →  fail  −33.33\n\n1 of 2 reports change.\n'})
    expect((await command('rules', 'diff', 'own.yml', 'own.yml', '--on', 'good.txt')).out).toBe('0 of 1 reports change.\n')
  })
})
