import {join} from 'node:path'
import {copyIndex, shortestCopy, type Copy} from '../../compare/copies.js'
import {printableJson} from '../../text/printable.js'
import {copiesPage, type CopySide, type ShownCopy} from '../../review/copies-page.js'
import type {ReviewRun} from '../../review/review-run.js'
import type {Reviewed} from './review.js'
import type {Journal} from './journal.js'
import {put} from './work.js'

/** Finds what is copied among the reports and from last year's, and writes it as a page and as JSON; gives the number of passages. */
export function writeCopies(out: string, run: ReviewRun, {told}: Reviewed, journal: Journal): number {
  const index = copyIndex()
  told.forEach(({organ, year, textAt, textLength}, id) => index.add(String(id), organ ?? undefined, year ?? undefined, journal.text(textAt, 0, textLength)))
  const side = ({id, range}: Copy['here']): CopySide => {
    const {name, organ, year, stem, textAt} = told[Number(id)]!
    return {name, organ, year, quote: journal.text(textAt, range.from, range.to), ...(stem === undefined ? {} : {stem})}
  }
  const copies = index.find()
    .filter(({here, there}) => [here, there].some(({id}) => told[Number(id)]!.phase === 'current'))
    .map(({kind, here, there, characters, likeness, leftIn}): ShownCopy => ({kind, here: side(here), there: side(there), characters, likeness, leftIn: [...new Set(leftIn.map(({name}) => name))]}))
  put(join(out, 'copies.html'), copiesPage(run, copies, shortestCopy))
  put(join(out, 'copies.json'), `${printableJson(JSON.stringify({shortest: shortestCopy, copies}, undefined, 1))}\n`)
  return copies.length
}
