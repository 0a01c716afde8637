import {tool} from '../report/bundle.js'
import type {GapReport, Quote, Result} from '../report/gap-report.js'
import {isItem, partOf, tellsPresence} from '../report/result-part.js'
import {lostWords} from '../report/reading.js'
import {gradeOrder, type Grade} from '../report/score.js'
import {placeWords, titleWords} from '../report/words.js'
import type {Language} from '../rulebook/rulebook.js'
import {formTable, outlineTable} from './letter-tables.js'
import {numbered, type Numbered} from './numbered.js'
import {shortened, withoutStop} from './shortened.js'
import {reviewWords, type Say} from './words.js'

/** A part of a letter. What says something about the report names the findings that it rests on. */
export interface LetterPart {
  readonly kind: 'title' | 'to' | 'text' | 'heading' | 'item' | 'right' | 'attachment' | 'table'
  /** Of a table nothing. */
  readonly text: string
  /** Of a table its rows, the first of them its head. */
  readonly rows?: readonly (readonly string[])[]
  /** Numbers of findings; empty for what every letter says. */
  readonly findings: readonly number[]
}

export type Letter = readonly LetterPart[]

/** For which reports a letter is written, and what of it is demanded. */
export interface LetterChoice {
  /** The best grade for which one is written. */
  readonly upTo?: Grade
  /** What the reviewers said of a finding; of what they said nothing, what failed is demanded. */
  readonly opinion?: (finding: Numbered) => 'agree' | 'disagree' | undefined
}

const always = (kind: LetterPart['kind'], text: string): LetterPart => ({kind, text, findings: []})

/**
 * The letter that sends a report back: of the required contents what lacks, one quote, on what basis, what to write; what
 * the outline asks and what is wrong in the text stand in tables attached. `undefined` where the grade is better than `upTo`
 * or nothing that bears points failed; what a person must still decide or rejected, and hints without points, are not in it.
 */
export function letterOf(
  report: GapReport,
  lang: Language,
  {upTo = 'needs-work', opinion = () => undefined}: LetterChoice = {},
): Letter | undefined {
  const say = reviewWords(lang)
  const demanded = numbered(report).filter(finding => {
    const said = opinion(finding)
    return finding.result.max > 0 && (said === undefined ? finding.result.outcome === 'fail' : said === 'agree')
  })
  if (demanded.length === 0 || gradeOrder.indexOf(report.score.grade) > gradeOrder.indexOf(upTo)) return undefined
  const of = (part: string): readonly Numbered[] => demanded.filter(({result}) => partOf(result) === part)
  const body = bodyOf(report, of, say)
  const tables = [
    {title: say('letter.outline'), table: outlineTable(of('outline'), say)},
    {title: say('letter.form'), table: formTable(of('form'), say)},
  ].filter(({table}) => table.findings.length > 0)
  return [
    ...opening(report, demanded, body.length > 0, say),
    ...body,
    ...tables.map(({title, table}, index) => ({
      kind: 'text' as const,
      text: say('letter.attached', {title, number: index + 1, count: table.rows!.length - 1}),
      findings: table.findings,
    })),
    always('text', say('letter.closing')),
    ...(tables.length > 0
      ? [
          always(
            'text',
            say('letter.attachments', {titles: tables.map(({title}, index) => `${index + 1}. ${title}`).join(say('letter.space2'))}),
          ),
        ]
      : []),
    always('right', say('letter.signature')),
    always('right', say('letter.date')),
    always('text', say('letter.contact')),
    always('text', say('letter.rulebook', {...report.rulebook, tool: tool.version})),
    ...tables.flatMap(({title, table}, index) => [always('attachment', say('letter.attachment', {number: index + 1, title})), table]),
  ]
}

/** Title, addressee, how much is to be mended (what is demanded of the text, not how often it is shown), and what could not be read. */
function opening(report: GapReport, demanded: readonly Numbered[], required: boolean, say: Say): readonly LetterPart[] {
  const {organisation, year, title} = report.report
  const named = title ?? say('letter.unnamed', {organ: organisation ?? '', year: year === null ? '' : say('year', {year})})
  const lost = lostWords(report.file.notes, say)
  const count = new Set(demanded.map(({result}) => result).filter(result => !isItem(result))).size
  return [
    always('title', say('letter.title', {title: named})),
    always('to', organisation === null ? say('letter.toUnknown') : say('letter.to', {organ: organisation})),
    {
      kind: 'text',
      text: say(required || count > 0 ? 'letter.opening' : 'letter.openingOutline', {title: named, count}),
      findings: demanded.map(({number}) => number),
    },
    ...(lost === '' ? [] : [always('text', say('letter.unread', {list: lost}))]),
  ]
}

/** The required contents that lack something, each under its heading. */
function bodyOf(report: GapReport, of: (part: string) => readonly Numbered[], say: Say): readonly LetterPart[] {
  const numerals = say('numerals').split(' ')
  const lacking = report.requirements.filter(({id}) => of(id).length > 0)
  return lacking.flatMap(({id, title, presence}, part): readonly LetterPart[] => {
    const own = of(id)
    const results = [...new Set(own.map(({result}) => result))]
    const heading = say('letter.part', {numeral: numerals[part] ?? part + 1, title})
    return [
      {
        kind: 'heading',
        text: heading + say('letter.partPresence', {presence: say(`presence.${presence}`)}),
        findings: own.map(({number}) => number),
      },
      ...results.map((result, index) =>
        item(
          index + 1,
          result,
          own.filter(finding => finding.result === result),
          say,
        ),
      ),
    ]
  })
}

/** One demand, with the first place that shows it. What rests on practice elsewhere binds nobody, and is said as advice. */
function item(number: number, result: Result, findings: readonly Numbered[], say: Say): LetterPart {
  const own = findings.map(finding => finding.number)
  const {basis} = result
  const sentences = [
    say('letter.item', {number, message: withoutStop(result.message)}),
    ...quoted(findings[0]!, say),
    ...(own.length > 1 ? [say('letter.more', {count: own.length - 1})] : []),
    ...(basis.practice
      ? [say('letter.suggestion', {advice: result.advice}), say('letter.practice', {basis: withoutStop(titleWords(basis))})]
      : [say('letter.advice', {advice: result.advice}), say('letter.basis', {basis: withoutStop(titleWords(basis))})]),
    say('letter.trace', {number: own.join(say('letter.and'))}),
  ]
  return {kind: 'item', text: sentences.map(sentence => sentence.replace(/\s+/g, ' ')).join(say('letter.space')), findings: own}
}

/** The place that is at fault; of what lacks, only a sentence that passes over it is worth a quote. */
function quoted({result, gap, at, near}: Numbered, say: Say): readonly string[] {
  const quote: Quote | undefined = gap ?? (near && tellsPresence(result) ? at : undefined)
  const words = quote && shortened(quote)
  return quote && words ? [say(gap ? 'letter.quoted' : 'letter.nearQuoted', {place: placeWords(quote.place, say), quote: words})] : []
}
