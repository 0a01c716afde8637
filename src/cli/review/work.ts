import {createHash} from 'node:crypto'
import {writeFileSync} from 'node:fs'
import {basename, join} from 'node:path'
import {examine, type Examined} from '../../check.js'
import {loadRulebookFile} from '../../node.js'
import type {InputFile} from '../../text/source.js'
import {fingerprint} from '../../report/fingerprint.js'
import {once} from '../../text/once.js'
import {printableJson} from '../../text/printable.js'
import {lostWords} from '../../report/reading.js'
import {sayIn} from '../../report/words.js'
import {letterOf, type Letter} from '../../review/letter.js'
import {letterDocx} from '../../review/letter-docx.js'
import {letterMarkdown} from '../../review/letter-markdown.js'
import {reportPage} from '../../review/report-page.js'
import {reviewRow} from '../../review/row.js'
import type {Rulebook} from '../../rulebook/rulebook.js'
import type {Given} from '../../tree/facts.js'
import {fileBytes, files, type Loaded} from '../inputs/input.js'
import {safeName} from '../outputs/outputs.js'
import {asInputError, isOutputFault, refused} from '../outputs/faults.js'
import type {ReviewDone, ReviewResult, ReviewSetup, ReviewTask} from './task.js'

/**
 * Does the work of a review on one file: reads, checks, and writes the report's page and letters. Nothing that is wrong
 * with a file is thrown.
 */
export type ReviewWorker = (task: ReviewTask) => Promise<ReviewDone>

/** A worker of a review; its rulebook is loaded once. */
export function reviewWork(setup: ReviewSetup): ReviewWorker {
  const rulebook = once(() => loadRulebookFile(setup.rulebook))
  return async task => {
    return workOn(task, setup, await rulebook())
  }
}

async function workOn(task: ReviewTask, setup: ReviewSetup, rulebook: Rulebook): Promise<ReviewDone> {
  const {name, key, known} = task
  let bytes: Uint8Array
  try {
    bytes = await fileBytes(name, key, setup.limits)
  } catch (error) {
    return {sha256: '', results: [refused(name, error, setup.lang)]}
  }
  const sha256 = hashOf(bytes)
  if (sha256 === known) return {sha256, results: 'known'}
  const results: ReviewResult[] = []
  for await (const loaded of files([{name, key, bytes: async () => bytes}], setup.limits))
    results.push(await one(loaded, task, setup, rulebook))
  return {sha256, results}
}

async function one(loaded: Loaded, task: ReviewTask, setup: ReviewSetup, rulebook: Rulebook): Promise<ReviewResult> {
  const {lang, limits, asReport} = setup
  if ('error' in loaded) return refused(loaded.name, loaded.error, lang)
  const {file, key} = loaded
  try {
    const examined = await examine(file, rulebook, {
      lang,
      limits,
      given: givenOf(key, task, setup.options),
      ...(asReport ? {as: 'annual-report'} : {}),
    })
    return task.phase === 'prior' ? priorReport(examined, file, key) : reviewed(examined, file, key, setup)
  } catch (error) {
    if (isOutputFault(error)) throw error
    return refused(file.name, error, lang)
  }
}

/** What is known from outside of one report of a file; options say nothing of last year's. */
export const givenOf = (key: string, {phase, given}: Pick<ReviewTask, 'phase' | 'given'>, options: Given): Given =>
  given[key] ?? (phase === 'prior' ? {} : options)

const priorReport = ({report, text}: Examined, {name}: InputFile, key: string): ReviewResult => ({
  kind: 'report',
  told: {name, key, organ: report.report.organisation, year: report.report.year},
  line: new Uint8Array(),
  text: utf16(text.value),
  letters: {},
})

function reviewed(examined: Examined, {name}: InputFile, key: string, {out, lang, letters: upTo, compared}: ReviewSetup): ReviewResult {
  const {report, text} = examined
  const stem = stemOf(name)
  const letter = letterOf(report, lang, {upTo})
  put(join(out, 'reports', `${stem}.html`), reportPage(examined, {lang, letter: letter && stem, compared}))
  const lost = lostWords(report.file.notes, sayIn(lang))
  return {
    kind: 'report',
    told: {name, key, organ: report.report.organisation, year: report.report.year},
    line: new TextEncoder().encode(`${printableJson(JSON.stringify(report))}\n`),
    row: reviewRow(report, stem, letter !== undefined),
    text: utf16(text.value),
    letters: letter ? putLetter(letter, {out, stem, lang}) : {},
    ...(lost === '' ? {} : {lost}),
  }
}

/** Writes a letter in both of its forms; gives the SHA-256 of each by its name. @throws InputError */
export function putLetter(
  letter: Letter,
  {out, stem, lang}: Pick<ReviewSetup, 'out' | 'lang'> & {readonly stem: string},
): Readonly<Record<string, string>> {
  const forms = {[`${stem}.docx`]: letterDocx(letter, lang), [`${stem}.md`]: letterMarkdown(letter)}
  for (const [file, content] of Object.entries(forms)) put(join(out, 'letters', file), content)
  return Object.fromEntries(Object.entries(forms).map(([file, content]) => [file, hashOf(content)]))
}

const longestStem = 40

/** The name of a report's page and letters: as its file is called, and no two alike. */
export const stemOf = (name: string): string =>
  `${[...safeName(basename(name).replace(/\.[^.]+$/, ''))]
    .slice(0, longestStem)
    .join('')
    .replace(/[#%&+\s]/g, '')}-${fingerprint(name).slice(0, 8)}`

const utf16 = (text: string): Uint8Array => Buffer.from(text, 'utf16le')

const hashOf = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')

/** Writes a file. @throws InputError */
export function put(path: string, content: string | Uint8Array): void {
  try {
    writeFileSync(path, content)
  } catch (error) {
    throw asInputError(path, error, 'output-failed')
  }
}

