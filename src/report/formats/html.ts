import type {Root as HastRoot} from 'hast'
import type {Root} from 'mdast'
import rehypeStringify from 'rehype-stringify'
import remarkRehype from 'remark-rehype'
import {unified} from 'unified'
import type {Language} from '../../rulebook/rulebook.js'
import {markup, when, type Markup} from '../../text/markup.js'
import {fails, type Bundle} from '../bundle.js'
import type {GapReport} from '../gap-report.js'
import {plain} from '../plain.js'
import {reportStylesheet} from '../stylesheet.js'
import {gapTree} from '../tree.js'
import {sayIn, type Say} from '../words.js'

const toHast = unified().use(remarkRehype).freeze()
const writer = unified().use(rehypeStringify).freeze()

/** Nothing is fetched, run or sent: the page is its text and its own style. */
const policy: Markup = {markup: "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"}

/** The gap reports of a run as one page that needs nothing beside it; what a report says can never become markup in it. */
export function html(bundle: Bundle, lang: Language): string {
  const say = sayIn(lang)
  const clean = plain(bundle)
  const {reports} = clean
  const trees = reports.map(report => gapTree(report, lang))
  const page = [
    markup`<!doctype html><html lang="${lang === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8">`,
    markup`<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    markup`<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer">`,
    markup`<title>${reports.length === 1 ? headlineOf(trees[0]!) : say('several')}</title>`,
    markup`<style>${{markup: reportStylesheet}}</style></head><body><main>`,
    when(reports.length !== 1 || clean.unreadable.length > 0, () => overview(clean, say)),
    ...trees.map((tree, index) => markup`<article id="${anchor(index)}">${asHtml(tree)}</article>`),
    markup`</main></body></html>`,
  ]
  return `${page.map(({markup: text}) => text).join('')}\n`
}

const anchor = (index: number): string => `report-${index + 1}`

/** A document as HTML; its texts can never become markup. */
const asHtml = (document: Root): Markup => ({markup: writer.stringify(toHast.runSync(document) as HastRoot)})

const headlineOf = ({children: [first]}: Root): string =>
  first?.type === 'heading' ? first.children.map(child => ('value' in child ? child.value : '')).join('') : ''

/** What was checked and what was not, with a line a report that leads to it. */
function overview({summary, unreadable, reports}: Bundle, say: Say): Markup {
  const refused = unreadable.map(({name, reason, advice}) =>
    markup`<li><strong>${name}</strong>${say('colon')}${say('unreadableLine', {reason, advice})}</li>`)
  return markup`<h1>${say('several')}</h1><p>${say('counts', {...summary})}</p>${
    when(refused.length > 0, () => markup`<section class="unreadable"><h2>${say('unreadable')}</h2><ul>${refused}</ul></section>`)}${
    when(reports.length > 0, () => matrix(reports, say))}`
}

function matrix(reports: readonly GapReport[], say: Say): Markup {
  const titles = reports[0]!.requirements.map(({title}) => title)
  const head = [say('cell.file'), say('fact.organisation'), say('cell.points'), say('cell.grade'), ...titles, say('cell.outcome')]
  const rows = reports.map((report, index) => [
    markup`<a href="#${anchor(index)}">${report.file.name}</a>`,
    report.report.organisation ?? say('unknownOrgan'),
    `${report.score.points}/${report.score.max}`,
    say(`grade.${report.score.grade}`),
    ...report.requirements.map(({presence}) => say(`presence.${presence}`)),
    say(fails(report) ? 'outcome.fail' : 'outcome.pass'),
  ])
  return markup`<table><thead><tr>${head.map(cell => markup`<th scope="col">${cell}</th>`)}</tr></thead><tbody>${
    rows.map(cells => markup`<tr>${cells.map(cell => markup`<td>${cell}</td>`)}</tr>`)}</tbody></table>`
}
