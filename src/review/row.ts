import {fails} from '../report/bundle.js'
import {relianceIn, type Reliance} from '../report/reliance.js'
import type {GapReport} from '../report/gap-report.js'
import type {Grade} from '../report/score.js'
import type {OrganKind, OrganLevel} from '../localities/organ-kind.js'
import {numbered} from './numbered.js'

/** What the site and the workbook show of a report among the others; all that is kept of it while the rest is checked. */
export interface ReviewRow {
  readonly name: string
  /** Name of its page and of its letters, without ending. */
  readonly stem: string
  readonly organ: string | null
  readonly kind: OrganKind | null
  readonly level: OrganLevel | null
  readonly year: number | null
  readonly points: number
  readonly max: number
  readonly grade: Grade
  /** Missing in rows that an older version kept. */
  readonly certainty?: Reliance
  readonly requirements: readonly Omit<GapReport['requirements'][number], 'evidence'>[]
  readonly gaps: number
  /** Findings that a person must decide. */
  readonly review: number
  readonly failed: boolean
  /** Whether a letter was written. */
  readonly letter: boolean
}

/** A report as a row. */
export function reviewRow(report: GapReport, stem: string, letter: boolean): ReviewRow {
  const {file, report: facts, score, requirements} = report
  const [findings, certainty] = [numbered(report), relianceIn(report)]
  const review = findings.filter(({result}) => result.outcome === 'review').length
  return {
    name: file.name,
    stem,
    organ: facts.organisation,
    kind: facts.kind,
    level: facts.level,
    year: facts.year,
    points: score.points,
    max: score.max,
    grade: score.grade,
    ...(certainty ? {certainty} : {}),
    requirements: requirements.map(({id, title, presence, points, max}) => ({id, title, presence, points, max})),
    gaps: findings.length - review,
    review,
    failed: fails(report),
    letter,
  }
}
