import type {Edit, Repair} from '../../src/text/edit.js'
import {blanks} from '../../src/text/repairs/blanks.js'
import {contents} from '../../src/text/repairs/contents.js'
import {control} from '../../src/text/repairs/control.js'
import {sameCharacters} from '../../src/text/repairs/same-characters.js'
import {isPlausible} from '../../src/text/plausible.js'

const applied = (value: string, edits: readonly Edit[]): string => [...edits].reverse().reduce((text, {from, to, text: by}) => text.slice(0, from) + by + text.slice(to), value)
const body = '全年推进法治政府建设，健全依法决策机制，规范行政执法。'

test.each<readonly [string, Repair, string, string]>([
  ['Kangxi radicals become characters', sameCharacters, '⼆〇⼆四年⼯作', '二〇二四年工作'],
  ['radicals of simplified writing too', sameCharacters, '⻓期⻅效，⻋⻔', '长期见效，车门'],
  ['compatibility characters too', sameCharacters, '行政', '行政'],
  ['marks of direction and variation selectors go', control, '\u200e一、20\ufe0f24年', '一、2024年'],
  ['separators of lines and paragraphs end a line', control, '甲\u2028乙\u2029丙\u0085丁', '甲\n乙\n丙\n丁'],
  ['bullets of symbol fonts go', control, '\uf0b7 健全机制', ' 健全机制'],
  ['many blanks between characters go', blanks, [...body.repeat(3)].join(' '), body.repeat(3)],
  ['a few blanks stay', blanks, `报 告\n${body.repeat(3)}\n张 三`, `报 告\n${body.repeat(3)}\n张 三`],
  ['a table of contents with numbers of pages goes', contents, `目　录\n一、主要举措……1\n二、不足……3\n${body}\n一、主要举措\n${body}`, `\n${body}\n一、主要举措\n${body}`],
  ['one without numbers whose lines come again goes', contents, `目录\n一、主要举措\n二、存在的不足\n\n一、主要举措\n${body}\n二、存在的不足\n${body}`, `\n\n一、主要举措\n${body}\n二、存在的不足\n${body}`],
  ['a sentence that speaks of a list stays', contents, `公布权责清单目录。\n${body}`, `公布权责清单目录。\n${body}`],
])('%s', async (_, repair, value, expected) => {
  expect(applied(value, await repair(value))).toBe(expected)
})

test.each([
  ['a report', body.repeat(2), true],
  ['letters of other alphabets in a heap', '2024Ä,ÅÇÉÑÇÖÜáàâäãåçéèêëíìîïñóòôöõúùûü', false],
  ['rare characters in a heap', '龘龖齉齾爩麤灪纞虋讟钃鹳厵滟爨癵驫麣鱻齺靐龗'.repeat(2), false],
  ['a text in English', 'Annual report on building a rule-of-law government. '.repeat(4), true],
])('%s is taken for what it is', (_, text, expected) => {
  expect(isPlausible(text)).toBe(expected)
})
