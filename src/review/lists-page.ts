import {gradeOrder} from '../report/score.js'
import {markup, when, type Markup} from '../text/markup.js'
import {organGroups, type OrganGroup} from './organ-group.js'
import {pageText} from './page-frame.js'
import type {ReviewRun} from './review-run.js'
import type {ReviewRow} from './row.js'
import {reviewWords, type Say} from './words.js'

/** The reports by like organs, each group ranked; by kind, level and year; and by organ. */
export function listsPage({lang, rows, copies, rulebook}: ReviewRun): string {
  const say = reviewWords(lang)
  const {groups, unknown} = organGroups(rows)
  const name = ({year, level, kind}: OrganGroup): string =>
    say('lists.group', {year, level: say(`level.${level}`), kind: say(`kind.${kind}`)})
  const main = markup`<h1>${say('nav.lists')}</h1>
<p>${say('lists.intro', {rulebook: `${rulebook.id} ${rulebook.version}`})}</p>
<section aria-labelledby="groups">
<h2 id="groups">${say('lists.groups')}</h2>
<div class="wide" role="group" aria-labelledby="groups" tabindex="0"><table><caption>${say('lists.groupsCaption')}</caption><thead><tr>${
  [say('lists.likeOrgans'), say('lists.count'), ...gradeOrder.map(grade => say(`grade.${grade}`))].map(columnHead)}</tr></thead>
<tbody>${groups.map((group, index) => markup`<tr><th scope="row"><a href="#group-${index + 1}">${name(group)}</a></th><td class="number">${
  group.ranked.length}</td>${gradeOrder.map(grade => markup`<td class="number">${
    group.ranked.filter(({row}) => row.grade === grade).length}</td>`)}</tr>`)}
${when(unknown.length > 0, () => markup`<tr><th scope="row"><a href="#unknown">${say('lists.unknown')}</a></th><td class="number">${
  unknown.length}</td>${gradeOrder.map(grade => markup`<td class="number">${
    unknown.filter(row => row.grade === grade).length}</td>`)}</tr>`)}</tbody></table></div>
</section>
${groups.map(
  (group, index) => markup`<section aria-labelledby="group-${index + 1}">
<h2 id="group-${index + 1}">${say('lists.ranking', {group: name(group)})}</h2>
${table(
  say('lists.rankingCaption', {group: name(group)}),
  group.ranked.map(({row, rank}) => ({row, rank})),
  say,
)}
</section>
`,
)}
${when(
  unknown.length > 0,
  () => markup`<section aria-labelledby="unknown">
<h2 id="unknown">${say('lists.unknown')}</h2>
<p>${say('lists.unknownIntro')}</p>
${table(
  say('lists.unknown'),
  unknown.map(row => ({row, rank: undefined})),
  say,
)}
</section>`,
)}
<section aria-labelledby="organs">
<h2 id="organs">${say('lists.organs')}</h2>
<ul class="organs">${byOrgan(rows).map(
    ([
      organ,
      own,
    ]) => markup`<li>${organ}${say('colon')}${own.map(({stem, year, grade}, index) => markup`${
      index > 0 ? say('separator') : undefined}<a href="reports/${stem}.html">${
        year === null ? say('unknownYear') : say('year', {year})}<span class="unseen">${organ}</span></a> ${say(`grade.${grade}`)}`)}</li>
`,
  )}</ul>
</section>`
  return pageText({lang, title: say('nav.lists'), root: '', here: 'lists', compared: copies !== undefined, main}, say)
}

const columnHead = (title: string): Markup => markup`<th scope="col">${title}</th>`

function table(caption: string, rows: readonly {readonly row: ReviewRow; readonly rank: number | undefined}[], say: Say): Markup {
  const ranked = rows.some(({rank}) => rank !== undefined)
  return markup`<table><caption class="unseen">${caption}</caption>
<thead><tr>${[...(ranked ? [say('lists.rank')] : []), say('fact.organisation'), say('cell.points'),
  say('cell.grade'), say('index.missing'), say('matrix.gaps'), say('cell.review')].map(columnHead)}</tr></thead>
<tbody>${rows.map(
    ({
      row,
      rank,
    }) => markup`<tr>${ranked ? markup`<td class="number">${rank}</td>` : undefined}<th scope="row"><a href="reports/${row.stem}.html">${
      row.organ ?? row.name}</a></th><td class="number">${row.points.toFixed(2)}</td><td class="grade ${row.grade}">${
        say(`grade.${row.grade}`)}</td><td>${missing(row, say)}</td><td class="number">${row.gaps}</td><td class="number">${
          row.review}</td></tr>
`,
  )}</tbody></table>`
}

const missing = ({requirements}: ReviewRow, say: Say): string =>
  requirements.filter(({presence}) => presence === 'missing').map(({title}) => title).join(say('separator')) || say('none')

/** Reports by organ, in the order of the organs' names; those of one organ by year. */
function byOrgan(rows: readonly ReviewRow[]): readonly (readonly [string, readonly ReviewRow[]])[] {
  const organs = new Map<string, ReviewRow[]>()
  for (const row of rows) organs.set(row.organ ?? row.name, [...(organs.get(row.organ ?? row.name) ?? []), row])
  return [...organs]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([organ, own]) => [organ, own.sort((one, other) => (one.year ?? 0) - (other.year ?? 0))] as const)
}
