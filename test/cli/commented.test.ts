import {writeFileSync} from 'node:fs'
import {readFileSync} from 'node:fs'
import {zipSync, strToU8} from 'fflate'
import {command, report, workplace} from './workplace.js'
import {commentsIn} from '../ooxml/opened.js'

let place: ReturnType<typeof workplace>
const docx = readFileSync(new URL('../fixtures/read/000-typed.docx', import.meta.url))

beforeEach(() => {
  place = workplace({'draft.docx': docx, 'good.txt': report, 'empty.txt': ''})
})
afterEach(() => place.leave())

describe('check -f docx=FILE', () => {
  test('writes the commented document beside other formats', async () => {
    const {code, err} = await command('check', 'draft.docx', '-f', 'docx=out/commented.docx', '-f', 'json=gaps.json', '--no-gate')
    expect({code, err}).toEqual({code: 0, err: ''})
    expect(commentsIn(readFileSync('out/commented.docx')).length).toBeGreaterThan(5)
    expect(readFileSync('draft.docx')).toEqual(docx)
  })

  test('makes a Word file of a text', async () => {
    await command('check', 'good.txt', '-f', 'docx=good.docx', '--no-gate')
    expect(commentsIn(readFileSync('good.docx')).length).toBeGreaterThan(0)
  })

  test.each([
    ['no file is given', ['draft.docx', '-f', 'docx'], 'gangyao: docx cannot go to standard output'],
    ['there is more than one report', ['draft.docx', 'good.txt', '-f', 'docx=a.docx'], 'gangyao: docx is one document with comments and holds one report'],
    ['an archive holds more than one report', ['two.zip', '-f', 'docx=a.docx'], 'two.zip/b.txt: docx is one document with comments and holds one report'],
    ['it would overwrite the draft', ['draft.docx', '-f', 'docx=draft.docx'], 'draft.docx: The output would overwrite an input'],
  ])('refuses where %s', async (_, args, line) => {
    writeFileSync('two.zip', zipSync({'a.txt': strToU8(report), 'b.txt': strToU8(report)}))
    const before = place.list()
    const {code, err} = await command('check', ...args)
    expect({code, line: err.split(' — ')[0]}).toEqual({code: 2, line})
    expect(place.list()).toEqual(before)
  })

  test('writes nothing where nothing was checked', async () => {
    const before = place.list()
    expect((await command('check', 'empty.txt', '-f', 'docx=a.docx')).code).toBe(3)
    expect(place.list()).toEqual(before)
  })
})
