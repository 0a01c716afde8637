import {examine} from '../../src/check.js'
import {loadRulebookFile} from '../../src/node.js'
import {markedText} from '../../src/review/marked-text.js'
import {markup} from '../../src/text/markup.js'
import {organGroups} from '../../src/review/organ-group.js'
import {reportPage} from '../../src/review/report-page.js'
import {reviewRow, type ReviewRow} from '../../src/review/row.js'
import {indexPage} from '../../src/review/index-page.js'
import {report} from '../cli/workplace.js'

const attack = '</p><script>alert(1)</script><img src=x onerror=alert(2)>"\'&lt;\u202e'

describe('markup', () => {
  test.each([
    ['<b>', '&lt;b&gt;'],
    ['a & "b" \'c\'', 'a &amp; &quot;b&quot; &#39;c&#39;'],
    ['left\u202eright\u0000', 'leftright'],
  ])('writes %j as %j', (text, written) => {
    expect(markup`${text}`.markup).toBe(written)
  })

  test('leaves markup, lists of markup and numbers as they are', () => {
    expect(markup`<i>${markup`<b>${'<'}</b>`}${[markup`1`, markup`2`]}${3}${undefined}</i>`.markup).toBe('<i><b>&lt;</b>123</i>')
  })
})

describe('markedText', () => {
  const shown = (text: string, marks: Parameters<typeof markedText>[1]): string => markedText(text, marks).markup

  test.each([
    ['a mark within a line', '甲乙丙', [{range: {from: 1, to: 2}, tone: 'good' as const}], '<p>甲<mark class="good">乙</mark>丙</p>'],
    ['a mark over two lines', '甲乙\n丙丁', [{range: {from: 1, to: 4}, tone: 'error' as const, anchor: 't1'}], '<p>甲<span id="t1"></span><mark class="error">乙</mark></p>\n<p><mark class="error">丙</mark>丁</p>'],
    ['the louder of two that overlap', '甲乙丙', [{range: {from: 0, to: 3}, tone: 'good' as const}, {range: {from: 1, to: 2}, tone: 'warning' as const}], '<p><mark class="good">甲</mark><mark class="warning">乙</mark><mark class="good">丙</mark></p>'],
    ['an anchor without a mark', '甲乙', [{range: {from: 1, to: 1}, tone: 'note' as const, anchor: 't9'}], '<p>甲<span id="t9"></span>乙</p>'],
    ['a link before what it explains', '甲乙', [{range: {from: 1, to: 2}, tone: 'note' as const, link: {to: 'g1', shown: '1', said: '差距1'}}], '<p>甲<a class="ref note" href="#g1" aria-label="差距1">1</a><mark class="note">乙</mark></p>'],
    ['no empty lines', '甲\n\n 　\n乙', [], '<p>甲</p>\n<p>乙</p>'],
  ])('shows %s', (_, text, marks, expected) => {
    expect(shown(text, marks)).toBe(expected)
  })
})

describe('a page', () => {
  test('never takes words of a report, its name or its facts for markup', async () => {
    const hostile = report.replace('全年审查', `${attack}全年审查`).replace('一是执法力量薄弱', `一是${attack}执法力量薄弱`)
    const rulebook = await loadRulebookFile('annual-report')
    const examined = await examine({name: `${attack}.txt`, bytes: new TextEncoder().encode(hostile)}, rulebook, {given: {organisation: attack}})
    const page = reportPage(examined, {lang: 'zh', letter: undefined, compared: true})
    const row = reviewRow(examined.report, 'stem', false)
    const index = indexPage({lang: 'zh', rulebook, rows: [row], unreadable: [{name: attack, reason: attack, advice: attack}], inPart: [{name: attack, what: attack}], copies: undefined, years: undefined})
    for (const text of [page, index]) {
      expect(text.match(/<script/g)).toEqual(['<script'])
      expect(text).not.toMatch(/<img|onerror=alert\(2\)>|\u202e/)
      expect(text).toContain('&lt;script&gt;alert(1)')
    }
  })
})

describe('organGroups', () => {
  const row = (name: string, points: number, facts: Partial<ReviewRow> = {}): ReviewRow => ({name, stem: name, organ: name, kind: 'department', level: 'county', year: 2024, points, max: 100, grade: 'needs-work', requirements: [], gaps: 0, review: 0, failed: false, letter: false, ...facts})

  test('ranks within kind, level and year only, equal scores alike', () => {
    const {groups} = organGroups([row('a', 60), row('b', 80), row('c', 80), row('d', 90, {kind: 'government'}), row('e', 95, {year: 2023}), row('f', 99, {level: 'township'}), row('g', 50)])
    expect(groups.map(({kind, level, year, ranked}) => [year, level, kind, ...ranked.map(({rank, row: {name}}) => `${rank}${name}`)])).toEqual([
      [2024, 'county', 'government', '1d'],
      [2024, 'county', 'department', '1b', '1c', '3a', '4g'],
      [2024, 'township', 'department', '1f'],
      [2023, 'county', 'department', '1e'],
    ])
  })

  test.each(['kind', 'level', 'year'] as const)('does not rank a report without %s', name => {
    expect(organGroups([row('a', 1, {[name]: null})])).toMatchObject({groups: [], unknown: [{name: 'a'}]})
  })
})
