import type {RootContent} from 'mdast'
import type {GapReport} from './gap-report.js'
import {heading, list, paragraph, table} from './nodes.js'
import {fates, type PriorComparison, type PriorFigure, type PriorUnit} from './prior.js'
import {quotes} from './quotes.js'
import type {Say} from './words.js'

const mostPassages = 10

/** What became of last year's shortcomings and steps, the figures of both years, what is copied; nothing where it was not held beside. */
export function priorSection({prior}: GapReport, say: Say): readonly RootContent[] {
  if (!prior) return []
  const {file, organisation, year, figures, copied} = prior
  return [
    heading(2, say('prior')),
    paragraph(
      say('prior.file', {
        name: file.name,
        organ: organisation ?? say('unknownOrgan'),
        year: year === null ? say('unknownYear') : say('year', {year}),
        sha: file.sha256.slice(0, 16),
      }),
    ),
    ...unitTable('shortcomings', prior, say),
    ...unitTable('steps', prior, say),
    ...(figures.length > 0 ? figureTable(figures, say) : []),
    heading(3, say('years.copied', {share: percent(copied.share)})),
    ...(copied.passages.length > 0 ? [list(copied.passages.slice(0, mostPassages).map(one => [passage(one, say)]))] : []),
  ]
}

function unitTable(name: 'shortcomings' | 'steps', prior: PriorComparison, say: Say): readonly RootContent[] {
  const [units, rate] = [prior[name], prior.rates[name]]
  const title = heading(3, say(`years.${name}`, {count: units.length}))
  if (rate === null) return [title, paragraph(say('years.noUnits'))]
  const sorted = [...units].sort((one, other) => fates.indexOf(one.fate) - fates.indexOf(other.fate))
  const rows = sorted.map(unit => [
    quotes([unit], say),
    fateWords(unit, say),
    unit.echoes.length > 0 ? quotes(unit.echoes, say) : say('none'),
  ])
  return [
    title,
    paragraph(say('prior.rate', {dealt: Math.round(rate * units.length), share: percent(rate)})),
    table([say('years.before'), say('years.fate'), say('prior.where')], rows),
  ]
}

const fateWords = ({fate, confidence}: PriorUnit, say: Say): string =>
  say(`fate.${fate}`) + (confidence === 'low' ? `${say('openBracket')}${say('years.unsure')}${say('closeBracket')}` : '')

const figureTable = (figures: readonly PriorFigure[], say: Say): readonly RootContent[] => [
  heading(3, say('years.figures')),
  table(
    ['years.figure', 'years.before', 'years.now', 'years.change'].map(key => say(key)),
    figures.map(({name, unit, prior, current, change}) => [
      name,
      `${prior.value}${unit}`,
      `${current.value}${unit}`,
      `${change > 0 ? '+' : ''}${percent(change)}%`,
    ]),
  ),
]

const passage = ({current, prior, likeness}: PriorComparison['copied']['passages'][number], say: Say): string =>
  [
    `${say('years.now')}${say('colon')}${quotes([current], say)}`,
    `${say('years.before')}${say('colon')}${quotes([prior], say)}`,
    say('years.alike', {likeness: percent(likeness)}),
  ].join(say('separator'))

const percent = (share: number): number => Math.round(share * 1000) / 10
