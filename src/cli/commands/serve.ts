import {existsSync, readFileSync} from 'node:fs'
import {createServer, type IncomingMessage, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import {fileURLToPath} from 'node:url'
import {InputError} from '../../input-error.js'
import {filled} from '../../messages/filled.js'
import {messages} from '../../messages/messages.js'
import type {Language} from '../../rulebook/rulebook.js'
import {exactly, type Arguments} from '../settings/arguments.js'
import type {ExitCode} from '../outputs/faults.js'
import type {Terminal} from '../outputs/terminal.js'

/** `gangyao serve`: the drafter's page on this machine's own address, until it is stopped. */
export async function serveCommand(args: Arguments, terminal: Terminal, lang: Language): Promise<ExitCode> {
  exactly('serve', args, [])
  const server = await servePage(readFileSync(pageFile()), args.number('port') ?? 0)
  const {port} = server.address() as AddressInfo
  await terminal.out(`${filled(messages[lang].cli.serving, {url: `http://127.0.0.1:${port}/`})}\n`)
  await new Promise<void>(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, resolve)
  })
  server.close()
  server.closeAllConnections()
  return 0
}

const loopback = '127.0.0.1'

/**
 * Serves a page, and nothing else, to this machine alone; `port` 0 takes any that is free.
 * @throws InputError when the port is taken
 */
export async function servePage(page: Uint8Array, port: number): Promise<Server> {
  const server = createServer((request, response) => {
    const {port: own} = server.address() as AddressInfo
    const status = statusOf(request, [`${loopback}:${own}`, `localhost:${own}`])
    response.writeHead(status, status === 200 ? headers : {...headers, 'Content-Type': 'text/plain'})
    response.end(status === 200 && request.method === 'GET' ? page : '')
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(new InputError('gangyao', {code: 'port-not-free', data: {port, reason: error.code ?? ''}})),
    )
    server.listen(port, loopback, resolve)
  })
  return server
}

/** Only what asks by one of our names, not from a page of another, gets the page. */
function statusOf({headers: {host, origin}, url, method}: IncomingMessage, names: readonly string[]): number {
  if (host === undefined || !names.includes(host)) return 421
  if (origin !== undefined && !names.some(name => origin === `http://${name}`)) return 403
  if (url !== '/') return 404
  return method === 'GET' || method === 'HEAD' ? 200 : 405
}

/** The page brings its own policy; these keep other sites from framing it and anything from being kept. */
const headers = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': "frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
}

/** Beside the bundle, or in `dist` when run from the sources. */
function pageFile(): string {
  const found = ['gangyao.html', '../../../dist/gangyao.html']
    .map(path => fileURLToPath(new URL(path, import.meta.url)))
    .find(path => existsSync(path))
  if (found === undefined) throw new InputError('gangyao.html', {code: 'page-missing'})
  return found
}
