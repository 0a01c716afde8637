import {readdirSync} from 'node:fs'
import {join} from 'node:path'
import type {Browser} from 'playwright-core'
import {command, copySeeds, report, workplace} from '../cli/workplace.js'
import {axeFindings, openBrowser, openFile} from './browser.js'

let place: ReturnType<typeof workplace>
let browser: Browser
const out = (...path: readonly string[]): string => join(place.folder, 'review', ...path)

/** Last year's report of the same organ, with a passage that this year's repeats. */
const lastYear = report.replaceAll('2025年', '2024年').replace('2024年法治', '2023年法治')

beforeAll(async () => {
  place = workplace({'reports/one.md': report, 'reports/empty.txt': '', 'prior/one.md': lastYear})
  copySeeds(join(place.folder, 'reports'))
  expect((await command('review', 'reports', '-o', 'review', '--prior', 'prior', '--lang', 'zh')).code).toBe(3)
  browser = await openBrowser()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  place.leave()
})

const pages = (): readonly string[] => ['index.html', 'lists.html', 'copies.html', 'years.html', ...readdirSync(out('reports')).map(name => `reports/${name}`), ...readdirSync(out('years')).map(name => `years/${name}`)]

describe('the review site', () => {
  test('has a page for each report and one for the report with a year before', () => {
    expect([readdirSync(out('reports')).length, readdirSync(out('years')).length]).toEqual([6, 1])
  })

  test('opens from the disk without asking for anything outside its folder, and gives axe nothing to find', async () => {
    for (const path of pages()) {
      const {page, requests, complaints} = await openFile(browser, out(path), {colorScheme: 'light'})
      expect({path, complaints, outside: requests.filter(url => !url.startsWith(`file://${out()}`))}).toEqual({path, complaints: [], outside: []})
      expect(requests.some(url => url.endsWith('/review.css')) && requests.some(url => url.endsWith('/review.js'))).toBe(true)
      expect({path, found: await axeFindings(page)}).toEqual({path, found: []})
      await page.emulateMedia({colorScheme: 'dark'})
      expect({path, dark: await axeFindings(page, ['color-contrast'])}).toEqual({path, dark: []})
      await page.context().close()
    }
  }, 240_000)

  test('is whole without its script', async () => {
    const {page} = await openFile(browser, out('index.html'), {javaScriptEnabled: false})
    expect(await page.locator('#reports tbody tr').count()).toBe(6)
    expect(await page.locator('.unchecked li').allInnerTexts()).toEqual([expect.stringContaining('empty.txt')])
    await page.context().close()
  })

  test('leads by keyboard past the navigation to the reports', async () => {
    const {page} = await openFile(browser, out('index.html'))
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip')
    await page.keyboard.press('Enter')
    const reached: string[] = []
    for (let step = 0; step < 40; step++) {
      await page.keyboard.press('Tab')
      reached.push(await page.evaluate(() => document.activeElement?.closest('#reports tbody') ? (document.activeElement as HTMLAnchorElement).pathname ?? '' : ''))
    }
    expect(reached.find(path => path.includes('/reports/'))).toBeDefined()
    await page.context().close()
  })

  test('shows what is focused', async () => {
    const {page} = await openFile(browser, out('lists.html'))
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle)).toBe('solid')
    await page.context().close()
  })

  test('filters, and sorts by score only among like organs', async () => {
    const {page} = await openFile(browser, out('index.html'))
    const shown = (): Promise<number> => page.locator('#reports tbody tr:not([hidden])').count()
    const score = page.locator('th[data-key=points] button')
    expect(await score.getAttribute('aria-disabled')).toBe('true')
    await score.dispatchEvent('click')
    expect(await page.locator('th[data-key=points]').getAttribute('aria-sort')).toBeNull()
    expect(await page.locator('[role=status]').innerText()).toContain('同类机关')

    await page.locator('.filters select').nth(0).selectOption('2024')
    await page.locator('.filters select').nth(1).selectOption('县级')
    await page.locator('.filters select').nth(2).selectOption('部门')
    expect(await shown()).toBe(2)
    await score.click()
    expect(await page.locator('th[data-key=points]').getAttribute('aria-sort')).toBe('descending')
    const points = (await page.locator('#reports tbody tr:not([hidden]) td:nth-child(6)').allInnerTexts()).map(Number)
    expect(points).toEqual([...points].sort((a, b) => b - a))
    await page.locator('.filters select').nth(0).selectOption('')
    expect(await page.locator('th[data-key=points]').getAttribute('aria-sort')).toBeNull()
    await page.locator('.filters input').fill('徐闻')
    expect(await shown()).toBe(1)
    await page.context().close()
  })

  test('leads from a gap to the text and back', async () => {
    const {page} = await openFile(browser, out('reports', readdirSync(out('reports')).find(name => name.startsWith('000'))!))
    const lost = await page.evaluate(() => Array.from(document.querySelectorAll('a[href^="#"]')).filter(link => !document.getElementById((link as HTMLAnchorElement).hash.slice(1))).map(link => link.outerHTML))
    expect(lost).toEqual([])
    await page.locator('.gaps a[href^="#t"]').first().click()
    const anchor = new URL(page.url()).hash.slice(1)
    expect(await page.evaluate(id => document.getElementById(id)!.closest('.document') !== null, anchor)).toBe(true)
    await page.locator('.document a.ref[href^="#q"], .document a.ref[href^="#g"]').first().click()
    expect(new URL(page.url()).hash).toMatch(/^#[gq]\d+$/)
    await page.context().close()
  })

  test('prints on A4 without losing the letters', async () => {
    const {page} = await openFile(browser, out('index.html'))
    await page.emulateMedia({media: 'print'})
    expect(await page.locator('#reports td.presence b').first().isVisible()).toBe(true)
    expect(await page.locator('header').isVisible()).toBe(false)
    const wide = await page.evaluate(() => {
      document.body.style.width = '182mm'
      return document.getElementById('reports')!.scrollWidth - document.body.clientWidth
    })
    expect(wide).toBeLessThanOrEqual(0)
    expect((await page.pdf({format: 'A4'})).length).toBeGreaterThan(1000)
    await page.context().close()
  })
})
