import {jest} from '@jest/globals'
import {spawn} from 'node:child_process'
import {copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {isBuiltin} from 'node:module'
import {join} from 'node:path'
import {build} from 'esbuild'
import {publint} from 'publint'
import type {InitializeResult} from 'vscode-languageserver'
import {check, loadRulebookFile} from '../../src/node.js'
import {once} from '../../src/text/once.js'
import {poorReport, report} from '../cli/workplace.js'
import {editorOn} from '../lsp/client.js'
import {browser, drop, shown} from '../page/browser.js'
import {hasNpm, install, root, type Installed} from './installed.js'
import {examples} from './readme.js'

jest.setTimeout(600_000)

/** A machine without npm cannot try this; CI must. */
const skipped = !hasNpm && !process.env['CI']
if (skipped) process.stdout.write('npm is missing: the package is not tried\n')
const given = skipped ? describe.skip : describe

given('the package, packed and installed in an empty folder', () => {
  let place: Installed
  beforeAll(() => {
    place = install()
    mkdirSync(join(place.folder, 'inputs'))
    for (const name of readdirSync(join(root, 'seeds'))) copyFileSync(join(root, 'seeds', name), join(place.folder, 'inputs', name))
    for (const name of ['000.md', '002.html', '000-numbered.docx', '000-numbered.doc', '000.rtf', '002-official.pdf']) copyFileSync(join(root, 'test/fixtures/read', name), join(place.folder, 'inputs', name))
    for (const [name, text] of [['report.txt', report], ['report.md', poorReport]] as const) writeFileSync(join(place.folder, name), text)
  })
  afterAll(() => place.remove())

  /** What the sources find in the inputs, as JSON. */
  const expected = once(async (): Promise<readonly object[]> => {
    const rulebook = await loadRulebookFile('annual-report')
    const reports: object[] = []
    for (const name of readdirSync(join(place.folder, 'inputs')).sort()) {
      const bytes = readFileSync(join(place.folder, 'inputs', name))
      reports.push(JSON.parse(JSON.stringify(await check({name: `inputs/${name}`, bytes}, rulebook, {as: 'annual-report'}))) as object)
    }
    return reports
  })

  test('npx gangyao check finds what the sources find, in every format', async () => {
    const {status, stdout, stderr} = place.run('npx', 'gangyao', 'check', 'inputs', '--no-gate', '--as', 'annual-report', '-f', 'jsonl')
    expect({status, stderr}).toEqual({status: 0, stderr: expect.any(String)})
    const atGate = {gate: expect.objectContaining({passed: expect.any(Boolean)})}
    expect(stdout.trimEnd().split('\n').map(line => JSON.parse(line) as unknown)).toEqual((await expected()).map(report => ({...report, ...atGate})))
  })

  test('the library finds what the sources find, in every format', async () => {
    writeFileSync(join(place.folder, 'all.mjs'), `
      import {readdirSync, readFileSync} from 'node:fs'
      import {check, loadRulebookFile} from 'gangyao/node'
      const rulebook = await loadRulebookFile('annual-report')
      const reports = []
      for (const name of readdirSync('inputs').sort()) reports.push(await check({name: \`inputs/\${name}\`, bytes: readFileSync(\`inputs/\${name}\`)}, rulebook, {as: 'annual-report'}))
      process.stdout.write(JSON.stringify(reports))`)
    const {stdout, stderr} = place.run(process.execPath, 'all.mjs')
    expect(stderr).toBe('')
    expect(JSON.parse(stdout)).toEqual(await expected())
  })

  test('the library compiles a rulebook that is given as a text', () => {
    writeFileSync(join(place.folder, 'own.mjs'), `
      import {readFileSync} from 'node:fs'
      import {InputError, loadRulebook} from 'gangyao'
      const read = id => ({name: id, text: readFileSync(new URL(\`node_modules/gangyao/rules/\${id}.yml\`, import.meta.url), 'utf8')})
      const {id} = await loadRulebook(read('citations'), read)
      const error = await loadRulebook({name: 'own.yml', text: 'rulebook: 1\\nid: own\\nextend: [citations]\\n'}, read).catch(error => error)
      process.stdout.write(JSON.stringify([id, error instanceof InputError, error.faults.map(({code}) => code)]))`)
    expect(JSON.parse(place.run(process.execPath, 'own.mjs').stdout)).toEqual(['citations', true, expect.arrayContaining(['schema-unknown-key'])])
  })

  /** What the compiler says to the examples of the README, which it finds the package by `resolution` for. */
  function compiled(resolution: 'nodenext' | 'bundler', ...options: readonly string[]): string {
    writeFileSync(join(place.folder, 'package.json'), JSON.stringify({...(JSON.parse(readFileSync(join(place.folder, 'package.json'), 'utf8')) as object), type: 'module'}))
    const found = ['--module', resolution === 'nodenext' ? 'nodenext' : 'esnext', '--moduleResolution', resolution]
    const strict = ['--strict', '--target', 'es2022', '--types', 'node', '--typeRoots', join(root, 'node_modules/@types')]
    for (const [index, code] of examples.entries()) writeFileSync(join(place.folder, `${index}.ts`), code)
    return place.run(process.execPath, join(root, 'node_modules/typescript/bin/tsc'), ...strict, ...found, ...options, ...examples.map((_, index) => `${index}.ts`)).stdout
  }

  test('the examples of the README compile and run', () => {
    expect(examples.length).toBeGreaterThan(1)
    expect(compiled('nodenext')).toBe('')
    const results = examples.map((_, index) => place.run(process.execPath, `${index}.js`))
    expect(results.map(({status, stderr}) => ({status, stderr}))).toEqual(examples.map(() => ({status: 0, stderr: ''})))
    expect(results.map(({stdout}) => stdout).join('')).toContain('report.md:3:1-3:10: ')
    expect(JSON.parse(readFileSync(join(place.folder, 'report.sarif'), 'utf8'))).toMatchObject({version: '2.1.0'})
  })

  test('the examples of the README compile where a bundler finds the package', () => {
    expect(compiled('bundler', '--noEmit')).toBe('')
  })

  test('npx gangyao lsp answers an editor', async () => {
    const client = editorOn(spawn('npx', ['gangyao', 'lsp', '--stdio'], {cwd: place.folder}))
    const {serverInfo} = await client.ask<InitializeResult>('initialize', {processId: process.pid, rootUri: null, capabilities: {}})
    expect(serverInfo?.name).toBe('gangyao')
    client.notify('initialized', {})
    client.notify('textDocument/didOpen', {textDocument: {uri: 'file:///a.txt', languageId: 'plaintext', version: 1, text: poorReport}})
    expect((await client.diagnostics('file:///a.txt', 1)).length).toBeGreaterThan(0)
    await client.ask('shutdown', {})
    client.notify('exit', {})
    expect(await client.ended).toBe(0)
  })

  test('npx gangyao serve gives the drafter’s page, which checks a report as the sources do', async () => {
    const server = spawn('npx', ['gangyao', 'serve'], {cwd: place.folder, detached: true})
    try {
      const said = await new Promise<string>((resolve, reject) => {
        server.stdout.setEncoding('utf8').once('data', resolve)
        server.stderr.setEncoding('utf8').once('data', text => reject(new Error(text as string)))
      })
      const [address] = /http:[\d./:]+/.exec(said)!
      const chromium = await browser()
      try {
        const page = await chromium.newPage()
        page.setDefaultTimeout(120_000)
        await page.goto(address)
        await page.waitForSelector('#page button')
        const [name] = readdirSync(join(root, 'seeds')).sort() as [string]
        await drop(page, 'body', [{name, mimeType: '', buffer: readFileSync(join(root, 'seeds', name))}])
        const {score} = await check({name, bytes: readFileSync(join(root, 'seeds', name))}, await loadRulebookFile('annual-report'))
        expect((await shown(page)).points).toBe(score.points)
      } finally {
        await chromium.close()
      }
    } finally {
      process.kill(-server.pid!)
    }
  })

  test('it depends on what it imports and on nothing else', async () => {
    const dist = join(place.own, 'dist')
    const entryPoints = ['index.js', 'node.js', 'command.cjs', 'tinypool.cjs', ...readdirSync(join(dist, 'vendor')).map(name => `vendor/${name}`)].map(name => join(dist, name))
    const {metafile} = await build({entryPoints, bundle: true, write: false, metafile: true, outdir: 'unused', platform: 'node', format: 'esm', splitting: true, packages: 'external', external: ['./vendor/*'], logLevel: 'silent'})
    const imported = Object.values(metafile.outputs).flatMap(({imports}) => imports.filter(({external}) => external).map(({path}) => path))
    const packages = imported.filter(path => !path.startsWith('.') && !isBuiltin(path)).map(path => path.split('/')[0]!)
    const {dependencies} = JSON.parse(readFileSync(join(place.own, 'package.json'), 'utf8')) as {dependencies: object}
    expect([...new Set(packages)].sort()).toEqual(Object.keys(dependencies).sort())
  })

  test('it holds what a package must, with the notices of what it carries', async () => {
    const {messages} = await publint({pkgDir: place.own, level: 'suggestion'})
    expect(messages).toEqual([])
    expect(readdirSync(place.own).sort()).toEqual(['CHANGELOG.md', 'LICENSE', 'README.md', 'README.zh-CN.md', 'dist', 'package.json', 'rules', 'schemas'])
    for (const file of ['dist/third-party-notices.txt', 'dist/gangyao.html']) {
      const notices = readFileSync(join(place.own, file), 'utf8')
      const names = ['@embedpdf/pdfium', 'opencc-js', 'pinyin-pro', 'jieba', 'preact', 'micromark', 'FreeType', 'Apache License', 'Permission is hereby granted']
      expect(names.filter(name => !notices.includes(name))).toEqual([])
    }
  })
})
