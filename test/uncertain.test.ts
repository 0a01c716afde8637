import {check, loadRulebookFile} from '../src/node.js'
import {report} from './cli/workplace.js'
import {letterOf} from '../src/review/letter.js'

const plain = report.replace(/三、存在[^]*?(?=四、)/, '')
const checked = async (text: string) => check({name: 'a.txt', bytes: new TextEncoder().encode(text)}, await loadRulebookFile('annual-report'))

test('what is not found in a text that was read whole is missing', async () => {
  const {requirements, results} = await checked(plain)
  expect(requirements.find(({id}) => id === 'shortcomings')?.presence).toBe('missing')
  expect(results.some(({outcome}) => outcome === 'fail')).toBe(true)
})

test('what is not found in a text with lost lines is not called missing, and nothing fails', async () => {
  const {requirements, results, file} = await checked(`${plain}\n锟斤拷锟斤拷锟斤拷\n`)
  expect(file.notes).toContainEqual({kind: 'lost-lines', count: 1})
  expect(requirements.find(({id}) => id === 'shortcomings')?.presence).toBe('unsure')
  expect(results.filter(({outcome}) => outcome === 'fail')).toEqual([])
})

test('a letter demands nothing of a text that was read in part', async () => {
  expect(letterOf(await checked(plain), 'zh', {upTo: 'complete'})).toBeDefined()
  expect(letterOf(await checked(`${plain}\n锟斤拷锟斤拷锟斤拷\n`), 'zh', {upTo: 'complete'})).toBeUndefined()
})
