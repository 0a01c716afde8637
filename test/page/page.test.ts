import {jest} from '@jest/globals'
import {readFileSync} from 'node:fs'
import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {fileURLToPath} from 'node:url'
import type {Browser, Page} from 'playwright-core'
import {check, loadRulebookFile} from '../../src/node.js'
import {address, browser, drop, openPage, shown, type Given, type Opened} from './browser.js'

jest.setTimeout(120_000)

const root = new URL('../../', import.meta.url)
const file = (path: string, name = path.split('/').at(-1)!): Given => ({name, mimeType: '', buffer: readFileSync(new URL(path, root))})
const text = (name: string, content: string): Given => ({name, mimeType: '', buffer: Buffer.from(content)})
const seed = 'seeds/000_6d076c2639d301e5.txt'

/** A report that lacks an answer to last year's problems. */
const draft = `某某县司法局2024年法治政府建设年度报告

一、主要举措和成效
（一）健全决策机制。全年审查重大行政决策12件，印发《重大行政决策程序指引》，合法性审查率100%，比上年提高5个百分点。
（二）加强普法。开展宪法宣传周活动20场，覆盖3万人次，群众满意率98%。
二、党政主要负责人履行推进法治建设第一责任人职责情况
局党组书记、局长主持召开党组会议4次，专题听取法治政府建设工作汇报，作出批示6次，带头学法2次，带头述法。
三、存在的不足和原因
一是法治审核力量薄弱，主要原因是编制不足。二是普法针对性不强，由于形式单一。
四、2025年度工作安排
一是加强法治队伍建设，6月底前招录法治审核人员3名。二是创新普法形式，全年举办宣讲不少于10场。
`
const answer = `五、2023年度存在问题的改进情况
针对法治审核力量不足问题，新增法治审核人员12名，培训3期。
`

let chromium: Browser
const opened: Opened[] = []

beforeAll(async () => {
  chromium = await browser()
})
afterAll(async () => {
  await chromium.close()
})
afterEach(async () => {
  for (const {page} of opened.splice(0)) await page.close()
})

async function open(...files: readonly Given[]): Promise<Opened> {
  const one = await openPage(chromium)
  opened.push(one)
  if (files.length > 0) await dropped(one.page, files)
  return one
}

async function dropped(page: Page, files: readonly Given[]): Promise<void> {
  await drop(page, 'body', files)
  await page.waitForFunction(name => document.title.startsWith(name), files[0]!.name)
}

const pointsOf = async (page: Page): Promise<number> => (await shown(page)).points

/** Waits until the score is another one. */
const movedFrom = (page: Page, points: number): Promise<unknown> => page.waitForFunction(before => Number(document.querySelector<HTMLElement>('[data-points]')?.dataset['points'] ?? before) !== before, points)

async function typeAtEnd(page: Page, words: string): Promise<void> {
  await page.click('.cm-content')
  await page.keyboard.press('Control+End')
  await page.keyboard.insertText(words)
}

describe('a dropped report', () => {
  test.each([
    [seed],
    ['seeds/004_14460a1eef44de90.txt'],
    ['test/fixtures/read/000-typed.docx'],
    ['test/fixtures/read/000-numbered.docx'],
    ['test/fixtures/read/000.pdf'],
    ['test/fixtures/read/002-official.pdf'],
    ['test/fixtures/read/000-gbk.html'],
    ['test/fixtures/read/000.md'],
  ])('%s is judged as the library judges it', async path => {
    const given = file(path)
    const {page} = await open(given)
    const {points, levels, entries} = await shown(page)
    const {score, outline, results} = await check({name: given.name, bytes: new Uint8Array(given.buffer)}, await loadRulebookFile('annual-report'))
    expect(points).toBe(score.points)
    expect(levels).toEqual(Object.fromEntries(outline.map(({item, level}) => [String(item), level])))
    expect(entries).toEqual(results.filter(({outcome, kind}) => kind !== 'coverage' && (outcome === 'fail' || outcome === 'review')).map(({rule}) => rule).sort())
  })

  test('is told how to mend when it cannot be read', async () => {
    const {page} = await open()
    await drop(page, 'body', [{name: '图.png', mimeType: '', buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])}])
    await page.waitForSelector('.notice li')
    expect(await page.textContent('.notice')).toContain('.docx')
  })

  test('of another kind is judged only when the drafter insists', async () => {
    const {page} = await open(text('通知.txt', '关于召开会议的通知\n\n各科室：\n定于3月5日召开会议。请准时参加。\n特此通知。\n'))
    expect(await page.$('[data-points]')).toBeNull()
    expect(await page.textContent('.unchecked')).not.toContain('--as')
    await page.click('.unchecked .primary')
    expect(await pointsOf(page)).toBeLessThan(30)
  })
})

describe('editing', () => {
  test('a missing part typed in brings the points that were promised', async () => {
    const {page} = await open(text('稿.txt', draft))
    const before = await pointsOf(page)
    const promised = await page.$$eval('.edits li', all => all.map(one => one.textContent ?? '').filter(words => words.includes('上一年度')).map(words => Number(/可得([\d.]+)分/.exec(words)?.[1])))
    await typeAtEnd(page, answer)
    await movedFrom(page, before)
    expect(promised).toEqual([10])
    expect(await pointsOf(page)).toBeCloseTo(before + promised[0]!, 2)
    expect(await page.getAttribute('[data-moved]', 'data-moved')).toBe('10')
    expect(await page.textContent('[role=status]')).toContain('比刚才多10分')
  })

  test('marks stay on their words while text is typed before them', async () => {
    const {page} = await open(file(seed))
    await shown(page)
    const marked = (): Promise<readonly string[]> => page.$$eval('.cm-line:not(:first-child) .mark', all => all.slice(0, 5).map(one => one.textContent ?? ''))
    const before = await marked()
    await page.click('.cm-content')
    await page.keyboard.press('Control+Home')
    await page.keyboard.insertText('某某局')
    expect(await marked()).toEqual(before)
  })

  test('of a Word file keeps the headings that it marked', async () => {
    const {page} = await open(file('test/fixtures/read/000-numbered.docx'))
    const before = await pointsOf(page)
    await typeAtEnd(page, '\n附：本报告由办公室起草。')
    await page.waitForTimeout(1500)
    expect(Math.abs(await pointsOf(page) - before)).toBeLessThan(1)
  })
})

describe('draft and list', () => {
  let page: Page
  beforeAll(async () => {
    page = (await openPage(chromium)).page
    await dropped(page, [file(seed)])
    await shown(page)
  })
  afterAll(() => page.close())

  test('a quote in the list leads to its words in the draft', async () => {
    const quote = await page.textContent('#gaps .entry .quote q')
    await page.click('#gaps .entry .quote')
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(quote)
  })

  test('a mark in the draft leads to its entry, by mouse and by keys', async () => {
    await page.click('.cm-content')
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('F8')
    await page.waitForSelector('.entry.chosen')
    await page.keyboard.press('Alt+Enter')
    await page.waitForFunction(() => document.activeElement?.classList.contains('chosen'))
    const [entry] = await page.$$eval('.entry.chosen', all => all.map(one => one.id))
    await page.keyboard.press('Shift+Tab')
    await page.focus('.cm-content')
    await page.keyboard.press('Control+Home')
    await page.click('.cm-line:first-child .mark')
    await page.waitForFunction(before => document.querySelector('.entry.chosen')?.id !== before, entry)
  })

  test('every control is reached by the tabulator, and the editor does not hold it', async () => {
    await page.focus('.cm-content')
    const reached = new Set<string>()
    for (let step = 0; step < 12; step++) {
      await page.keyboard.press('Tab')
      reached.add(await page.evaluate(() => document.activeElement?.closest('nav, .choices, .edits, .requirements')?.className || document.activeElement?.closest('nav')?.tagName || ''))
    }
    expect([...reached]).toEqual(expect.arrayContaining(['NAV', 'choices', 'edits']))
  })
})

describe('choices', () => {
  test('kind, level, year and rulebook change what is judged', async () => {
    const {page} = await open(file(seed))
    const before = await pointsOf(page)
    await page.click('.choices summary')
    await page.selectOption('.choices select >> nth=2', 'national-minimum')
    await movedFrom(page, before)
    await page.selectOption('.choices select >> nth=0', 'government')
    await page.waitForFunction(() => document.querySelector('.choices summary')?.textContent?.includes('政府'))
    await page.waitForFunction(() => document.querySelector('[data-item="4"]')?.tagName === 'DETAILS')
  })

  test('a rulebook of one\'s own lays itself over the built-in one', async () => {
    const {page} = await open(file(seed))
    const before = await pointsOf(page)
    await drop(page, 'body', [text('own.yml', "rulebook: 1\nid: own\nversion: 1.0.0\ntitle: {zh: 本市规则, en: Own rules}\nextends: [annual-report]\nrules:\n  shortcomings-causes: {severity: 'off'}\n")])
    await movedFrom(page, before)
    expect(await page.textContent('.notice')).toContain('本市规则')
  })

  test('faults of a rulebook are shown with line and column', async () => {
    const {page} = await open()
    await drop(page, 'body', [text('bad.yml', 'rulebook: 1\nid: bad\nversion: 1.0.0\ntitle: {zh: 规则, en: Rules}\nruels: {}\n')])
    await page.waitForSelector('.notice li')
    expect(await page.textContent('.notice')).toContain('bad.yml 第5行第1列')
  })

  test('last year\'s report brings what became of its shortcomings and steps', async () => {
    const {page} = await open(file(seed))
    await shown(page)
    await page.setInputFiles('header .prior input', file('seeds/003_07fb1cf96b8e0586.txt'))
    await page.waitForSelector('#prior .entry .badge')
    expect(await page.$$eval('#prior .entry', all => all.length)).toBeGreaterThan(2)
  })

  test('English is a switch, and the check speaks it too', async () => {
    const {page} = await open(file(seed))
    await shown(page)
    await page.click('header button[lang=en]')
    await page.waitForFunction(() => document.querySelector('#gaps .entry .advice')?.textContent?.startsWith('What to write'))
    expect(await page.getAttribute('html', 'lang')).toBe('en')
    expect(await page.textContent('#gaps .entry h4')).not.toMatch(/[\u4e00-\u9fff]/)
  })
})

describe('a new draft', () => {
  test('starts from a skeleton that counts for little and whose hints never count', async () => {
    const {page} = await open()
    await page.fill('.begin input[name=year]', '2025')
    await page.selectOption('.begin select >> nth=0', 'department')
    await page.click('.begin button.primary')
    expect(await pointsOf(page)).toBeLessThan(25)
    expect(await page.textContent('.cm-content')).toContain('××局2025年法治政府建设年度报告')
    expect(await page.$$eval('.hint', all => all.length)).toBeGreaterThan(0)
  })
})

describe('taking away', () => {
  let page: Page
  beforeAll(async () => {
    page = (await openPage(chromium)).page
    await dropped(page, [file(seed)])
    await shown(page)
  })
  afterAll(() => page.close())

  test.each([
    [0, /差距报告.*\.html$/, '<!doctype html>'],
    [1, /批注\.docx$/, 'PK'],
    [2, /差距报告.*\.md$/, '# '],
    [3, /\.txt$/, '2024年'],
  ])('format %i', async (index, name, start) => {
    await page.click('.menu summary')
    const [download] = await Promise.all([page.waitForEvent('download'), page.click(`.menu li:nth-child(${index + 1}) button`)])
    expect(download.suggestedFilename()).toMatch(name)
    expect(readFileSync(await download.path(), 'latin1').slice(0, 15)).toContain(start.length > 4 || index < 3 ? Buffer.from(start).toString('latin1') : start)
  })
})

describe('safety', () => {
  const hostile = `<script>window.hacked=1</script><img src=x onerror="window.hacked=2">"><svg onload=window.hacked=3>{{constructor.constructor('window.hacked=4')()}}`

  test.each([
    ['txt', text(`${'<img src=x onerror=hacked=1>'}.txt`, draft.replace('一是法治审核力量薄弱，主要原因是编制不足', `一是${hostile}力量薄弱`))],
    ['md', text('a.md', `${draft}\n[x](javascript:window.hacked=5) ${hostile}\n\n<iframe src="javascript:window.hacked=6"></iframe>\n`)],
    ['html', text('a.html', `<html><head><title>${hostile}</title></head><body onload="window.hacked=7"><h1>某某县司法局2024年法治政府建设年度报告</h1>${draft.split('\n').map(line => `<p>${line}</p>`).join('')}<p>${hostile}</p><p>${'全年开展普法活动，培训执法人员，规范执法程序。'.repeat(20)}</p></body></html>`)],
  ])('nothing in a hostile %s report runs', async (_, given) => {
    const {page, said, requests} = await open(given)
    await shown(page)
    await page.$$eval('details', all => all.forEach(one => one.setAttribute('open', '')))
    expect(await page.evaluate(() => ({hacked: 'hacked' in window, inside: document.querySelectorAll('#page img, #page svg, #page iframe, #page script').length}))).toEqual({hacked: false, inside: 0})
    expect(said).toEqual([])
    expect(requests.filter(url => !/^(file|blob):/.test(url))).toEqual([])
  })

  test('the policy forbids what the page never does', async () => {
    const asked: string[] = []
    const server = createServer((request, response) => {
      asked.push(request.url ?? '')
      response.writeHead(200, {'Access-Control-Allow-Origin': '*'}).end()
    })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    const {page} = await open()
    const tried = await page.evaluate(async to => {
      const failed = async (doing: () => Promise<unknown>): Promise<boolean> => doing().then(() => false, () => true)
      const image = (): Promise<unknown> => new Promise((resolve, reject) => {
        const one = new Image()
        one.onload = resolve
        one.onerror = reject
        one.src = `${to}x.png`
      })
      return [await failed(() => fetch(to)), await failed(image), await failed(async () => new Function('return 1')())]
    }, `http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    server.close()
    expect(tried).toEqual([true, true, true])
    expect(asked).toEqual([])
  })

  test('a whole session asks nothing of any network', async () => {
    const {page, requests, said} = await open(file('test/fixtures/read/000.pdf'))
    await shown(page)
    await typeAtEnd(page, answer)
    await page.click('header button[lang=en]')
    await page.waitForTimeout(1500)
    expect(requests.filter(url => !/^(file|blob):/.test(url))).toEqual([])
    expect(requests.filter(url => url.startsWith('file:'))).toEqual([address()])
    expect(said).toEqual([])
  })
})

describe('anybody can use it', () => {
  /** What axe finds by all its rules, or by some. */
  const faults = async (page: Page, rules: readonly string[] = []): Promise<readonly string[]> => {
    await page.evaluate(`${readFileSync(fileURLToPath(new URL('node_modules/axe-core/axe.min.js', root)), 'utf8')};0`)
    return page.evaluate(async runOnly => {
      const {axe} = window as unknown as {axe: {run: (options: object) => Promise<{violations: {id: string; nodes: {target: string[]}[]}[]}>}}
      const {violations} = await axe.run(runOnly.length > 0 ? {runOnly} : {})
      return violations.map(({id, nodes}) => `${id}: ${nodes.map(({target}) => target.join(' ')).join(', ')}`)
    }, rules)
  }

  test.each([1400, 640])('axe finds nothing, %i pixels wide, nor in the contrast of the dark colours', async width => {
    const one = await openPage(chromium, {colorScheme: 'light', viewport: {width, height: 900}})
    opened.push(one)
    const everywhere = async (): Promise<void> => {
      expect(await faults(one.page)).toEqual([])
      await one.page.emulateMedia({colorScheme: 'dark'})
      expect(await faults(one.page, ['color-contrast'])).toEqual([])
      await one.page.emulateMedia({colorScheme: 'light'})
    }
    await everywhere()
    await dropped(one.page, [file(seed)])
    await shown(one.page)
    await one.page.$$eval('details', all => all.forEach(details => details.setAttribute('open', '')))
    await everywhere()
  })

  test('at 200 % nothing is cut off sideways', async () => {
    const one = await openPage(chromium, {viewport: {width: 640, height: 400}})
    opened.push(one)
    await dropped(one.page, [file(seed)])
    await shown(one.page)
    expect(await one.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
  })
})

describe('speed', () => {
  test('start to first verdict', async () => {
    const {page} = await open()
    const started = await page.evaluate(() => performance.getEntriesByType('navigation')[0]!.duration)
    const first = await timed(page, file(seed))
    const again = await timed(page, file('seeds/002_09a0204284a1f4a0.txt'))
    process.stdout.write(`page loaded in ${Math.round(started)} ms; drop to verdict ${Math.round(first)} ms, the next ${Math.round(again)} ms\n`)
    expect(first).toBeLessThan(5000)
  })

  test('a draft of 2 MB stays responsive', async () => {
    const {page} = await open()
    let long = ''
    while (Buffer.byteLength(long) < 2 * 2 ** 20) long += readFileSync(new URL(seed, root), 'utf8')
    await page.evaluate(() => {
      const blocked: number[] = []
      Object.assign(window, {blocked})
      new PerformanceObserver(list => blocked.push(...list.getEntries().map(({duration}) => duration))).observe({entryTypes: ['longtask']})
    })
    await dropped(page, [text('long.txt', long)])
    await shown(page)
    const blocked = (): Promise<number> => page.evaluate(() => Math.max(0, ...(window as unknown as {blocked: number[]}).blocked.splice(0)))
    const opening = await blocked()
    await page.click('.cm-content')
    for (let key = 0; key < 30; key++) {
      await page.keyboard.insertText('法')
      await page.waitForTimeout(key === 9 ? 600 : 50)
    }
    const typing = await blocked()
    await page.waitForFunction(() => document.querySelector('.checking')?.textContent === '', undefined, {timeout: 90_000})
    await page.waitForTimeout(300)
    const checked = await blocked()
    process.stdout.write(`2 MB: the page was blocked at most ${Math.round(opening)} ms while opening, ${Math.round(typing)} ms while typing, ${Math.round(checked)} ms when the checks came back\n`)
    expect(Math.max(typing, checked)).toBeLessThan(500)
  })

  /** Milliseconds from the drop to the verdict, as the page's own clock has them. */
  async function timed(page: Page, given: Given): Promise<number> {
    await page.evaluate(name => {
      const seen = new Promise<number>(resolve => {
        const from = performance.now()
        const look = (): void => (document.title.startsWith(name) && document.querySelector('[data-points]') ? resolve(performance.now() - from) : void requestAnimationFrame(look))
        look()
      })
      Object.assign(window, {seen})
    }, given.name)
    await drop(page, 'body', [given])
    return page.evaluate(() => (window as unknown as {seen: Promise<number>}).seen)
  }
})
