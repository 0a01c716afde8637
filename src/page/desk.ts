import {examine, examineSource, type Examined} from '../check.js'
import {InputError} from '../input-error.js'
import {faultWords} from '../messages/fault-words.js'
import {priorOf} from '../draft/prior.js'
import {read} from '../read/read.js'
import type {Language, Rulebook} from '../rulebook/rulebook.js'
import {sha256} from '../text/sha256.js'
import {skeleton} from '../draft/skeleton.js'
import {draftOf, sourceOf, type Draft} from './draft.js'
import type {Ask, BuiltIn, Choices, FaultShown, Opened, Outcome, Requests} from './protocol.js'
import {shelf, type Shelf} from './shelf.js'
import {takeAway, type Checked} from './take-away.js'
import {lineStarts, viewOf, type View} from './view.js'

/** What lies on the desk: the draft, last year's report, the rulebooks, the last check. */
interface Lying {
  rulebooks: Shelf
  draft?: Draft
  prior?: Examined
  checked?: Checked
}

/** Answers the page's requests; everything that takes time happens here, away from the page. */
export type Answers = {readonly [Name in Ask]: (ask: Requests[Name]['ask']) => Promise<Requests[Name]['answer']>}

export function desk(): {readonly answers: Answers; readonly stock: (builtIn: BuiltIn) => void} {
  const lying: Lying = {rulebooks: shelf({texts: {}, compiled: {}})}
  const opened = async (draft: Draft, choices: Choices): Promise<Opened> => {
    lying.draft = draft
    return {name: draft.name, text: draft.text, format: draft.source.format, outcome: await checked(lying, draft.text, choices)}
  }
  const answers: Answers = {
    open: async ({file, choices}) => opened(draftOf(await read(file), file), choices),
    write: async ({choices, year, name}) => {
      const {given, rulebook, lang} = choices
      const text = skeleton(await lying.rulebooks.take(rulebook), {...given, year, ...(lying.prior ? {prior: priorOf(lying.prior)} : {})}, lang)
      if (text === undefined) throw new InputError(rulebook, {code: 'skeleton-missing', data: {rulebook}})
      return opened(blank(name, text), {...choices, insist: true})
    },
    check: ({text, choices}) => checked(lying, text, choices),
    rulebook: ({texts}) => lying.rulebooks.add(texts),
    prior: async ({file, choices}) => {
      delete lying.prior
      if (!file) return undefined
      lying.prior = await examine(file, await lying.rulebooks.take(choices.rulebook), {as: 'annual-report'})
      return {name: file.name, year: lying.prior.root.facts.year?.value ?? null, ...priorOf(lying.prior)}
    },
    take: async ({format, lang}) => (lying.checked ? takeAway(lying.checked, format, lang) : ''),
  }
  return {
    answers,
    stock: builtIn => {
      lying.rulebooks = shelf(builtIn)
      void warm(lying.rulebooks)
    },
  }
}

async function checked(lying: Lying, text: string, {rulebook: id, lang, given, insist}: Choices): Promise<Outcome> {
  try {
    const draft = (lying.draft ??= blank('', text))
    const rulebook = await lying.rulebooks.take(id)
    const bytes = new TextEncoder().encode(text)
    const source = draft.source.format === 'md' ? await read({name: draft.name, bytes}) : sourceOf(draft, text)
    if (text.trim() === '') throw new InputError(draft.name, {code: 'no-text', data: {format: source.format}})
    const options = {lang, given, ...(insist ? {as: 'annual-report'} as const : {})}
    const examined = await examineSource(source, await sha256(bytes), rulebook, options)
    const original = text === draft.text ? draft.file : undefined
    lying.checked = {report: examined.report, rulebook, text, name: draft.name, options, ...(original ? {original} : {})}
    const starts = lineStarts(text)
    const view = viewOf(examined.report, starts, lang)
    return {view: lying.prior ? await withYears(view, lying.prior, examined, {rulebook, starts, lang}) : view}
  } catch (error) {
    delete lying.checked
    if (error instanceof InputError) return {faults: shownFaults(error, lang)}
    throw error
  }
}

/** Checks a word before anybody asks, so that the first report finds its rulebook ready. */
async function warm(rulebooks: Shelf): Promise<void> {
  const {source} = blank('', '')
  await examineSource({...source, text: source.format, markup: [], headings: []}, '', await rulebooks.take('annual-report'), {as: 'annual-report'})
}

/** Holding two reports side by side costs more than a check; drafts longer than any report go without. */
const longestCompared = 200_000

async function withYears(view: View, prior: Examined, now: Examined, {rulebook, starts, lang}: {readonly rulebook: Rulebook; readonly starts: readonly number[]; readonly lang: Language}): Promise<View> {
  if (now.text.value.length > longestCompared) return view
  const [{trace}, {yearsView}] = await Promise.all([import('../compare/years.js'), import('./years-view.js')])
  const marks = [...view.marks]
  return {...view, years: yearsView(trace(prior, now, rulebook), now.text, marks, {starts, lang}), marks}
}

const blank = (name: string, text: string): Draft => ({
  name, text, headings: new Map(), source: {name, format: name.endsWith('.md') ? 'md' : 'txt', encoding: 'utf-8', notes: [], meta: {}},
})

/** The faults of an error in words. */
export const shownFaults = ({file, faults}: InputError, lang: Language): readonly FaultShown[] =>
  faults.map(fault => ({code: fault.code, file: String(fault.data?.['file'] ?? file), ...(fault.at ? {line: fault.at.line, column: fault.at.column} : {}), ...faultWords(fault, lang)}))
