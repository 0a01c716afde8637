import {markup, type Markup} from '../text/markup.js'
import {presenceCell, shortTitle} from './presence-cell.js'
import type {ReviewRow} from './row.js'
import type {Say} from './words.js'

/** Requirements by report: a row a report, a cell a requirement with a colour and a letter. */
export function matrixTable(rows: readonly ReviewRow[], say: Say): Markup {
  const requirements = [...new Map(rows.flatMap(({requirements: all}) => all.map(({id, title}) => [id, title] as const)))]
  return markup`<p class="legend">${say('matrix.legend')} ${
    (['section', 'embedded', 'mention', 'unsure', 'missing'] as const).map(presence => markup`<span class="presence ${presence}"><b>${
      say(`letter.${presence}`)}</b> ${say(`presence.${presence}`)}</span> `)}</p>
<div class="wide" role="group" aria-labelledby="matrix" tabindex="0">
<table class="matrix" id="reports" data-count="${say('filter.count')}" data-find="${say('filter.find')}" data-all="${
  say('filter.all')}" data-unlike="${say('filter.unlike')}" data-sort="${say('filter.sort')}">
<caption>${say('matrix.caption')}</caption>
<thead><tr>
${head('organ', say('fact.organisation'))}${head('year', say('fact.year'), true)}${head('level', say('fact.level'), true)}${
  head('kind', say('fact.kind'), true)}${head('grade', say('cell.grade'), true)}${head('points', say('cell.points'))}
${requirements.map(([id, title]) => markup`<th scope="col" data-key="presence">${shortTitle(id, title, say)}</th>`)}
${head('gaps', say('matrix.gaps'))}${head('review', say('cell.review'))}${head('', say('matrix.letter'))}
</tr></thead>
<tbody>
${rows.map(row =>
  reportRow(
    row,
    requirements.map(([id]) => id),
    say,
  ),
)}
</tbody></table></div>`
}

/** The head of a column; one with `filter` can be chosen by the script's filters. */
const head = (key: string, title: string, filter = false): Markup =>
  markup`<th scope="col" data-key="${key}"${filter ? markup` data-filter` : undefined}>${title}</th>`

function reportRow(row: ReviewRow, ids: readonly string[], say: Say): Markup {
  const {name, stem, organ, kind, level, year, points, grade, requirements, gaps, review, letter} = row
  return markup`<tr>
<th scope="row" data-sort="${organ ?? name}"><a href="reports/${stem}.html">${organ ?? say('unknownOrgan')}</a> <small>${name}</small></th>
<td>${year ?? say('none')}</td><td>${level ? say(`level.${level}`) : say('none')}</td><td>${
  kind ? say(`kind.${kind}`) : say('none')}</td><td class="grade ${grade}">${say(`grade.${grade}`)}</td><td class="number">${
    points.toFixed(2)}</td>
${ids.map(id => {
  const own = requirements.find(requirement => requirement.id === id)
  return own ? presenceCell(own.presence, say, `${own.points}/${own.max}`) : markup`<td>${say('none')}</td>`
})}
<td class="number">${gaps}</td><td class="number">${review}</td><td>${letter ? markup`<a href="letters/${stem}.docx">${
  say('matrix.docx')}<span class="unseen">${say('matrix.of', {organ: organ ?? name})}</span></a>` : say('none')}</td>
</tr>
`
}
