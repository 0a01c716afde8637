import type {KeyFigure, TracedUnit, YearTrace} from '../compare/year-trace.js'
import {fates} from '../report/prior.js'
import type {Language} from '../rulebook/rulebook.js'
import {markup, when, type Markup} from '../text/markup.js'
import {pageText} from './page-frame.js'
import {reviewWords, type Say} from './words.js'

interface Pair {
  readonly lang: Language
  readonly stem: string
  readonly organ: string | null
  readonly name: string
  readonly prior: string
}

/** What became of last year's shortcomings and plan in this year's report: both quotes side by side, key figures, copied text. */
export function yearsPage({shortcomings, steps, figures, copied, years}: YearTrace, {lang, stem, organ, name, prior}: Pair): string {
  const say = reviewWords(lang)
  const title = say('years.title', {organ: organ ?? name, prior: years.prior ?? '?', current: years.current ?? '?'})
  const main = markup`<h1>${title}</h1>
<p class="source">${say('years.files', {prior, current: name})}${say('separator')}<a href="../reports/${stem}.html">${
  say('years.report')}</a></p>
<p>${say('years.intro')}</p>
${unitTable('shortcomings', shortcomings, say)}
${unitTable('steps', steps, say)}
${figureTable(figures, say)}
<section aria-labelledby="copied"><h2 id="copied">${say('years.copied', {share: Math.round(copied.share * 1000) / 10})}</h2>
${copied.passages.map(
  ({
    prior: before,
    current,
    likeness,
  }) => markup`<article class="pair"><h3>${say('years.alike', {likeness: Math.round(likeness * 100)})}</h3><div><section><h4>${
    say('years.before')}</h4><blockquote lang="zh-CN">${before.quote}</blockquote></section><section><h4>${
      say('years.now')}</h4><blockquote lang="zh-CN">${current.quote}</blockquote></section></div></article>
`,
)}</section>`
  return pageText({lang, title, root: '../', here: 'report', compared: true, main}, say)
}

function unitTable(id: 'shortcomings' | 'steps', units: readonly TracedUnit[], say: Say): Markup {
  const sorted = [...units].sort((one, other) => fates.indexOf(one.fate) - fates.indexOf(other.fate))
  return markup`<section aria-labelledby="${id}"><h2 id="${id}">${say(`years.${id}`, {count: units.length})}</h2>
${
  units.length === 0
    ? markup`<p>${say('years.noUnits')}</p>`
    : markup`<div class="wide" role="group" aria-labelledby="${id}" tabindex="0"><table class="years"><caption class="unseen">${
      say(`years.${id}`, {count: units.length})}</caption><thead><tr><th scope="col">${say('years.before')}</th><th scope="col">${
        say('years.fate')}</th><th scope="col">${say('years.now')}</th></tr></thead>
<tbody>${sorted.map(
        ({
          quote,
          fate,
          confidence,
          echoes,
        }) => markup`<tr><th scope="row" lang="zh-CN">${quote}</th><td class="fate ${fate}">${say(`fate.${fate}`)}${
          when(confidence === 'low', () => markup`<br><small>${say('years.unsure')}</small>`)}</td><td lang="zh-CN">${
            echoes.length === 0 ? say('none') : echoes.map(echo => markup`<p>${say(`short.${echo.part}`)}${say('colon')}${
              echo.quote}</p>`)}</td></tr>
`,
      )}</tbody></table></div>`
}</section>`
}

const figureTable = (figures: readonly KeyFigure[], say: Say): Markup =>
  when(
    figures.length > 0,
    () => markup`<section aria-labelledby="figures"><h2 id="figures">${say('years.figures')}</h2>
<table class="years"><caption class="unseen">${say('years.figures')}</caption><thead><tr>${
  ['years.figure', 'years.before', 'years.now', 'years.change'].map(key => markup`<th scope="col">${say(key)}</th>`)}</tr></thead>
<tbody>${figures.map(({name, unit, prior, current, change}) => markup`<tr><th scope="row">${name}</th><td>${prior.value}${
  unit}<br><small lang="zh-CN">${prior.quote}</small></td><td>${current.value}${unit}<br><small lang="zh-CN">${
    current.quote}</small></td><td class="number">${change > 0 ? '+' : ''}${
      Math.round(change * 1000) / 10}%</td></tr>`)}</tbody></table></section>`,
  )
