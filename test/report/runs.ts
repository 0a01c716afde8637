import {readFileSync} from 'node:fs'
import {unzipSync} from 'fflate'
import {check, loadRulebookFile} from '../../src/node.js'
import {bundle, type Bundle} from '../../src/report/bundle.js'
import {csv} from '../../src/report/formats/csv.js'
import type {GapReport, Result} from '../../src/report/gap-report.js'
import {github} from '../../src/report/formats/github.js'
import {githubSummary} from '../../src/report/formats/github-summary.js'
import {gitlab} from '../../src/report/formats/gitlab.js'
import {html} from '../../src/report/formats/html.js'
import {junit} from '../../src/report/formats/junit.js'
import {sarif} from '../../src/report/formats/sarif.js'
import {xlsx} from '../../src/report/formats/xlsx.js'
import type {Language} from '../../src/rulebook/rulebook.js'
import {seedBytes, seedNames} from '../read/seed.js'

export const rulebook = await loadRulebookFile('annual-report')

const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(`../fixtures/read/${name}`, import.meta.url)))

const seeds: readonly GapReport[] = await Promise.all(seedNames.map(name => check({name: `reports/${name}`, bytes: seedBytes(name)}, rulebook)))
const pdf = await check({name: 'reports/2024/000.pdf', bytes: fixture('000.pdf')}, rulebook)
const docx = await check({name: 'reports/2024/000-typed.docx', bytes: fixture('000-typed.docx')}, rulebook)

/** The seeds, a PDF, a Word file, and a file that could not be read. */
export const run: Bundle = bundle([...seeds, pdf, docx], [{name: 'reports/scan.pdf', reason: '扫描件', advice: '请提供 Word 原件'}], rulebook)

export const empty: Bundle = bundle([], [], rulebook)

/** One report that reaches none of the thresholds. */
export const belowThresholds: Bundle = bundle([{
  ...seeds[0]!,
  gate: {
    document: 'a.txt', passed: false, waived: 0, known: 0, fixed: 0, scoreCompared: true,
    thresholds: {failOn: 'none', minGrade: null, minScore: 80, minRequirement: {plan: 5}, noRegression: true},
    failures: [{kind: 'min-score', points: 61, least: 80}, {kind: 'min-requirement', requirement: 'plan', points: 3, least: 5}, {kind: 'regression', points: 61, least: 70}],
  },
}], [], rulebook)

/** A report with its results changed. */
export const withResults = (report: GapReport, change: (result: Result) => Result): GapReport => ({...report, results: report.results.map(change)})

/** The whole-run formats by name. */
export const formats: Readonly<Record<string, (run: Bundle, lang: Language) => string | Uint8Array>> = {sarif, junit, github, 'github-summary': githubSummary, gitlab, html, csv, xlsx}

/** The results that leave something to do. */
export const openResults = (report: GapReport): readonly Result[] => report.results.filter(({outcome}) => outcome === 'fail' || outcome === 'review')

/** How many findings a report has: one a gap, or one a result without gaps. */
export const findingCount = (report: GapReport): number => openResults(report).reduce((sum, {gaps}) => sum + Math.max(1, gaps.length), 0)

/** The parts of a workbook as texts, by path. */
export const partsOf = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, new TextDecoder('utf-8', {fatal: true}).decode(part)]))
