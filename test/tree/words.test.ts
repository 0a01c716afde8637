import {readFileSync} from 'node:fs'
import {parse} from 'yaml'
import {citedTitle, sortOf} from '../../src/tree/cited-title.js'
import {kindOf, levelOf} from '../../src/localities/organ.js'
import {namedMeetings} from '../../src/kinds/faults/meetings.js'
import {monthYears} from '../../src/kinds/faults/month-years.js'
import {announcedYears, deadlineYears, namedYears, openingYears, speaksOfPlan, tellingYears, type NamedYear} from '../../src/kinds/faults/named-years.js'
import {numberEnds} from '../../src/tree/number-end.js'
import {numberOf} from '../../src/tree/numerals.js'
import {aspiredPlaces, homeOf, namedPlaces, sameRank, slotPlaces} from '../../src/localities/places-named.js'
import {plainHead} from '../../src/tree/plain-head.js'
import {rateValue} from '../../src/kinds/faults/rate-value.js'
import {canBeSameOrgan} from '../../src/localities/same-organ.js'
import {isStockSentence} from '../../src/tree/stock-sentence.js'
import {dates} from '../../src/tree/date.js'
import {characterPairs} from '../../src/tree/character-pairs.js'
import {figureName} from '../../src/tree/figure-name.js'
import {figures} from '../../src/tree/figures.js'
import {isFiller} from '../../src/tree/filler.js'
import {isPageLine, pageFacts} from '../../src/tree/page-facts.js'
import {levelOfSelf, selfName} from '../../src/tree/self-name.js'
import {stepsOf} from '../../src/clause/steps.js'
import {behindIntroduction} from '../../src/tree/steps.js'
import {mentions, shortSubjects, subjects} from '../../src/tree/subjects.js'
import {yearsNamed} from '../../src/tree/reported-year.js'
import {inTitle} from '../../src/tree/title.js'

const years = (found: readonly NamedYear[], text: string): readonly string[] => found.map(({year, month, range}) => `${year}${month === undefined ? '' : `-${month}`} ${text.slice(range.from, range.to)}`)
const all = (text: string) => ({from: 0, to: text.length})
const within = (text: string, words: string) => (words === '' ? [] : [{from: text.indexOf(words), to: text.indexOf(words) + words.length}])

/** What is asked of words by name; each answer is plain data. */
const questions: Readonly<Record<string, (first: string, second: string) => unknown>> = {
  'kind of organ': name => kindOf(name),
  'level of organ': name => levelOf(name),
  'can be one organ': canBeSameOrgan,
  'of one rank': sameRank,
  'number': numberOf,
  'ends of number': text => numberEnds(text, 0),
  'core of title': title => citedTitle(title).core,
  'a title of a place': title => citedTitle(title).isLocal(),
  'sort of title': sortOf,
  'plain head': plainHead,
  'stock sentence': isStockSentence,
  'years in a text': yearsNamed,
  'speaks of a plan': speaksOfPlan,
  'dates': text => dates(text, all(text)).map(({iso, range}) => `${iso} ${text.slice(range.from, range.to)}`),
  'years named': text => years(namedYears(text, all(text)), text),
  'year that opens': text => years(openingYears(text, all(text)), text),
  'years announced': text => years(announcedYears(text, all(text)), text),
  'years of deadlines': text => years(deadlineYears(text, all(text)), text),
  'years that tell': text => years(tellingYears(text, all(text)), text),
  'years with months': text => monthYears(text),
  'meetings': text => namedMeetings(text).map(({name, studied}) => (studied ? `${name} studied` : name)),
  'places named': text => namedPlaces(text).map(({name}) => name),
  'home of organ': homeOf,
  'places wished for': text => aspiredPlaces(text).map(({name}) => name),
  'places in slots': (text, organ) => slotPlaces(text, organ).map(({name}) => name),
  'pairs of characters': (text, without) => [...characterPairs(text, all(text), within(text, without))],
  'what figures count': text => figures(text).map(figure => figureName(text, figure) ?? null),
  'filler': isFiller,
  'behind an introduction': text => {
    const found = behindIntroduction(text, all(text))
    return found && text.slice(found.from, found.to)
  },
  'steps': text => stepsOf(text, all(text), 'alone').map(({from, to}) => text.slice(from, to)),
  'steps in a list': text => stepsOf(text, all(text), 'listed').map(({from, to}) => text.slice(from, to)),
  'line of the page': isPageLine,
  'published': text => pageFacts(text.split('\n')).publishDate,
  'signed on the page': text => pageFacts(text.split('\n')).signedDate,
  'publishers': text => pageFacts(text.split('\n')).publishers,
  'title names': text => {
    const {organ = '-', year = '-'} = inTitle(text)
    return `${organ} ${year}`
  },
  'calls itself': text => {
    const found = selfName(text, all(text))
    return found && [found.kind, text.slice(found.range.from, found.range.to), levelOfSelf(found) ?? '-'].join(' ')
  },
  'organs that act': text => subjects(text, [all(text)]).map(({name, range}) => `${name} ${range.from}-${range.to}`),
  'short names that act': text => shortSubjects(text, [all(text)]).map(({name, range}) => `${name} ${range.from}-${range.to}`),
  'organs mentioned': text => mentions(text, [all(text)]).map(({name, range}) => `${name} ${range.from}-${range.to}`),
  'rate': text => {
    const {value, percent, bare, range} = rateValue(text, 0) ?? {}
    return range && `${value}${percent ? '%' : ''}${bare ? ' bare' : ''} ${text.slice(range.from, range.to)}`
  },
}

type Asked = readonly [words: string | readonly string[], answer: unknown]
const tables = parse(readFileSync(new URL('words.yml', import.meta.url), 'utf8')) as Readonly<Record<string, readonly Asked[]>>

test('every question is asked', () => {
  expect(Object.keys(tables).sort()).toEqual(Object.keys(questions).sort())
})

describe.each(Object.entries(tables))('%s', (question, asked) => {
  test.each(asked)('%j: %j', (words, answer) => {
    const [first = '', second = ''] = typeof words === 'string' ? [words] : words
    expect(questions[question]!(first, second) ?? null).toEqual(answer)
  })
})
