import {readFileSync} from 'node:fs'
import {Script, createContext} from 'node:vm'
import {commands} from '../../src/cli/commands.js'
import {readArguments} from '../../src/cli/settings/arguments.js'

const page = readFileSync(new URL('../../docs/editor.md', import.meta.url), 'utf8')
const block = (language: string): string => new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``).exec(page)![1]!

test('the example for VS Code is JSON and starts the server as its settings say', async () => {
  const {main, contributes, dependencies} = JSON.parse(block('json')) as {main: string; contributes: {configuration: {properties: Record<string, {default: unknown}>}}; dependencies: object}
  expect([main, Object.keys(dependencies)]).toEqual(['./extension.js', ['vscode-languageclient']])
  const settings = contributes.configuration.properties
  const started: {command: string; args: string[]}[] = []
  const modules: Readonly<Record<string, object>> = {
    vscode: {workspace: {getConfiguration: (section: string) => ({get: (name: string) => settings[`${section}.${name}`]!.default})}},
    'vscode-languageclient/node': {TransportKind: {stdio: 0}, LanguageClient: class { constructor(_id: string, _name: string, server: {command: string; args: string[]}) { started.push(server) } start() { return Promise.resolve() } stop() { return Promise.resolve() } }},
  }
  const exports: {activate?: () => Promise<void>; deactivate?: () => Promise<void>} = {}
  new Script(block('js')).runInContext(createContext({require: (name: string) => modules[name], exports}))
  await exports.activate!()
  await exports.deactivate!()
  expect(started).toEqual([{command: 'gangyao', args: ['lsp', '--stdio']}])
  const [name, ...args] = started[0]!.args
  expect(() => readArguments(name!, args, commands[name!]!.options)).not.toThrow()
})
