import {examineSource, type Examined} from '../check.js'
import {InputError} from '../input-error.js'
import {faultWords} from '../messages/fault-words.js'
import {priorOf, type Prior} from '../prior.js'
import {read} from '../read/read.js'
import {bundle} from '../report/bundle.js'
import type {Language, Rulebook} from '../rulebook/rulebook.js'
import {sha256} from '../sha256.js'
import {skeleton} from '../skeleton.js'
import {draftOf, sourceOf, type Draft} from './draft.js'
import type {Ask, BuiltIn, Choices, FaultShown, Opened, Outcome, Requests} from './protocol.js'
import {shelf, type Shelf} from './shelf.js'
import {lineStarts, viewOf} from './view.js'

/** What lies on the desk: the draft, last year's report, the rulebooks, the last check. */
interface Lying {
  rulebooks: Shelf
  draft?: Draft
  prior?: Prior
  checked?: {readonly report: Examined['report']; readonly rulebook: Rulebook}
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
    open: async ({file, choices}) => opened(draftOf(await read(file)), choices),
    write: async ({choices, year, name}) => {
      const {given, rulebook, lang} = choices
      const text = skeleton(await lying.rulebooks.take(rulebook), {...given, year, ...(lying.prior ? {prior: lying.prior} : {})}, lang)
      if (text === undefined) throw new InputError(rulebook, {code: 'skeleton-missing', data: {rulebook}})
      return opened(blank(name, text), {...choices, insist: true})
    },
    check: ({text, choices}) => checked(lying, text, choices),
    rulebook: ({texts}) => lying.rulebooks.add(texts),
    prior: async ({file, choices}) => {
      delete lying.prior
      if (!file) return undefined
      lying.prior = await priorOf(file, await lying.rulebooks.take(choices.rulebook))
      return {name: file.name, ...lying.prior}
    },
    take: async ({format, lang}) => {
      if (!lying.checked) return ''
      const {report, rulebook} = lying.checked
      if (format === 'markdown') return (await import('../report/markdown.js')).markdown(report, lang)
      return (await import('../report/html.js')).html(bundle([report], [], rulebook), lang)
    },
  }
  return {
    answers,
    stock: builtIn => {
      lying.rulebooks = shelf(builtIn)
      void lying.rulebooks.take('annual-report')
    },
  }
}

async function checked(lying: Lying, text: string, {rulebook: id, lang, given, insist}: Choices): Promise<Outcome> {
  try {
    const draft = (lying.draft ??= blank('', text))
    const rulebook = await lying.rulebooks.take(id)
    const source = draft.source.format === 'md' ? await read({name: draft.name, bytes: encoded(text)}) : sourceOf(draft, text)
    if (text.trim() === '') throw new InputError(draft.name, {code: 'no-text', data: {format: source.format}})
    const {report} = await examineSource(source, await sha256(encoded(text)), rulebook, {lang, given, ...(insist ? {as: 'annual-report'} : {})})
    lying.checked = {report, rulebook}
    return {view: viewOf(report, lineStarts(text), lang)}
  } catch (error) {
    delete lying.checked
    if (error instanceof InputError) return {faults: shownFaults(error, lang)}
    throw error
  }
}

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text)

const blank = (name: string, text: string): Draft => ({
  name, text, headings: new Map(), source: {name, format: name.endsWith('.md') ? 'md' : 'txt', encoding: 'utf-8', notes: [], meta: {}},
})

/** The faults of an error in words, none twice. */
export const shownFaults = ({file, faults}: InputError, lang: Language): readonly FaultShown[] =>
  faults.map(fault => ({code: fault.code, file: String(fault.data?.['file'] ?? file), ...(fault.at ? {line: fault.at.line, column: fault.at.column} : {}), ...faultWords(fault, lang)}))
