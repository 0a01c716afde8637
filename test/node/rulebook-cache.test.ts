import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {loadRulebook, type RulebookText} from '../../src/rulebook/load.js'
import {compileRulebook, entryBytes, loadCached} from '../../src/node/rulebook-cache.js'

const base: RulebookText = {name: 'base.yml', text: 'rulebook: 1\nid: test-base\nversion: 1.0.0\ntitle: {zh: 甲, en: A}\n'}
const own: RulebookText = {name: 'own.yml', text: 'rulebook: 1\nid: test-own\nversion: 1.0.0\ntitle: {zh: 乙, en: B}\nextends: [test-base]\n'}
const finding = (text: RulebookText) => (id: string): RulebookText | undefined => (id === 'test-base' ? text : undefined)
const find = finding(base)

let folder = ''
const before = process.env['XDG_CACHE_HOME']
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gangyao-cache-'))
  process.env['XDG_CACHE_HOME'] = folder
})
afterEach(() => {
  rmSync(folder, {recursive: true, force: true})
  if (before === undefined) delete process.env['XDG_CACHE_HOME']
  else process.env['XDG_CACHE_HOME'] = before
})

/** A rulebook whose lists of numbers are lists, as they are before it is kept. */
const plain = (rulebook: unknown): unknown => JSON.parse(JSON.stringify(rulebook, (_, value: unknown) => (value instanceof Int32Array ? [...value] : value)))

const entries = (): readonly string[] => readdirSync(join(folder, 'gangyao'))
const entry = (): string => join(folder, 'gangyao', entries()[0]!)
/** Puts an entry in place that can be told from a fresh one. */
async function mark(): Promise<void> {
  const compiled = await compileRulebook(own, find, 'build-1')
  writeFileSync(entry(), entryBytes({...compiled, rulebook: {...compiled.rulebook, version: 'cached'}}))
}

test('a rulebook is kept once, whole, and equals the one compiled afresh', async () => {
  const first = await loadCached(own, find, 'build-1')
  expect(entries()).toEqual([expect.stringMatching(/^[0-9a-f]{32}\.compiled$/)])
  expect(plain(await loadCached(own, find, 'build-1'))).toEqual(plain(first))
  expect(JSON.parse(JSON.stringify(first))).toEqual(JSON.parse(JSON.stringify(await loadRulebook(own, find))))
})

test('what is kept is used', async () => {
  await loadCached(own, find, 'build-1')
  await mark()
  expect((await loadCached(own, find, 'build-1')).version).toBe('cached')
})

test.each([
  ['the text of what it extends has changed', 'build-1', {...base, text: base.text.replace('1.0.0', '1.0.1')}],
  ['the program has changed', 'build-2', base],
])('what is kept is not used when %s', async (_, build, text) => {
  await loadCached(own, find, 'build-1')
  await mark()
  expect((await loadCached(own, finding(text), build)).version).toBe('1.0.0')
})

test.each([
  ['cut off', (text: string) => text.slice(0, text.length / 2)],
  ['changed in one character', (text: string) => text.replace('cached', 'cachee')],
  ['empty', () => ''],
  ['not JSON', () => 'rulebook'],
])('an entry that is %s is ignored and replaced', async (_, damage) => {
  await loadCached(own, find, 'build-1')
  await mark()
  writeFileSync(entry(), damage(readFileSync(entry(), 'latin1')), 'latin1')
  expect((await loadCached(own, find, 'build-1')).version).toBe('1.0.0')
  await mark()
  expect((await loadCached(own, find, 'build-1')).version).toBe('cached')
})

test('a cache folder that cannot be made is done without', async () => {
  writeFileSync(join(folder, 'file'), '')
  process.env['XDG_CACHE_HOME'] = join(folder, 'file')
  expect((await loadCached(own, find, 'build-1')).version).toBe('1.0.0')
})
