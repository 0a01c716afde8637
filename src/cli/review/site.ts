import {createHash} from 'node:crypto'
import {closeSync, createReadStream, openSync, renameSync, writeSync} from 'node:fs'
import {join} from 'node:path'
import {createInterface} from 'node:readline'
import {type Copy, copyIndex, shortestCopy} from '../../compare/copies.js'
import {streamWorkbook} from '../../ooxml/workbook.js'
import type {GapReport} from '../../report/gap-report.js'
import {copiesPage, type ShownSide, type ShownCopy} from '../../review/copies-page.js'
import {indexPage} from '../../review/index-page.js'
import {listsPage} from '../../review/lists-page.js'
import type {ReviewRun} from '../../review/review-run.js'
import {siteScript} from '../../review/script.js'
import {reviewSheets} from '../../review/sheets.js'
import {siteStylesheet} from '../../review/stylesheet.js'
import {reviewWords} from '../../review/words.js'
import {printableJson} from '../../text/printable.js'
import type {Terminal} from '../outputs/terminal.js'
import type {Journal} from './journal.js'
import {keepWritten} from './written.js'
import type {ReviewPlan} from './plan.js'
import type {Reviewed} from './review.js'
import {put} from './work.js'
import {writeYears} from './years.js'

/** What was written, to be kept once the run is complete. */
export interface WrittenSite {
  keep(): void
  /** What is said at the end. */
  readonly summary: string
}

/** Writes all that needs every report: the pages about all of them, the comparisons, the workbook. */
export async function writeSite(plan: ReviewPlan, reviewed: Reviewed, journal: Journal, terminal: Terminal): Promise<WrittenSite> {
  const {out, lang, compared} = plan.setup
  const {rows, unreadable, inPart, letters} = reviewed
  const {id, version, digest} = plan.rulebook
  const base: ReviewRun = {lang, rulebook: {id, version, digest}, rows, unreadable, inPart, copies: undefined, years: undefined}
  const copies = compared ? writeCopies(out, base, reviewed, journal) : undefined
  const years = compared ? await writeYears(plan, base, reviewed, terminal) : undefined
  const run: ReviewRun = {...base, copies, years: years?.length}
  put(join(out, 'index.html'), indexPage(run))
  put(join(out, 'lists.html'), listsPage(run))
  put(join(out, 'review.css'), siteStylesheet)
  put(join(out, 'review.js'), siteScript)
  const workbook = await writeWorkbook(out, run)
  const pages = [
    ...rows.map(({stem}) => `reports/${stem}.html`),
    ...(years ?? []).map(stem => `years/${stem}.html`),
    ...(compared ? ['copies.html', 'copies.json', 'years.html', 'years.jsonl'] : []),
  ]
  const edited = {...Object.fromEntries(Object.entries(letters).map(([name, hash]) => [`letters/${name}`, hash])), 'review.xlsx': workbook}
  return {
    keep: () => keepWritten(out, {edited, pages}),
    summary: `${reviewWords(lang)('done', {
      checked: rows.length,
      unreadable: unreadable.length,
      returned: rows.filter(({grade}) => grade === 'return').length,
      review: rows.filter(({review}) => review > 0).length,
      index: join(out, 'index.html'),
    })}\n`,
  }
}

/** Writes the workbook through a file beside it; gives its SHA-256. */
async function writeWorkbook(out: string, run: ReviewRun): Promise<string> {
  const unfinished = join(out, 'review.xlsx.part')
  const file = openSync(unfinished, 'w')
  const hash = createHash('sha256')
  await streamWorkbook(reviewSheets(run, reportsIn(join(out, 'results.jsonl'))), bytes => {
    hash.update(bytes)
    writeSync(file, bytes)
  })
  closeSync(file)
  renameSync(unfinished, join(out, 'review.xlsx'))
  return hash.digest('hex')
}

/** The reports in the results, one at a time. */
export async function* reportsIn(path: string): AsyncGenerator<GapReport> {
  for await (const line of createInterface({input: createReadStream(path, 'utf8'), crlfDelay: Infinity})) {
    const value = JSON.parse(line) as GapReport | {readonly unreadable: unknown}
    if (!('unreadable' in value)) yield value
  }
}

/** Finds what is copied among the reports and from last year's, and writes it as a page and as JSON; gives the number of passages. */
export function writeCopies(out: string, run: ReviewRun, {told}: Reviewed, journal: Journal): number {
  const index = copyIndex()
  told.forEach(({organ, year, textAt, textLength}, id) =>
    index.add(String(id), organ ?? undefined, year ?? undefined, journal.text(textAt, 0, textLength)),
  )
  const side = ({id, range}: Copy['here']): ShownSide => {
    const {name, organ, year, stem, textAt} = told[Number(id)]!
    return {name, organ, year, quote: journal.text(textAt, range.from, range.to), ...(stem === undefined ? {} : {stem})}
  }
  const copies = index
    .find()
    .filter(({here, there}) => [here, there].some(({id}) => told[Number(id)]!.phase === 'current'))
    .map(({kind, here, there, characters, likeness, leftIn}): ShownCopy => ({
      kind,
      here: side(here),
      there: side(there),
      characters,
      likeness,
      leftIn: [...new Set(leftIn.map(({name}) => name))],
    }))
  put(join(out, 'copies.html'), copiesPage(run, copies, shortestCopy))
  put(join(out, 'copies.json'), `${printableJson(JSON.stringify({shortest: shortestCopy, copies}, undefined, 1))}\n`)
  return copies.length
}
