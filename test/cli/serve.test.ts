import {request, type IncomingHttpHeaders} from 'node:http'
import type {AddressInfo} from 'node:net'
import {servePage} from '../../src/cli/commands/serve.js'

const page = Buffer.from('<!doctype html><title>page</title>')

/** Asks a server on this machine. */
const asked = (port: number, {path = '/', method = 'GET', host = `127.0.0.1:${port}`, headers = {}}: {path?: string; method?: string; host?: string; headers?: Readonly<Record<string, string>>} = {}): Promise<{status: number | undefined; headers: IncomingHttpHeaders; body: string}> =>
  new Promise((resolve, reject) => {
    const one = request({host: '127.0.0.1', port, path, method, headers: {...headers, host}}, response => {
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
    ['a path out of the folder', {path: '/../../etc/passwd'}, 404],
    ['an encoded path out of the folder', {path: '/%2e%2e/%2e%2e/etc/passwd'}, 404],
    ['a path of backslashes', {path: '/..\\..\\etc\\passwd'}, 404],
    ['a whole address as path', {path: 'http://evil.example/'}, 404],
    ['two slashes', {path: '//'}, 404],
    ['a query', {path: '/?a=1'}, 404],
    ['a name that leads here from elsewhere', {host: 'evil.example'}, 421],
    ['our name at another port', {host: '127.0.0.1:1'}, 421],
    ['our name with something behind', {host: '127.0.0.1.evil.example'}, 421],
    ['a name of this machine on the net', {host: '0.0.0.0'}, 421],
    ['a page of elsewhere', {headers: {origin: 'https://evil.example'}}, 403],
    ['a page without an origin', {headers: {origin: 'null'}}, 403],
    ['a page of this machine at another port', {headers: {origin: 'http://127.0.0.1:1'}}, 403],
    ['a post', {method: 'POST'}, 405],
    ['a question for leave', {method: 'OPTIONS'}, 405],
  ])('refuses %s', async (_, options, status) => {
    expect((await asked(port, options)).status).toBe(status)
  })

  test('lets no page of elsewhere read what it says, not even a refusal', async () => {
    for (const options of [{}, {path: '/x'}, {host: 'evil.example'}, {headers: {origin: 'https://evil.example'}}]) {
      const {headers, body, status} = await asked(port, options)
      expect(headers['access-control-allow-origin']).toBeUndefined()
      expect(headers).toMatchObject({'x-content-type-options': 'nosniff', 'cache-control': 'no-store', 'cross-origin-resource-policy': 'same-origin'})
      if (status !== 200) expect(body).toBe('')
    }
  })

  test('answers its own page by either name, and a question for headers without the page', async () => {
    expect((await asked(port, {host: `localhost:${port}`, headers: {origin: `http://localhost:${port}`}})).status).toBe(200)
    expect(await asked(port, {method: 'HEAD'})).toMatchObject({status: 200, body: ''})
  })

  test('says that a port is taken', async () => {
    await expect(servePage(page, port)).rejects.toMatchObject({faults: [{code: 'port-not-free'}]})
  })
})
