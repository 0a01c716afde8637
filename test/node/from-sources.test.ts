import {mkdtempSync, readdirSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

test('nothing is kept when run from the sources', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gangyao-cache-'))
  const before = {XDG_CACHE_HOME: process.env['XDG_CACHE_HOME'], TEST_SOURCES_ID: process.env['TEST_SOURCES_ID']}
  process.env['XDG_CACHE_HOME'] = folder
  delete process.env['TEST_SOURCES_ID']
  try {
    const {loadCached} = await import('../../src/node/rulebook-cache.js')
    await loadCached({name: 'own.yml', text: 'rulebook: 1\nid: test-own\nversion: 1.0.0\ntitle: {zh: 乙, en: B}\n'}, () => undefined)
    expect(readdirSync(folder)).toEqual([])
  } finally {
    Object.assign(process.env, before)
    rmSync(folder, {recursive: true, force: true})
  }
})
