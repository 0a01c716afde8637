import {fingerprint} from '../../src/report/fingerprint.js'
import {judged} from '../label/judged.js'

/** The fingerprints of the gaps of a rule in a report. */
const gaps = async (rule: string, text: string): Promise<readonly string[]> => (await judged(text)).results.find(result => result.rule === rule)!.gaps.map(({fingerprint}) => fingerprint)

const head = '甲安县司法局2024年法治政府建设年度报告\n'
const typo = '及时清理违反公平精准审查要求的政策。'
const first = `${head}一、主要举措\n${typo}\n二、经验做法\n开展宣讲5场。`
const second = `${head}一、主要举措\n开展宣讲5场。\n二、经验做法\n${typo}`

test.each([
  [[''], 'cbf29ce484222325'],
  [['a'], 'af63dc4c8601ec8c'],
  [['a', 'b'], 'e5d29919042666b2'],
  [['规则', '标题', '词'], 'ed862e46c61ed48e'],
  [['😀'], 'b115bd4c88e32ddf'],
])('%j is hashed by FNV-1a over its characters, parts set off by a null', (parts, hash) => {
  expect(fingerprint(...parts)).toBe(hash)
})

test('the same words in another section are another finding', async () => {
  const [[one], [other]] = [await gaps('typos', first), await gaps('typos', second)]
  expect(one).toMatch(/^[0-9a-f]{16}$/)
  expect(other).not.toBe(one)
})

test('the same words further down the same section are the same finding', async () => {
  const moved = first.replace(typo, `全年审查合同30件。\n${typo}`)
  expect(await gaps('typos', moved)).toEqual(await gaps('typos', first))
})
