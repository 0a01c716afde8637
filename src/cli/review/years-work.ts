import {join} from 'node:path'
import {understand, type Understood} from '../../check.js'
import {trace} from '../../compare/years.js'
import {loadRulebookFile} from '../../node.js'
import {printableJson} from '../../text/printable.js'
import {yearsPage} from '../../review/years-page.js'
import type {Rulebook} from '../../rulebook/rulebook.js'
import type {Given} from '../../tree/facts.js'
import {fileBytes} from '../inputs/file-bytes.js'
import {files} from '../inputs/files.js'
import {put, stemOf} from './work.js'
import type {ReviewSetup} from './task.js'

/** A report where it lies: the file that holds it, and its own name and key. */
export interface Located {
  readonly file: {readonly name: string; readonly key: string}
  readonly name: string
  readonly key: string
  readonly organ: string | null
  readonly given: Given
}

/** A report and the one of its organ of the year before. */
export interface YearPair {
  readonly current: Located
  readonly prior: Located
}

export interface YearsDone {
  /** The trace as a line of JSON. */
  readonly line: string
  /** How many shortcomings and steps of last year met each fate. */
  readonly fates: Readonly<Record<string, number>>
  /** Share of the text that stands in last year's report. */
  readonly copied: number
}

/** Follows a report's shortcomings and plan into the next year's report, and writes the page that shows both side by side. */
export function yearsWork(setup: ReviewSetup): (pair: YearPair) => Promise<YearsDone> {
  let rulebook: Promise<Rulebook> | undefined
  return async ({current, prior}) => {
    rulebook ??= loadRulebookFile(setup.rulebook)
    const [now, before] = [await understood(current, setup, await rulebook), await understood(prior, setup, await rulebook)]
    const traced = trace(before, now, await rulebook)
    put(join(setup.out, 'years', `${stemOf(current.name)}.html`), yearsPage(traced, {lang: setup.lang, stem: stemOf(current.name), organ: current.organ, name: current.name, prior: prior.name}))
    const fates: Record<string, number> = {}
    for (const {fate} of [...traced.shortcomings, ...traced.steps]) fates[fate] = (fates[fate] ?? 0) + 1
    return {line: printableJson(JSON.stringify({name: current.name, prior: prior.name, ...traced})), fates, copied: traced.copied.share}
  }
}

async function understood({file, key, given}: Located, {limits}: ReviewSetup, rulebook: Rulebook): Promise<Understood> {
  const bytes = await fileBytes(file.name, file.key, limits)
  for await (const loaded of files([{...file, bytes: async () => bytes}], limits)) if ('file' in loaded && loaded.key === key) return understand(loaded.file, rulebook, {limits, given, as: 'annual-report'})
  throw new Error(`${key} is gone`)
}
