import {fates} from '../report/prior.js'
import {markup, when, type Markup} from '../text/markup.js'
import {pageText} from './page-frame.js'
import type {ReviewRun} from './review-run.js'
import {reviewWords} from './words.js'

/** A report that was held beside the one of its organ of the year before. */
export interface YearsRow {
  readonly name: string
  readonly organ: string | null
  readonly year: number | null
  readonly stem: string
  readonly prior: string
  readonly fates: Readonly<Record<string, number>>
  readonly copied: number
}

/** A row a report that was held beside last year's: what became of last year's shortcomings and plan. */
export function yearsList({lang}: ReviewRun, rows: readonly YearsRow[]): string {
  const say = reviewWords(lang)
  const main = markup`<h1>${say('nav.years')}</h1>
<p>${say('years.listIntro')}</p>
${
  rows.length === 0
    ? markup`<p>${say('years.none')}</p>`
    : markup`<div class="wide" role="group" aria-label="${say('nav.years')}" tabindex="0"><table><caption class="unseen">${
      say('nav.years')}</caption>
<thead><tr>${[say('fact.organisation'), say('fact.year'), ...fates.map(fate => say(`fate.${
  fate}`)), say('years.copiedShare')].map((title): Markup => markup`<th scope="col">${title}</th>`)}</tr></thead>
<tbody>${rows.map(
        ({
          stem,
          organ,
          name,
          year,
          prior,
          fates: met,
          copied,
        }) => markup`<tr><th scope="row"><a href="years/${stem}.html">${organ ?? name}</a> <small>${name} ${say('years.beside')} ${
          prior}</small></th><td>${year ?? say('none')}</td>${fates.map(fate => markup`<td class="number">${
            met[fate] ?? 0}</td>`)}<td class="number">${Math.round(copied * 1000) / 10}%</td></tr>
`,
      )}</tbody></table></div>`
}
${when(rows.length > 0, () => markup`<p class="legend">${say('years.listLegend')}</p>`)}`
  return pageText({lang, title: say('nav.years'), root: '', here: 'years', compared: true, main}, say)
}
