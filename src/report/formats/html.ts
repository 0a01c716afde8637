import type {Root as HastRoot, RootContent} from 'hast'
import {h} from 'hastscript'
import type {Root} from 'mdast'
import rehypeStringify from 'rehype-stringify'
import remarkRehype from 'remark-rehype'
import {unified} from 'unified'
import type {Language} from '../../rulebook/rulebook.js'
import {fails, type Bundle} from '../bundle.js'
import {plain} from '../plain.js'
import {stylesheet} from '../stylesheet.js'
import {gapTree} from '../tree.js'
import {sayIn, type Say} from '../words.js'

const toHast = unified().use(remarkRehype).freeze()
const writer = unified().use(rehypeStringify).freeze()

/** Nothing is fetched, run or sent: the page is its text and its own style. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

/** The gap reports of a run as one page that needs nothing beside it; what a report says can never become markup in it. */
export function html(bundle: Bundle, lang: Language): string {
  const say = sayIn(lang)
  const clean = plain(bundle)
  const {reports} = clean
  const trees = reports.map(report => gapTree(report, lang))
  const page = h('html', {lang: lang === 'zh' ? 'zh-CN' : 'en'}, [
    h('head', [
      h('meta', {charSet: 'utf-8'}),
      h('meta', {httpEquiv: 'Content-Security-Policy', content: policy}),
      h('meta', {name: 'viewport', content: 'width=device-width, initial-scale=1'}),
      h('meta', {name: 'referrer', content: 'no-referrer'}),
      h('title', reports.length === 1 ? headlineOf(trees[0]!) : say('several')),
      h('style', stylesheet),
    ]),
    h('body', [h('main', [
      ...(reports.length === 1 && clean.unreadable.length === 0 ? [] : overview(clean, say)),
      ...trees.map((tree, index) => h('article', {id: anchor(index)}, (toHast.runSync(tree) as HastRoot).children as RootContent[])),
    ])]),
  ])
  return `${writer.stringify({type: 'root', children: [{type: 'doctype'}, page]})}\n`
}

const anchor = (index: number): string => `report-${index + 1}`

const headlineOf = ({children: [first]}: Root): string => (first?.type === 'heading' ? first.children.map(child => ('value' in child ? child.value : '')).join('') : '')

/** What was checked and what was not, with a line a report that leads to it. */
function overview({summary, unreadable, reports}: Bundle, say: Say): readonly RootContent[] {
  const titles = reports[0]?.requirements.map(({title}) => title) ?? []
  const row = (name: 'th' | 'td', cells: readonly (string | RootContent)[]): RootContent => h('tr', cells.map(cell => h(name, name === 'th' ? {scope: 'col'} : {}, cell)))
  return [
    h('h1', say('several')),
    h('p', say('counts', {...summary})),
    ...(unreadable.length === 0 ? [] : [h('section', {className: 'unreadable'}, [
      h('h2', say('unreadable')),
      h('ul', unreadable.map(({name, reason, advice}) => h('li', [h('strong', name), `${say('colon')}${say('unreadableLine', {reason, advice})}`]))),
    ])]),
    ...(reports.length === 0 ? [] : [h('table', [
      h('thead', [row('th', [say('cell.file'), say('fact.organisation'), say('cell.points'), say('cell.grade'), ...titles, say('cell.outcome')])]),
      h('tbody', reports.map((report, index) => row('td', [
        h('a', {href: `#${anchor(index)}`}, report.file.name), report.report.organisation ?? say('unknownOrgan'), `${report.score.points}/${report.score.max}`, say(`grade.${report.score.grade}`),
        ...report.requirements.map(({presence}) => say(`presence.${presence}`)), say(fails(report) ? 'outcome.fail' : 'outcome.pass'),
      ]))),
    ])]),
  ]
}
