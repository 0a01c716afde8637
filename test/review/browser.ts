import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {pathToFileURL} from 'node:url'
import {chromium, type Browser, type BrowserContextOptions, type Page} from 'playwright-core'

process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs22.x'

/** A headless Chromium. */
export async function openBrowser(): Promise<Browser> {
  const {default: packed} = await import('@sparticuz/chromium')
  return chromium.launch({executablePath: await packed.executablePath(), args: ['--no-sandbox', '--disable-gpu'], headless: true})
}

/** A file in a page of its own, with every request and every complaint of the browser. */
export async function openFile(browser: Browser, file: string, options: BrowserContextOptions = {}): Promise<{readonly page: Page; readonly requests: readonly string[]; readonly complaints: readonly string[]}> {
  const page = await (await browser.newContext(options)).newPage()
  const requests: string[] = []
  const complaints: string[] = []
  page.on('request', request => requests.push(request.url()))
  page.on('console', message => void (['error', 'warning'].includes(message.type()) && complaints.push(message.text())))
  page.on('pageerror', error => complaints.push(String(error)))
  await page.goto(pathToFileURL(file).href)
  return {page, requests, complaints}
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe-core finds wrong with a page, by all of its rules or some, as the rules with their first element. */
export async function axeFindings(page: Page, rules: readonly string[] = []): Promise<readonly string[]> {
  // evaluated through the debugger, which the page's own policy does not bind
  await page.evaluate(axe)
  return page.evaluate(async runOnly => {
    const {axe} = globalThis as unknown as {axe: {run(options: object): Promise<{violations: {id: string; nodes: {html: string}[]}[]}>}}
    const {violations} = await axe.run(runOnly.length > 0 ? {runOnly} : {})
    return violations.map(({id, nodes}) => `${id}: ${nodes[0]!.html.slice(0, 160)}`)
  }, rules)
}
