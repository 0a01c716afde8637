import {beforeAll, describe, expect, test} from '@jest/globals'
import {examine} from '../../src/check.js'
import type {Clause} from '../../src/clause/clauses.js'
import {loadRulebookFile, type Rulebook} from '../../src/node.js'

let rulebook: Rulebook
beforeAll(async () => {
  rulebook = await loadRulebookFile('annual-report')
})

/** The clauses of a text in a report of an organ, each as `actor certainty when figures`. */
async function read(text: string, organisation = '某省某市某县人民政府'): Promise<readonly string[]> {
  const bytes = new TextEncoder().encode(`${organisation}2024年法治政府建设年度报告\n一、主要举措\n${text}\n`)
  const {root, text: {value}} = await examine({name: 'case.txt', bytes}, rulebook, {as: 'annual-report', given: {organisation, year: 2024}})
  const show = ({actor, certainty, when, figures}: Clause): string =>
    [actor.kind, certainty, when, ...figures.map(({range}) => value.slice(range.from, range.to))].join(' ')
  return root.reading.clauses.filter(({range}) => range.from >= value.indexOf(text)).map(show)
}

describe('readClauses', () => {
  test.each([
    ['a head by the post of the organ', '县长主持召开会议4次。', ['leader done reported 4次']],
    ['a deputy', '副县长主持召开会议4次。', ['deputy done reported 4次']],
    ['the General Secretary is a superior', '习近平总书记作出批示。', ['superior done reported']],
    ['a subject goes on behind a comma', '县长听取汇报2次，作出批示3件。', ['leader done reported 2次', 'leader done reported 3件']],
    ['but not into the daily business', '县长听取汇报2次，查处案件30件。', ['leader done reported 2次', 'own-organ done reported 30件']],
    ['what is planned', '县长将带头学法。', ['leader planned reported']],
    ['what is demanded', '县长要求规范执法。', ['leader demanded reported']],
    ['what is avowed', '县长高度重视法治建设。', ['leader avowed reported']],
    ['an earlier year', '2022年3月县长听取汇报2次。', ['leader done earlier 2次']],
    ['a slogan has no figure', '增强“四个意识”，落实三项制度。', ['own-organ avowed reported', 'own-organ done reported']],
  ])('%s', async (_name, text, expected) => {
    expect(await read(text)).toEqual(expected)
  })

  test.each([
    ['another bureau\'s head is none of ours', '县公安局局长主持召开会议4次。', 'other-organ'],
    ['our own by its place', '县水利局局长主持召开会议4次。', 'leader'],
    ['our own by a short name', '县水局局长主持召开会议4次。', 'leader'],
    ['the county head is a superior of a bureau', '县长主持召开会议4次。', 'superior'],
    ['the head of a unit is of the staff', '法规科科长主持召开会议4次。', 'staff'],
    ['a place whose name holds a post', '全市长效机制建立4项。', 'own-organ'],
  ])('%s', async (_name, text, actor) => {
    const [first] = await read(text, '某省某市某县水利局')
    expect(first!.split(' ')[0]).toBe(actor)
  })
})
