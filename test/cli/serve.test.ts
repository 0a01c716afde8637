import {request, type IncomingHttpHeaders} from 'node:http'
import type {AddressInfo} from 'node:net'
import {servePage} from '../../src/cli/commands/serve.js'

const page = Buffer.from('<!doctype html><title>page</title>')

/** Asks a server on this machine. */
const asked = (port: number, {path = '/', method = 'GET', host = `127.0.0.1:${port}`}: {path?: string; method?: string; host?: string} = {}): Promise<{status: number | undefined; headers: IncomingHttpHeaders; body: string}> =>
  new Promise((resolve, reject) => {
    const one = request({host: '127.0.0.1', port, path, method, headers: {host}}, response => {
      let body = ''
      response.on('data', part => (body += part))
      response.on('end', () => resolve({status: response.statusCode, headers: response.headers, body}))
    })
    one.on('error', reject)
    one.end()
  })

describe('the server of the page', () => {
  let server: Awaited<ReturnType<typeof servePage>>
  let port: number
  beforeAll(async () => {
    server = await servePage(page, 0)
    ;({port} = server.address() as AddressInfo)
  })
  afterAll(() => void server.close())

  test('listens to this machine alone', () => {
    expect((server.address() as AddressInfo).address).toBe('127.0.0.1')
  })

  test('gives the page, to be framed and kept by nobody', async () => {
    const {status, body, headers} = await asked(port)
    expect([status, body]).toEqual([200, page.toString()])
    expect(headers).toMatchObject({'content-security-policy': "frame-ancestors 'none'", 'cache-control': 'no-store', 'x-content-type-options': 'nosniff'})
  })

  test.each([
    ['another path', {path: '/etc/passwd'}, 404],
    ['a name that leads here from elsewhere', {host: 'evil.example'}, 421],
    ['a post', {method: 'POST'}, 405],
  ])('refuses %s', async (_, options, status) => {
    expect((await asked(port, options)).status).toBe(status)
  })

  test('says that a port is taken', async () => {
    await expect(servePage(page, port)).rejects.toMatchObject({faults: [{code: 'port-not-free'}]})
  })
})
