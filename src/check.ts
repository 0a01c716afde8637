import {InputError, nothingJudged, type FaultPlace} from './input-error.js'
import {judge} from './kinds/judge.js'
import {documentKind} from './label/document-kind.js'
import {label} from './label/label.js'
import {unsureOfAbsence} from './label/unsure.js'
import type {LabelledRoot} from './label/labelled.js'
import {profileOf} from './label/profile.js'
import {defaultLimits, timed, withinTime, type Limits} from './read/limits.js'
import {read} from './read/read.js'
import type {InputFile, Source} from './text/source.js'
import type {GapReport} from './report/gap-report.js'
import {gapReport} from './report/assemble.js'
import type {Hits} from './phrase/scan.js'
import {applies} from './rulebook/applies.js'
import {rulesFor} from './rulebook/outline-for.js'
import {scannerOf} from './rulebook/scanner.js'
import type {Language, Rulebook} from './rulebook/rulebook.js'
import {sha256} from './text/sha256.js'
import {repair, type RepairedText} from './text/repair.js'
import type {Root} from './tree/nodes.js'
import type {Given} from './tree/facts.js'
import {furtherTitles} from './tree/further-titles.js'
import {toSource} from './text/mapped-text.js'
import {placer, type Place} from './text/place.js'
import {parse} from './tree/parse.js'
import type {Verdict} from './kinds/verdict.js'

export interface CheckOptions {
  /** Language of messages and advice; quotes stay as they are. Default `zh`. */
  readonly lang?: Language
  /** Facts known from outside; they override what the text says. */
  readonly given?: Given
  /** How much of a file is read before it is refused. */
  readonly limits?: Limits
  /** Judges it as this even where it looks like another kind of document. */
  readonly as?: 'annual-report'
}

/** A report as it was read, with all that is found in it. */
export interface Understood {
  readonly text: RepairedText
  readonly root: LabelledRoot
  /** Another kind of document that it is near to. */
  readonly near?: string
}

/** A report checked, with the text and tree that the verdicts rest on. */
export interface Examined extends Understood {
  /** In the order of the report's results. */
  readonly verdicts: readonly Verdict[]
  readonly report: GapReport
}

/**
 * Checks one report against a rulebook.
 * @throws InputError when the file cannot be read, is another kind of document and `as` does not insist, or no rule applies to it
 */
export const check = async (file: InputFile, rulebook: Rulebook, options: CheckOptions = {}): Promise<GapReport> =>
  (await examine(file, rulebook, options)).report

/** As `check`, and keeps the text and the tree, for comparing reports with each other. */
export async function examine(file: InputFile, rulebook: Rulebook, options: CheckOptions = {}): Promise<Examined> {
  const limits = timed(options.limits ?? defaultLimits)
  const [source, digest] = await Promise.all([read(file, limits), sha256(file.bytes)])
  return examineSource(source, digest, rulebook, {...options, limits})
}

/** Reads a report as `examine` does, and judges nothing: as much as comparing it with another takes. @throws InputError */
export const understand = async (file: InputFile, rulebook: Rulebook, options: CheckOptions = {}): Promise<Understood> =>
  understandSource(await read(file, options.limits), rulebook, options)

/** As `examine`, for a text that was read already, such as a draft that has been edited since. */
export async function examineSource(source: Source, sha256: string, rulebook: Rulebook, options: CheckOptions = {}): Promise<Examined> {
  const {lang = 'zh', limits = defaultLimits} = options
  const {text, root, near} = await understandSource(source, rulebook, options)
  const profile = profileOf(root, rulebook.topics, name => scannerOf(rulebook)(name, undefined))
  const rules = rulesFor(rulebook, profile.year)
  if (!rules.some(rule => applies(rule.applies, profile)))
    throw new InputError(source.name, {code: nothingJudged, data: {rulebook: rulebook.id}})
  const verdicts = rules.map(rule => {
    withinTime(source.name, limits)
    return judge(rule, {root, text, works: rulebook.works, profile})
  })
  return {text, root, verdicts, report: gapReport({source, sha256, text, root, rulebook, profile, verdicts, lang, near})}
}

/** As `understand`, for a text that was read already. @throws InputError */
export async function understandSource(source: Source, rulebook: Rulebook, options: CheckOptions = {}): Promise<Understood> {
  const {given = {}, as = given.as, limits = defaultLimits} = options
  const inTime = <Step>(step: Step): Step => (withinTime(source.name, limits), step)
  const text = inTime(await repair(source))
  const tree = inTime(parse(text, given))
  const hits = scannerOf(rulebook)(text.folded, tree.facts.year?.value)
  const near = as === undefined ? nearTo(source.name, {tree, hits, text}, rulebook) : undefined
  if (as === undefined) assertOneReport(source, tree, text)
  const root = inTime(label(tree, hits, rulebook, text.folded))
  return {text, root: text.uncertain ? unsureOfAbsence(root) : root, ...(near ? {near} : {})}
}

interface Scanned {
  readonly tree: Root
  readonly hits: Hits
  readonly text: RepairedText
}

/** Of several reports in one file it would not be said which one passed. */
function assertOneReport(source: Source, tree: Root, text: RepairedText): void {
  const others = furtherTitles(tree, text.folded)
  const [next] = others
  if (next === undefined) return
  const title = tree.facts.title!.value
  const {from, to} = next.range
  throw new InputError(source.name, {
    code: 'several-reports',
    data: {count: others.length + 1, first: title, next: text.value.slice(from, to).replace(/\s+/g, ' ')},
    ...lineOf(placer(source)(toSource(text, next.range))),
  })
}

const lineOf = (place: Place): {readonly at?: FaultPlace} => ('column' in place ? {at: {line: place.line, column: place.column}} : {})

/** The kind that a report is near to, if any; another kind of document is not checked, never scored as a bad report. */
function nearTo(name: string, {tree, hits, text}: Scanned, {topics}: Rulebook): string | undefined {
  const {kind, evidence, near} = documentKind(tree, hits, topics, text.folded)
  if (kind === 'annual-report') return near
  if (text.uncertain && (kind === 'unknown' || kind === 'incomplete')) throw new InputError(name, {code: 'too-little-read'})
  if (kind === 'incomplete') throw new InputError(name, {code: 'incomplete-document', data: {document: kind}})
  const [first] = evidence
  throw new InputError(name, {
    code: 'another-document',
    data: {document: kind, quote: first ? text.value.slice(first.from, first.to) : '', ...(near ? {near} : {})},
  })
}
