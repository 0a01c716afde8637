import {spawn, type ChildProcessWithoutNullStreams} from 'node:child_process'
import type {Diagnostic} from 'vscode-languageserver'
import {gangyao} from '../built/command.js'

interface Message {
  readonly id?: number
  readonly method?: string
  readonly params?: unknown
  readonly result?: unknown
  readonly error?: unknown
}

/** An editor at the built `gangyao lsp --stdio`. */
export const editor = (...args: readonly string[]) => editorOn(spawn(process.execPath, [gangyao, 'lsp', '--stdio', ...args], {env: {PATH: process.env['PATH'], LANG: 'zh_CN.UTF-8'}}))

/** An editor, as far as a server can tell: JSON-RPC with length headers over the streams of its process. */
export function editorOn(child: ChildProcessWithoutNullStreams) {
  const messages: Message[] = []
  let bytes = Buffer.alloc(0)
  let [id, errors] = [0, '']
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text))
  child.stdout.on('data', (chunk: Buffer) => {
    bytes = Buffer.concat([bytes, chunk])
    for (;;) {
      const head = /^Content-Length: (\d+)\r\n(?:[^\r]+\r\n)*\r\n/.exec(bytes.toString('latin1'))
      if (!head || bytes.length < head[0].length + Number(head[1])) return
      const end = head[0].length + Number(head[1])
      messages.push(JSON.parse(bytes.subarray(head[0].length, end).toString()) as Message)
      bytes = bytes.subarray(end)
    }
  })
  const ended = new Promise<number | null>(resolve => child.once('exit', code => resolve(code)))
  const send = (message: object): void => {
    const body = Buffer.from(JSON.stringify({jsonrpc: '2.0', ...message}))
    child.stdin.write(Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]))
  }
  const until = async (wanted: (message: Message) => boolean): Promise<Message> => {
    for (let tries = 0; tries < 800; tries++) {
      const at = messages.findIndex(wanted)
      if (at >= 0) return messages.splice(at, 1)[0]!
      await new Promise(resolve => setTimeout(resolve, 25))
    }
    child.kill()
    throw new Error(`no such message among ${JSON.stringify(messages).slice(0, 2000)} ${errors}`)
  }
  return {
    ended,
    child,
    notify: (method: string, params: object) => send({method, params}),
    async ask<Result>(method: string, params: object): Promise<Result> {
      const own = ++id
      send({id: own, method, params})
      const {result, error} = await until(message => message.id === own && message.method === undefined)
      if (error) throw new Error(JSON.stringify(error))
      return result as Result
    },
    async diagnostics(uri: string, version?: number): Promise<readonly Diagnostic[]> {
      const found = await until(({method, params}) => method === 'textDocument/publishDiagnostics' && (params as {uri: string}).uri === uri && (params as {version?: number}).version === version)
      return (found.params as {diagnostics: Diagnostic[]}).diagnostics
    },
  }
}
