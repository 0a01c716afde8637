import {examine, type Examined, examineSource} from '../check.js'
import {priorOf} from '../draft/prior.js'
import {skeleton} from '../draft/skeleton.js'
import {InputError} from '../input-error.js'
import {faultWords} from '../messages/fault-words.js'
import {read} from '../read/read.js'
import type {Language, Rulebook} from '../rulebook/rulebook.js'
import {sha256} from '../text/sha256.js'
import {draftOf, type PageDraft, sourceOf} from './draft.js'
import type {Ask, BuiltIn, CheckAnswer, Choices, FaultShown, Opened, Requests} from './protocol.js'
import {shelf, type Shelf} from './shelf.js'
import {type LastCheck, takeAway} from './take-away.js'
import {lineStarts, type View, viewOf} from './view.js'

/** What is at hand: the draft, last year's report, the rulebooks, the last check. */
interface OnHand {
  rulebooks: Shelf
  draft?: PageDraft
  prior?: Examined
  checked?: LastCheck
}

/** Answers the page's requests; everything that takes time happens here, away from the page. */
export type Answers = {readonly [Name in Ask]: (ask: Requests[Name]['ask']) => Promise<Requests[Name]['answer']>}

export function answering(): {readonly answers: Answers; readonly stock: (builtIn: BuiltIn) => void} {
  const onHand: OnHand = {rulebooks: shelf({texts: {}, compiled: {}})}
  const opened = async (draft: PageDraft, choices: Choices): Promise<Opened> => {
    onHand.draft = draft
    return {name: draft.name, text: draft.text, format: draft.source.format, outcome: await checked(onHand, draft.text, choices)}
  }
  const answers: Answers = {
    open: async ({file, choices}) => opened(draftOf(await read(file), file), choices),
    write: async ({choices, year, name}) => {
      const {given, rulebook, lang} = choices
      const text = skeleton(
        await onHand.rulebooks.take(rulebook),
        {...given, year, ...(onHand.prior ? {prior: priorOf(onHand.prior)} : {})},
        lang,
      )
      if (text === undefined) throw new InputError(rulebook, {code: 'skeleton-missing', data: {rulebook}})
      return opened(blank(name, text), {...choices, insist: true})
    },
    check: ({text, choices}) => checked(onHand, text, choices),
    rulebook: ({texts}) => onHand.rulebooks.add(texts),
    prior: async ({file, choices}) => {
      delete onHand.prior
      if (!file) return undefined
      onHand.prior = await examine(file, await onHand.rulebooks.take(choices.rulebook), {as: 'annual-report'})
      return {name: file.name, year: onHand.prior.root.facts.year?.value ?? null, ...priorOf(onHand.prior)}
    },
    take: async ({format, lang}) => (onHand.checked ? takeAway(onHand.checked, format, lang) : ''),
  }
  return {
    answers,
    stock: builtIn => {
      onHand.rulebooks = shelf(builtIn)
      void warm(onHand.rulebooks)
    },
  }
}

async function checked(onHand: OnHand, text: string, {rulebook: id, lang, given, insist}: Choices): Promise<CheckAnswer> {
  try {
    const draft = (onHand.draft ??= blank('', text))
    const rulebook = await onHand.rulebooks.take(id)
    const bytes = new TextEncoder().encode(text)
    const source = draft.source.format === 'md' ? await read({name: draft.name, bytes}) : sourceOf(draft, text)
    if (text.trim() === '') throw new InputError(draft.name, {code: 'no-text', data: {format: source.format}})
    const options = {lang, given, ...(insist ? {as: 'annual-report'} as const : {})}
    const examined = await examineSource(source, await sha256(bytes), rulebook, options)
    const original = text === draft.text ? draft.file : undefined
    onHand.checked = {report: examined.report, rulebook, text, name: draft.name, options, ...(original ? {original} : {})}
    const starts = lineStarts(text)
    const view = viewOf(examined.report, starts, lang)
    return {view: onHand.prior ? await withYears(view, onHand.prior, examined, {rulebook, starts, lang}) : view}
  } catch (error) {
    delete onHand.checked
    if (error instanceof InputError) return {faults: shownFaults(error, lang)}
    throw error
  }
}

/** Checks a word before anybody asks, so that the first report finds its rulebook ready. */
async function warm(rulebooks: Shelf): Promise<void> {
  const {source} = blank('', '')
  await examineSource({...source, text: source.format, markup: [], headings: []}, '', await rulebooks.take('annual-report'), {
    as: 'annual-report',
  })
}

/** Holding two reports side by side costs more than a check; drafts longer than any report go without. */
const longestCompared = 200_000

async function withYears(
  view: View,
  prior: Examined,
  now: Examined,
  {rulebook, starts, lang}: {readonly rulebook: Rulebook; readonly starts: readonly number[]; readonly lang: Language},
): Promise<View> {
  if (now.text.value.length > longestCompared) return view
  const [{trace}, {yearsView}] = await Promise.all([import('../compare/years.js'), import('./years-view.js')])
  const marks = [...view.marks]
  return {...view, years: yearsView(trace(prior, now, rulebook), now.text, marks, {starts, lang}), marks}
}

const blank = (name: string, text: string): PageDraft => ({
  name, text, headings: new Map(), source: {name, format: name.endsWith('.md') ? 'md' : 'txt', encoding: 'utf-8', notes: [], meta: {}},
})

/** The faults of an error in words. */
export const shownFaults = ({file, faults}: InputError, lang: Language): readonly FaultShown[] =>
  faults.map(fault => ({
    code: fault.code,
    file: String(fault.data?.['file'] ?? file),
    ...(fault.at ? {line: fault.at.line, column: fault.at.column} : {}),
    ...faultWords(fault, lang),
  }))
