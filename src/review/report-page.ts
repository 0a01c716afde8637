import type {Examined} from '../check.js'
import {tool} from '../report/bundle.js'
import {relianceIn, relianceLine, relianceWords} from '../report/reliance.js'
import {missWords} from '../report/finding-words.js'
import {lost, type FindingLevel} from '../report/findings.js'
import type {Quote} from '../report/gap-report.js'
import {noteWords, repairWords} from '../report/reading.js'
import {isItem, tellsPresence} from '../report/result-part.js'
import {basisWords, placeWords} from '../report/words.js'
import type {Language} from '../rulebook/rulebook.js'
import type {Range} from '../text/range.js'
import {markedText, type TextMark} from './marked-text.js'
import {markup, when, type Markup} from '../text/markup.js'
import {numbered, rangeOf, type Numbered} from './numbered.js'
import {pageText} from './page-frame.js'
import {presenceCell, shortTitle} from './presence-cell.js'
import {reviewWords, type Say} from './words.js'

type Shown = Pick<Examined, 'text' | 'root' | 'verdicts' | 'report'>

interface PageOf {
  readonly lang: Language
  /** Name of its letters, where there are any. */
  readonly letter: string | undefined
  readonly compared: boolean
}

interface Placed extends Numbered {
  readonly range: Range | undefined
}

/** The page of a report: its gaps, and beside them its text with the gaps and the evidence highlighted, with links both ways. */
export function reportPage(examined: Shown, {lang, letter, compared}: PageOf): string {
  const {report, text, verdicts} = examined
  const say = reviewWords(lang)
  const findings = numbered(report).map((finding): Placed => ({...finding, range: rangeOf(finding, report.results, verdicts)}))
  const open = findings.filter(({result}) => !isItem(result))
  const outline = findings.filter(({result}) => isItem(result))
  const title = say('heading', {
    organ: report.report.organisation ?? say('unknownOrgan'),
    year: report.report.year === null ? say('unknownYear') : say('year', {year: report.report.year}),
    points: report.score.points,
    grade: say(`grade.${report.score.grade}`),
  })
  const main = markup`<h1>${title}</h1>
<p class="source">${say('page.file', {name: report.file.name})}${when(letter !== undefined, () => markup`${
  say('separator')}<a href="../letters/${letter}.docx">${say('page.letter')}</a>`)}</p>
<p>${relianceLine(relianceIn(report), say)} ${
  say('rulebook', {...report.rulebook, tool: tool.version})}</p>
${report.remarks.map(remark => markup`<p class="remark">${remark}</p>`)}
${requirementTable(examined, say)}
<div class="beside">
<section aria-labelledby="gaps" class="gaps">
<h2 id="gaps">${say('page.gaps', {count: open.length})}</h2>
${open.length === 0 ? markup`<p>${say('page.noGaps')}</p>` : markup`<ol>${byResult(open).map(own => entry(own, say))}</ol>`}
${when(
  outline.length > 0,
  () => markup`<h2 id="outline">${say('page.outline', {count: outline.length})}</h2>
<p>${say('page.outlineIntro')}</p>
<ol>${byResult(outline).map(own => entry(own, say))}</ol>`,
)}
</section>
<section aria-labelledby="text" class="text">
<h2 id="text">${say('page.text')}</h2>
<p class="legend">${say('page.legend')}<mark class="error">${say('severity.error')}</mark> <mark class="warning">${
  say('severity.warning')}</mark> <mark class="note">${say('page.note')}</mark> <mark class="good">${say('page.evidence')}</mark></p>
${when(
  text.records.some(({kind}) => kind !== 'markup'),
  () => markup`<p class="remark">${say('page.repaired', {list: repairWords(report, say) || say('none')})}</p>`,
)}
${when(report.file.notes.length > 0, () => markup`<p class="remark">${say('notes', {list: noteWords(report.file.notes, say)})}</p>`)}
<div class="document" lang="zh-CN">
${markedText(text.value, [...findings.flatMap(finding => gapMark(finding, say)), ...evidenceMarks(examined, say)])}
</div>
</section>
</div>`
  return pageText({lang, title, root: '../', here: 'report', compared, main}, say)
}

/** The findings of each result together: they share what to write and why. */
const byResult = (findings: readonly Placed[]): readonly (readonly Placed[])[] =>
  [...new Set(findings.map(({result}) => result))].map(result => findings.filter(finding => finding.result === result))

function entry(findings: readonly Placed[], say: Say): Markup {
  const [{number, result, level}, last] = [findings[0]!, findings.at(-1)!]
  const cost = result.max > 0 ? say('lost', {lost: lost(result), max: result.max}) : say('note')
  const quotes = findings.map(finding => quoted(finding, findings.length > 1, say))
  return markup`<li id="g${number}" class="${level}" data-number="${last.number > number ? `${number}–${last.number}` : number}">
<h3><span class="tag">${tag(result.outcome === 'review' ? 'review' : level, say)}</span> ${result.message}</h3>
${quotes}
<dl><dt>${say('advice')}</dt><dd>${result.advice}</dd><dt>${say('basis')}</dt><dd>${basisWords(result.basis)}</dd><dt>${
  say('points')}</dt><dd>${cost}</dd></dl>
</li>
`
}

/** The text that lacks something, or the nearest that exists; one of several has its number and is where links lead. */
function quoted({number, result, message, gap, at, near, range}: Placed, several: boolean, say: Say): Markup {
  const quote = gap ?? at
  const none = when(!gap && !near, () => markup`<p>${say('cell.nearest')}${say('colon')}${say('nothingNear')}</p>`)
  if (quote === undefined || quote.quote.trim() === '') return none
  const where = near === 'nearest' ? missWords(result, say) : say(near ?? 'page.near')
  const before = gap ? (message === result.message ? '' : `${message}${say('colon')}`) : `${where}${say('colon')}`
  const id = several ? markup` id="q${number}"` : undefined
  return markup`${none}<blockquote${id}>${when(several, () => markup`<b>${number}</b> `)}${before}${
    say('openQuote')}${wordsOf(quote)}${say('closeQuote')} ${whereabouts(number, quote, range, say)}</blockquote>`
}

const tag = (level: FindingLevel | 'review', say: Say): string =>
  level === 'review' ? say('outcome.review') : level === 'note' ? say('page.note') : say(`severity.${level}`)

const wordsOf = ({quote, repaired}: Quote): string => (repaired ?? quote).replace(/\s+/g, ' ').trim()

const whereabouts = (number: number, {place}: Quote, range: Range | undefined, say: Say): Markup =>
  range
    ? markup`<a href="#t${number}" aria-label="${say('page.toText', {number, place: placeWords(place, say)})}">${
      placeWords(place, say)}</a>`
    : markup`${say('openBracket')}${placeWords(place, say)}${say('closeBracket')}`

function gapMark({number, range, level, gap, message, result}: Placed, say: Say): readonly TextMark[] {
  if (!range) return []
  const anchor = `t${number}`
  const to = result.gaps.length > 1 ? `q${number}` : `g${number}`
  return [
    gap
      ? {range, tone: level, anchor, link: {to, shown: String(number), said: say('page.toGap', {number, message})}}
      : {range: {from: range.from, to: range.from}, tone: level, anchor},
  ]
}

/** What counts in favour: where each requirement is met, and what earned the points of the rules that passed. */
function evidenceMarks({report, root, verdicts}: Shown, say: Say): readonly TextMark[] {
  const heads = report.requirements.flatMap(({id, title}, index): TextMark[] => {
    const part = root.parts[id as keyof typeof root.parts]
    const range = part?.sections[0]?.heading.range ?? part?.sentences[0]?.range
    if (!range) return []
    return [
      {
        range,
        tone: 'good',
        anchor: `e${index + 1}`,
        link: {
          to: `r${index + 1}`,
          shown: shortTitle(id, title, say),
          said: say('page.toRequirement', {title: shortTitle(id, title, say)}),
        },
      },
    ]
  })
  const passed = verdicts.filter(
    ({rule, outcome}) => outcome === 'pass' && !tellsPresence(rule) && !isItem(rule) && rule.requirement !== 'form',
  )
  return [...heads, ...passed.flatMap(({evidence}) => evidence).map((range): TextMark => ({range, tone: 'good'}))]
}

function requirementTable({report}: Shown, say: Say): Markup {
  const rows = report.requirements.map(({id, title, presence, points, max, evidence}, index) => {
    const place = evidence[0] ? placeWords(evidence[0].place, say) : undefined
    const linked = evidence.length > 0
    return markup`<tr id="r${index + 1}"><th scope="row">${title}</th>${presenceCell(presence, say)}<td>${
      say(`presence.${presence}`)}</td><td class="number">${points}/${max}</td><td>${
        relianceWords(relianceIn(report, id), say)}</td><td>${
        place === undefined ? say('none') : linked ? markup`<a href="#e${index + 1}">${place}</a>` : place}</td></tr>`
  })
  return markup`<div class="wide" role="group" aria-label="${say('requirements')}" tabindex="0"><table class="requirements"><caption>${
    say('requirements')}</caption>
<thead><tr><th scope="col">${say('column.requirement')}</th><th scope="col">${say('matrix.mark')}</th><th scope="col">${
  say('column.status')}</th><th scope="col">${say('column.points')}</th><th scope="col">${
    say('column.certainty')}</th><th scope="col">${say('cell.place')}</th></tr></thead>
<tbody>${rows}</tbody></table></div>`
}

