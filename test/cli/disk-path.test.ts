import {mkdtempSync, rmSync, writeFileSync, mkdirSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {command, report} from './workplace.js'

const bytes = (...parts: readonly (string | readonly number[])[]): Buffer => Buffer.concat(parts.map(part => Buffer.from(part as string)))
const gbk = [0xb1, 0xa8, 0xb8, 0xe6]

let folder: string
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'gangyao-bytes-'))))
afterEach(() => rmSync(folder, {recursive: true, force: true}))

/** Writes a file under a name of bytes; whether the disk takes such names. */
function written(...name: readonly (string | readonly number[])[]): boolean {
  try {
    writeFileSync(bytes(`${folder}/`, ...name), report)
    return true
  } catch {
    return false
  }
}

test('a file whose name is in GBK is read, in a folder and by its name', async () => {
  if (!written(gbk, '.txt')) return
  expect((await command('check', folder)).code).toBe(0)
  expect((await command('check', `${folder}/${Buffer.from(gbk).toString()}.txt`)).code).toBe(0)
})

test('so is one in a folder of such a name', async () => {
  mkdirSync(bytes(`${folder}/`, gbk))
  if (!written(gbk, '/a.txt')) return
  expect((await command('check', folder)).code).toBe(0)
})

test('of two names that look alike neither is taken for the other', async () => {
  if (!written([0xff], '.txt') || !written([0xfe], '.txt')) return
  expect((await command('check', folder)).code).toBe(3)
})
