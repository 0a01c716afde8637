import type {Root, RootContent} from 'mdast'
import type {Language} from '../rulebook/rulebook.js'
import {relianceIn, relianceLine, relianceWords} from './reliance.js'
import {missWords} from './finding-words.js'
import {lost, open} from './findings.js'
import type {GapReport, Result} from './gap-report.js'
import {actsShown, matrix} from './matrix.js'
import {heading, list, paragraph, strong, table} from './nodes.js'
import {missIsNear, partOf, tellsPresence} from './result-part.js'
import {readingSection} from './reading-section.js'
import {priorSection} from './prior-section.js'
import {quotes} from './quotes.js'
import {basisWords, sayIn, titleWords, type Say} from './words.js'

/** The gap report as an mdast tree: score, edits, the five requirements, gaps, outline, form, lost points, reading. */
export function gapTree(report: GapReport, lang: Language): Root {
  const say = sayIn(lang)
  return {
    type: 'root',
    children: [
      headline(report, say),
      paragraph(relianceLine(relianceIn(report), say)),
      ...report.remarks.map(remark => paragraph(strong(remark))),
      ...edits(report, say),
      ...requirements(report, say),
      ...actsShown(report, say),
      ...matrix(report, say),
      ...gaps(report, say),
      ...priorSection(report, say),
      ...outline(report, say),
      ...form(report, say),
      ...score(report, say),
      ...readingSection(report, say),
    ],
  }
}

function headline({report, score}: GapReport, say: Say): RootContent {
  return heading(1, say('heading', {
    organ: report.organisation ?? say('unknownOrgan'),
    year: report.year === null ? say('unknownYear') : say('year', {year: report.year}),
    points: score.points,
    grade: say(`grade.${score.grade}`),
  }))
}

function edits({edits: all}: GapReport, say: Say): readonly RootContent[] {
  const first = all.slice(0, 3)
  const line = ({about, title, rules, points, advice}: GapReport['edits'][number]) => [
    strong(
      'requirement' in about
        ? say('editRequirement', {title})
        : 'chapter' in about
          ? say('editChapter', {chapter: about.chapter, count: rules.length})
          : title,
    ),
    `${say('openBracket')}${say('gain', {points})}${say('closeBracket')}${say('colon')}${advice}`,
  ]
  return [heading(2, say('firstEdits')), first.length === 0 ? paragraph(say('noEdits')) : list(first.map(line), true)]
}

function requirements(report: GapReport, say: Say): readonly RootContent[] {
  const {requirements: all, results} = report
  const rows = all.map(({id, title, presence, points, max, evidence}) => {
    const basis = results.find(result => result.requirement === id && tellsPresence(result))?.basis
    return [
      title,
      say(`presence.${presence}`),
      `${points}/${max}`,
      relianceWords(relianceIn(report, id), say),
      basis ? titleWords(basis) : say('none'),
      evidence.length > 0 ? quotes(evidence, say, 2) : say('none'),
    ]
  })
  return [
    heading(2, say('requirements')),
    table(
      ['requirement', 'status', 'points', 'certainty', 'basis', 'evidence'].map(column => say(`column.${column}`)),
      rows,
    ),
  ]
}

function gaps({requirements: all, results}: GapReport, say: Say): readonly RootContent[] {
  const sections = all.flatMap(({id, title, points, max}) => {
    const own = results.filter(result => partOf(result) === id && open(result))
    return own.length === 0
      ? []
      : [heading(3, `${title}${say('openBracket')}${points}/${max}${say('closeBracket')}`), ...own.flatMap(result => gap(result, say))]
  })
  return [heading(2, say('gaps')), ...(sections.length > 0 ? sections : [paragraph(say('noGaps'))])]
}

/** One gap: what is wrong, what was found, where it lacks, on what basis, what to write, what it costs. */
function gap(result: Result, say: Say): readonly RootContent[] {
  const {message, evidence, gaps: lacking, nearestMiss, basis, advice, max, outcome, confidence} = result
  const cost = max > 0 ? say('lost', {lost: lost(result), max}) : say('note')
  const sure = `${say('cell.confidence')}${say('colon')}${say(`confidence.${confidence}`)}`
  const near = nearestMiss && lacking.length === 0 && missIsNear(result)
  const rows: [string, string][] = [
    ...(evidence.length > 0 ? [row(say('found'), quotes(evidence, say))] : []),
    ...(lacking.length > 0 ? [row(say('lacking'), quotes(lacking, say))] : []),
    ...(near ? [row(missWords(result, say), quotes([nearestMiss], say))] : []),
    ...(near || evidence.length + lacking.length > 0 ? [] : [row(say('cell.nearest'), say('nothingNear'))]),
    row(say('basis'), basisWords(basis)),
    row(say('advice'), advice),
    row(say('points'), [cost, sure, ...(outcome === 'review' ? [say('review')] : [])].join(say('separator'))),
  ]
  return [paragraph(strong(message)), list(rows.map(([key, text]) => [`${key}${say('colon')}${text}`]))]
}

const row = (key: string, text: string): [string, string] => [key, text]

function outline({outline: items, requirements: all, results}: GapReport, say: Say): readonly RootContent[] {
  if (items.length === 0 || all.length === 0) return []
  const count = (level: string): number => items.filter(item => item.applicable && item.level === level).length
  const applicable = items.filter(item => item.applicable).length
  const chapters = [...new Set(items.map(({chapter}) => chapter))]
  return [
    heading(2, say('outline')),
    paragraph(
      say('outlineIntro', {
        applicable,
        substantive: count('substantive'),
        mentioned: count('mentioned'),
        none: count('none'),
        notApplicable: items.length - applicable,
      }),
    ),
    ...chapters.flatMap(chapter => {
      const own = items.filter(item => item.chapter === chapter)
      return [
        heading(3, say('part', {chapter, title: own[0]!.chapterTitle})),
        table(
          ['item', 'level', 'evidence'].map(column => say(`column.${column}`)),
          own.map(({item, title, level, applicable: applies, evidence}) => [
            `${item} ${title}`,
            applies || level !== 'none' ? say(`level.${level}`) : say('notApplicable'),
            evidence.length > 0 ? quotes(evidence.slice(0, 1), say) : say('none'),
          ]),
        ),
        ...itemAdvice(
          own.map(({rule}) => rule),
          results,
          say,
        ),
      ]
    }),
  ]
}

/** What to write on the items of a part that lost points. */
function itemAdvice(rules: readonly string[], results: readonly Result[], say: Say): readonly RootContent[] {
  const own = results.filter(result => rules.includes(result.rule) && lost(result) > 0)
  return own.length === 0
    ? []
    : [
        list(
          own.map(result => [
            [
              `${result.message}${say('openBracket')}${say('lost', {lost: lost(result), max: result.max})}${say('closeBracket')}`,
              ...(result.evidence.length === 0 ? [say('nothingNear')] : []),
            ].join(say('separator')) + `${say('colon')}${result.advice}`,
          ]),
        ),
      ]
}

function form({results}: GapReport, say: Say): readonly RootContent[] {
  const own = results.filter(result => result.requirement === 'form' && open(result))
  return [heading(2, say('form')), ...(own.length === 0 ? [paragraph(say('noForm'))] : own.flatMap(result => gap(result, say)))]
}

function score({score: {points, max, reviewShare}, results}: GapReport, say: Say): readonly RootContent[] {
  const review = reviewShare > 0 ? say('scoreReview', {share: Math.round(reviewShare * 1000) / 10}) : ''
  const rows = results
    .filter(result => lost(result) > 0)
    .map(result => [
      `${result.title}${say('openBracket')}${result.rule}${say('closeBracket')}`,
      `${result.points}/${result.max}`,
      String(lost(result)),
    ])
  return [
    heading(2, say('score')),
    paragraph(say('scoreIntro', {points, max, review}).trim()),
    ...(rows.length > 0 ? [table(['rule', 'points', 'lost'].map(column => say(`column.${column}`)), rows)] : []),
    paragraph(say('scoreNote')),
  ]
}
