import {readdirSync, readFileSync} from 'node:fs'
import {check, loadRulebookFile} from '../../src/node.js'
import {answering} from '../../src/page/answers.js'
import type {Choices, Opened, CheckAnswer} from '../../src/page/protocol.js'
import type {View} from '../../src/page/view.js'
import type {InputFile} from '../../src/text/source.js'
import en from '../../src/page/words.en.json' with {type: 'json'}
import zh from '../../src/page/words.zh.json' with {type: 'json'}

const root = new URL('../../', import.meta.url)
const texts = Object.fromEntries(readdirSync(new URL('rules/', root)).filter(name => name.endsWith('.yml')).map(name => [name.slice(0, -4), readFileSync(new URL(`rules/${name}`, root), 'utf8')]))
const bytes = (path: string): Uint8Array => new Uint8Array(readFileSync(new URL(path, root)))
const choices: Choices = {lang: 'zh', rulebook: 'annual-report', given: {}, insist: false}
const viewIn = (outcome: CheckAnswer): View => {
  if ('faults' in outcome) throw new Error(JSON.stringify(outcome.faults))
  return outcome.view
}

let compiled: string
beforeAll(async () => {
  const plain = (_: string, value: unknown): unknown => (ArrayBuffer.isView(value) ? [...(value as Int32Array)] : value)
  compiled = JSON.stringify(await loadRulebookFile('annual-report'), plain)
})

function ready(): ReturnType<typeof answering>['answers'] {
  const {answers, stock} = answering()
  stock({texts, compiled: {'annual-report': compiled}})
  return answers
}

const dropped = (name: string, text: string): InputFile => ({name, bytes: new TextEncoder().encode(text)})
const opened = (answers: ReturnType<typeof ready>, path: string): Promise<Opened> => answers.open({file: {name: path.split('/').at(-1)!, bytes: bytes(path)}, choices})

const files = [...readdirSync(new URL('seeds/', root)).map(name => `seeds/${name}`), ...['000-gbk.html', '000-numbered.docx', '000-numbered.doc', '000.md', '000.rtf', '002.html'].map(name => `test/fixtures/read/${name}`)]

describe('a draft', () => {
  test.each(files)('of %s is judged as its file is', async path => {
    const {outcome} = await opened(ready(), path)
    const {score, results} = await check({name: path.split('/').at(-1)!, bytes: bytes(path)}, await loadRulebookFile('annual-report'))
    const view = viewIn(outcome)
    expect(view.score).toEqual(score)
    expect(view.entries.map(({id, outcome, lost}) => ({id, outcome, lost}))).toEqual(
      results.filter(({outcome}) => outcome !== 'not-applicable').map(({rule, outcome, max, points}) => ({id: rule, outcome, lost: Math.round((max - points) * 100) / 100})),
    )
  })

  test.each(files)('of %s has its marks on the words that are quoted', async path => {
    const {text, outcome} = await opened(ready(), path)
    const {entries, marks} = viewIn(outcome)
    const quoted = entries.flatMap(({gaps, evidence}) => [...gaps, ...evidence]).filter(({mark}) => mark >= 0)
    const plain = (words: string): string => words.replace(/[\s*#\\]+/g, '')
    expect(quoted.length).toBeGreaterThan(10)
    const report = await check({name: path.split('/').at(-1)!, bytes: bytes(path)}, await loadRulebookFile('annual-report'))
    if (report.repairs.length > 0) return
    expect(quoted.filter(({quote, mark}) => !plain(text.slice(marks[mark]!.from, marks[mark]!.to)).includes(plain(quote).slice(0, 40)))).toEqual([])
  })

  test('that was not edited goes out as the Word file it was, with comments', async () => {
    const answers = ready()
    await opened(answers, 'test/fixtures/read/000-numbered.docx')
    const word = await answers.take({format: 'docx', lang: 'zh'})
    const {outcome} = await answers.open({file: {name: 'out.docx', bytes: word as Uint8Array}, choices})
    expect(viewIn(outcome).checklist.find(({id}) => id === 'comments')?.state).toBe('found')
  })

  test('that was edited goes out with what was typed', async () => {
    const answers = ready()
    const {text} = await opened(answers, 'test/fixtures/read/000-numbered.docx')
    await answers.check({text: `${text}\n另行补充的一段。\n`, choices})
    const {text: out} = await answers.open({file: {name: 'out.docx', bytes: (await answers.take({format: 'docx', lang: 'zh'})) as Uint8Array}, choices})
    expect(out).toContain('另行补充的一段。')
  })

  test('that is emptied is not checked', async () => {
    const answers = ready()
    await opened(answers, files[0]!)
    expect(await answers.check({text: ' \n', choices})).toMatchObject({faults: [{code: 'no-text'}]})
  })
})

describe('before publishing', () => {
  test('marks of secrecy, personal data, placeholders and what Word keeps are told', async () => {
    const answers = ready()
    const {text} = await opened(answers, files[0]!)
    const view = viewIn(await answers.check({text: `机密★10年\n${text}\n联系人：李某，电话13912345678。全局XX名执法人员取得行政执法证。\n`, choices}))
    expect(view.checklist.map(({id, state}) => [id, state])).toEqual([['secrecy', 'found'], ['personal', 'found'], ['placeholders', 'found'], ['tracked-changes', 'unknown'], ['comments', 'unknown'], ['hidden-text', 'unknown'], ['author', 'unknown']])
  })
})

describe('last year\'s report', () => {
  test('is followed into the draft, and let go again', async () => {
    const answers = ready()
    const {text} = await opened(answers, files[0]!)
    const seen = await answers.prior({file: {name: 'prior.txt', bytes: bytes(files[3]!)}, choices})
    const with_ = viewIn(await answers.check({text, choices}))
    expect(with_.years?.shortcomings).toHaveLength(seen!.shortcomings.length)
    expect(with_.years?.steps.every(({fate}) => fate.length > 0)).toBe(true)
    await answers.prior({file: undefined, choices})
    expect(viewIn(await answers.check({text, choices})).years).toBeUndefined()
  })
})

describe('rulebooks', () => {
  const layer = (id: string, base: string, rest: string): InputFile => dropped(`${id}.yml`, `rulebook: 1\nid: ${id}\nversion: 1.0.0\ntitle: {zh: ${id}, en: ${id}}\nextends: [${base}]\n${rest}`)

  test('dropped together are laid over each other, whatever their order', async () => {
    const city = layer('city', 'province', 'rules: {shortcomings-count: {severity: error}}\n')
    const province = layer('province', 'annual-report', 'rules: {shortcomings-causes: {severity: \'off\'}}\n')
    const answers = ready()
    for (const given of [[city, province], [province, city]]) expect((await answers.settings({files: given, lang: 'zh'})).rulebook?.id).toBe('city')
    const {outcome} = await answers.open({file: {name: 'a.txt', bytes: bytes(files[0]!)}, choices: {...choices, rulebook: 'city'}})
    expect(viewIn(outcome).entries.some(({id}) => id === 'shortcomings-causes')).toBe(false)
  })

  test('with faults change nothing', async () => {
    const answers = ready()
    await expect(answers.settings({files: [layer('annual-report', 'outline-2021-2025', 'rules: {x: {kind: presence}}\n')], lang: 'zh'})).rejects.toThrow()
    viewIn((await opened(answers, files[0]!)).outcome)
  })
})

test('the page has the same words in both languages', () => {
  expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort())
  const holes = (words: string): readonly string[] => [...words.matchAll(/\{\w+\}/g)].map(([whole]) => whole).sort()
  expect(Object.entries(zh).filter(([key, words]) => holes(words).join() !== holes(en[key as keyof typeof en]).join())).toEqual([])
})
