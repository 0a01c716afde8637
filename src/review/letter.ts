import type {GapReport, Quote, Result} from '../report/gap-report.js'
import {isItem, partOf} from '../report/result-part.js'
import {placeWords, titleWords} from '../report/words.js'
import type {Language} from '../rulebook/rulebook.js'
import {numbered, type Numbered} from './numbered.js'
import {reviewWords, type Say} from './words.js'

/** A paragraph of a letter. What says something about the report names the findings that it rests on. */
export interface LetterPart {
  readonly kind: 'title' | 'to' | 'text' | 'heading' | 'item' | 'right'
  readonly text: string
  /** Numbers of findings; empty for what every letter says. */
  readonly findings: readonly number[]
}

export type Letter = readonly LetterPart[]

/** Quotes of one finding that a letter repeats. */
const mostQuotes = 3

/**
 * The letter that sends a report back: what lacks, quoted with its place, on what basis, what to write; a field for the
 * deadline, and room for the sender. `undefined` where nothing failed; what a person must still decide is not in it.
 */
export function letterOf(report: GapReport, lang: Language): Letter | undefined {
  const say = reviewWords(lang)
  const failed = numbered(report).filter(({result}) => result.outcome === 'fail')
  if (failed.length === 0) return undefined
  const {organisation, year, title} = report.report
  const named = title ?? say('letter.unnamed', {organ: organisation ?? '', year: year === null ? '' : say('year', {year})})
  const required = failed.filter(finding => sectionOf(finding) !== 'outline')
  const sections = [
    ...report.requirements,
    {id: 'form', title: say('letter.form'), presence: undefined},
    {id: 'outline', title: say('letter.outline'), presence: undefined},
  ]
  let part = 0
  const body = sections.flatMap(({id, title: name, presence}): readonly LetterPart[] => {
    const own = failed.filter(finding => sectionOf(finding) === id)
    if (own.length === 0) return []
    const numerals = say('numerals').split(' ')
    const heading =
      say('letter.part', {numeral: numerals[part++] ?? part, title: name})
      + (presence ? say('letter.partPresence', {presence: say(`presence.${presence}`)}) : '')
    const results = [...new Set(own.map(({result}) => result))]
    return [
      {kind: 'heading', text: heading, findings: own.map(({number}) => number)},
      ...(id === 'outline' ? [{kind: 'text' as const, text: say('letter.outlineIntro'), findings: own.map(({number}) => number)}] : []),
      ...results.map((result, index) => item(index + 1, result, own.filter(finding => finding.result === result), say)),
    ]
  })
  const always = (kind: LetterPart['kind'], text: string): LetterPart => ({kind, text, findings: []})
  return [
    always('title', say('letter.title', {title: named})),
    always('to', organisation === null ? say('letter.toUnknown') : say('letter.to', {organ: organisation})),
    {
      kind: 'text',
      text: say(required.length > 0 ? 'letter.opening' : 'letter.openingOutline', {title: named, count: required.length}),
      findings: failed.map(({number}) => number),
    },
    ...body,
    always('text', say('letter.closing')),
    always('right', say('letter.signature')),
    always('right', say('letter.date')),
    always('text', say('letter.contact')),
  ]
}

const sectionOf = ({result}: Numbered): string => partOf(result)

function item(number: number, result: Result, findings: readonly Numbered[], say: Say): LetterPart {
  const shown = findings.slice(0, mostQuotes)
  const rest = findings.slice(mostQuotes)
  const sentences = [
    say('letter.item', {number, message: withoutStop(result.message)}),
    ...shown.flatMap(finding => quoted(finding, say)),
    ...(rest.length > 0
      ? [say('letter.more', {count: rest.length, numbers: rest.map(({number: other}) => other).join(say('letter.and'))})]
      : []),
    say(isItem(result) ? 'letter.suggestion' : 'letter.advice', {advice: result.advice}),
    say('letter.basis', {basis: withoutStop(titleWords(result.basis))}),
    say('letter.trace', {number: findings.map(({number: own}) => own).join(say('letter.and'))}),
  ]
  return {
    kind: 'item',
    text: sentences.map(sentence => sentence.replace(/\s+/g, ' ')).join(say('letter.space')),
    findings: findings.map(({number: own}) => own),
  }
}

function quoted({gap, at, near}: Numbered, say: Say): readonly string[] {
  const quote = gap ?? (near ? at : undefined)
  if (!quote || wordsOf(quote) === '') return []
  return [say(gap ? 'letter.quoted' : 'letter.nearQuoted', {place: placeWords(quote.place, say), quote: wordsOf(quote)})]
}

const wordsOf = ({quote, repaired}: Quote): string => (repaired ?? quote).replace(/\s+/g, ' ').trim()

const withoutStop = (text: string): string => text.replace(/[\u3002.;\uff1b\s]+$/, '')
