import {readHtml} from '../../src/read/html/html.js'
import {defaultLimits} from '../../src/read/limits.js'
import {bodyOf} from './fixture.js'

const readPage = (body: string, head = '') => readHtml({name: 'a.html', bytes: new TextEncoder().encode(`<html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`)}, defaultLimits)

const LONG = '全年推进法治政府建设，健全依法决策机制，规范行政执法，加强监督；报告如下。'

const BODIES: readonly (readonly [string, string, string])[] = [
  ['blocks and breaks give lines, inline elements none', `<div><p>${LONG}<b>甲</b>乙<br>丙</p><p>${LONG}</p></div>`, `${LONG}甲乙\n丙\n${LONG}`],
  ['entities become characters', `<p>${LONG}A&amp;B&nbsp;&ldquo;甲&rdquo;</p>`, `${LONG}A&B\u00a0“甲”`],
  ['line ends of the source are no line ends of the text', `<p>${LONG}\n   甲乙\n   丙 two\n words</p>`, `${LONG}甲乙丙 two words`],
  ['scripts, styles and hidden elements go', `<p>${LONG}</p><script>甲，乙。</script><style>丙</style><p style="display: none">丁，戊。</p><p hidden>己，庚。</p>`, LONG],
  ['cells are lines', `<p>${LONG}</p><table><tr><td>甲</td><td>乙</td></tr><tr><td>丙</td></tr></table>`, `${LONG}\n甲\n乙\n丙`],
  ['a form around the whole page is no search form', `<form>${`<p>${LONG}</p>`.repeat(8)}</form>`, Array(8).fill(LONG).join('\n')],
  ['an article without any known name is found among links', `<ul>${'<li><a href="/">政务公开栏目</a></li>'.repeat(20)}</ul><div><div><p>${LONG}</p><p>${LONG}</p></div><div><a href="1">关于某某工作的通知一</a><a href="2">关于某某工作的通知二</a></div></div>`, `${LONG}\n${LONG}`],
  ['a share bar in the article goes', `<div id="zoom"><p>${LONG}</p><div class="bshare-custom">分享到微信</div><p>${LONG}</p></div>`, `${LONG}\n${LONG}`],
  ['a heading above the article that is the title stays', `<div><h1>某某局2024年法治政府建设年度报告</h1><div>来源：某某局</div><div id="zoom"><p>${LONG}</p><p>${LONG}</p></div></div>`, `某某局2024年法治政府建设年度报告\n${LONG}\n${LONG}`],
  ['text outside its table is kept', `<table><tr><td><p>${LONG}</p></td></tr>${LONG}</table>`, `${LONG}\n${LONG}`],
]

test.each(BODIES)('%s', (_, body, expected) => {
  expect(bodyOf(readPage(body)).trim()).toBe(expected)
})

test('headings are marked where their text begins', () => {
  const {text, headings} = readPage(`<div><h2>一、<b>甲</b></h2><p>${LONG}</p><h3></h3><p>${LONG}</p><h3><span>（一）乙</span></h3></div>`)
  expect(headings).toEqual([{offset: text.indexOf('一、'), depth: 2}, {offset: text.indexOf('（一）'), depth: 3}])
})

test.each([
  ['a meta element', '<meta name="PubDate" content="2025-01-05 10:00">', '', '2025-01-05'],
  ['a line of the page', '', '<p>发布时间：2025年1月5日</p>', '2025-01-05'],
  ['an element behind the label', '', '<p>发布日期：<span>2025/1/5</span></p>', '2025-01-05'],
  ['nothing', '', '<p>2025年1月5日</p>', undefined],
])('the date of publication comes from %s', (_, head, line, expected) => {
  expect(readPage(`${line}<p>${LONG}</p>`, head).meta.publishDate).toBe(expected)
})

test('the title of the page is taken without the name of the site', () => {
  expect(readPage(`<p>${LONG}</p>`, '<title>某某局2024年度报告-某某区人民政府门户网站</title>').meta.title).toBe('某某局2024年度报告')
})

test('files attached to the article are noted', () => {
  expect(readPage(`<div><p>${LONG.repeat(12)}</p><p>附件：<a href="/files/a.docx">年度报告</a></p></div>`).notes).toEqual([{kind: 'attachment', count: 1, detail: '/files/a.docx'}])
})
