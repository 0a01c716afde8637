import {tool} from '../report/bundle.js'
import {gradeOrder, type Grade} from '../report/score.js'
import {markup, when, type Markup} from '../text/markup.js'
import {matrixTable} from './matrix-table.js'
import {pageText} from './page-frame.js'
import type {ReviewRun} from './review-run.js'
import {reviewWords, type Say} from './words.js'

/** The first page of a review: what to do, what came out, what could not be checked, and every report by requirement. */
export function indexPage(run: ReviewRun): string {
  const say = reviewWords(run.lang)
  const main = markup`<h1>${say('index.title')}</h1>
<p class="source">${say('index.rulebook', {...run.rulebook, tool: tool.version})}</p>
${summary(run, say)}
${unchecked(run, say)}
${howTo(run, say)}
<section aria-labelledby="matrix">
<h2 id="matrix">${say('index.matrix')}</h2>
${run.rows.length === 0 ? markup`<p>${say('index.none')}</p>` : matrixTable(run.rows, say)}
</section>`
  return pageText({lang: run.lang, title: say('index.title'), root: '', here: 'index', compared: run.copies !== undefined, main}, say)
}

function summary({rows, unreadable, inPart, copies, years}: ReviewRun, say: Say): Markup {
  const count = (grade: Grade): number => rows.filter(row => row.grade === grade).length
  const missing = rows.filter(({requirements}) => requirements.some(({presence}) => presence === 'missing')).length
  const figure = (name: string, value: Markup | number, about: string): Markup =>
    markup`<div><dt>${name}</dt><dd><b>${value}</b><span>${about}</span></dd></div>`
  return markup`<section aria-labelledby="summary">
<h2 id="summary">${say('index.summary')}</h2>
<dl class="figures">
${figure(say('index.checked'), rows.length, say('index.checkedAbout', {unreadable: unreadable.length, part: inPart.length}))}
${gradeOrder.map(grade => figure(say(`grade.${grade}`), count(grade), say(`about.${grade}`)))}
${figure(say('index.missing'), missing, say('index.missingAbout'))}
${figure(say('index.review'), rows.filter(({review}) => review > 0).length, say('index.reviewAbout'))}
${copies === undefined ? undefined : figure(say('nav.copies'), markup`<a href="copies.html">${copies}</a>`, say('index.copiesAbout'))}
${years === undefined ? undefined : figure(say('nav.years'), markup`<a href="years.html">${years}</a>`, say('index.yearsAbout'))}
</dl>
</section>`
}

function unchecked({unreadable, inPart}: ReviewRun, say: Say): Markup {
  return when(
    unreadable.length + inPart.length > 0,
    () => markup`<section aria-labelledby="unchecked" class="unchecked">
<h2 id="unchecked">${say('index.unchecked')}</h2>
<p>${say('index.uncheckedIntro')}</p>
<ul>${unreadable.map(({name, reason, advice}) => markup`<li><strong>${name}</strong>${say('colon')}${
  say('unreadableLine', {reason, advice})}</li>`)}${inPart.map(({name, what}) => markup`<li><strong>${name}</strong>${say('colon')}${
    say('notAllRead')}${say('separator')}${what}</li>`)}</ul>
</section>`,
  )
}

const howTo = ({rows}: ReviewRun, say: Say): Markup => when(rows.length > 0, () => markup`<section aria-labelledby="how">
<h2 id="how">${say('index.how')}</h2>
<ol class="how">
<li>${say('how.matrix')}</li>
<li>${say('how.page')}</li>
<li>${say('how.workbook.1')} <a href="review.xlsx">review.xlsx</a> ${say('how.workbook.2')}</li>
<li>${say('how.letter')}</li>
</ol>
</section>`)
