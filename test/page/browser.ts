import {pathToFileURL} from 'node:url'
import {chromium, type Browser, type Page} from 'playwright-core'
import {builtPage} from '../built/command.js'

/** The page's address on the disk, built from the sources as they are. */
export const address = (): string => pathToFileURL(builtPage()).href

/** A headless Chromium as its makers ship it, without the switches that soften its security. */
export async function browser(): Promise<Browser> {
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs22.x'
  const {default: pack} = await import('@sparticuz/chromium')
  return chromium.launch({executablePath: await pack.executablePath(), args: ['--no-sandbox', '--disable-gpu'], headless: true})
}

/** The page open, and all that it asked of any network or said to its console. */
export interface Opened {
  readonly page: Page
  readonly requests: string[]
  readonly said: string[]
}

/** Opens the page from its file. */
export async function openPage(from: Browser, options: Parameters<Browser['newPage']>[0] = {}): Promise<Opened> {
  const page = await from.newPage({viewport: {width: 1400, height: 900}, ...options})
  const requests: string[] = []
  const said: string[] = []
  page.on('request', request => requests.push(request.url()))
  page.on('console', message => said.push(`${message.type()}: ${message.text()}`))
  page.on('pageerror', error => said.push(`error: ${error.message}`))
  await page.goto(address())
  return {page, requests, said}
}

/** A file to be dropped or chosen. */
export interface Given {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

/** Drops files on what `target` selects, as a hand would. */
export async function drop(page: Page, target: string, files: readonly Given[]): Promise<void> {
  const transfer = await page.evaluateHandle(all => {
    const transfer = new DataTransfer()
    for (const {name, type, base64} of all) transfer.items.add(new File([Uint8Array.from(atob(base64), character => character.charCodeAt(0))], name, {type}))
    return transfer
  }, files.map(({name, mimeType, buffer}) => ({name, type: mimeType, base64: buffer.toString('base64')})))
  await page.dispatchEvent(target, 'drop', {dataTransfer: transfer})
}

/** What the page shows of a check. */
export interface Shown {
  readonly points: number
  readonly levels: Readonly<Record<string, string>>
  readonly entries: readonly string[]
}

/** Waits for a check and reads it off the page. */
export async function shown(page: Page): Promise<Shown> {
  await page.waitForSelector('[data-points]')
  return page.evaluate(() => ({
    points: Number(document.querySelector<HTMLElement>('[data-points]')!.dataset['points']),
    levels: Object.fromEntries(Array.from(document.querySelectorAll<HTMLElement>('[data-item]'), element => [element.dataset['item']!, element.dataset['level']!])),
    entries: Array.from(document.querySelectorAll('#gaps .entry, #form .entry'), element => element.id.slice('entry-'.length)).sort(),
  }))
}
