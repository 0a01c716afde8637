import {examine, type Examined, examineSource} from '../check.js'
import {priorOf} from '../draft/prior.js'
import {skeleton} from '../draft/skeleton.js'
import {assertSettings} from '../gate/assert-settings.js'
import {judgedUnder} from '../gate/judged.js'
import {settingsFor} from '../gate/settings.js'
import {InputError} from '../input-error.js'
import {faultWords} from '../messages/fault-words.js'
import {decode} from '../read/encoding.js'
import {read} from '../read/read.js'
import type {Language, Rulebook} from '../rulebook/rulebook.js'
import {sha256} from '../text/sha256.js'
import type {InputFile} from '../text/source.js'
import {draftOf, type PageDraft, sourceOf} from './draft.js'
import {documentNamed, gateOf, settingsIn, type DroppedSettings, type PageGate} from './gate-files.js'
import type {Ask, BuiltIn, CheckAnswer, Choices, FaultShown, Opened, Requests, SettingsTaken} from './protocol.js'
import {shelf, type Shelf} from './shelf.js'
import {type LastCheck, takeAway} from './take-away.js'
import {lineStarts} from './line-starts.js'
import {type View, viewOf} from './view.js'

/** What is at hand: the draft, last year's report, the rulebooks, what sets up the gate, the last check. */
interface OnHand {
  rulebooks: Shelf
  /** Dropped files of settings, by their names. */
  dropped: ReadonlyMap<string, DroppedSettings>
  gate?: PageGate | undefined
  draft?: PageDraft
  prior?: Examined
  checked?: LastCheck
}

/** Answers the page's requests; everything that takes time happens here, away from the page. */
export type Answers = {readonly [Name in Ask]: (ask: Requests[Name]['ask']) => Promise<Requests[Name]['answer']>}

export function answering(): {readonly answers: Answers; readonly stock: (builtIn: BuiltIn) => void} {
  const onHand: OnHand = {rulebooks: shelf({texts: {}, compiled: {}}), dropped: new Map()}
  const opened = async (draft: PageDraft, choices: Choices): Promise<Opened> => {
    onHand.draft = draft
    return {name: draft.name, text: draft.text, format: draft.source.format, outcome: await checked(onHand, draft.text, choices)}
  }
  const answers: Answers = {
    open: async ({file, choices}) => opened(draftOf(await read(file), file), choices),
    write: async ({choices, year, name}) => {
      const {given, rulebook, lang} = choices
      const text = skeleton(
        await taken(onHand, rulebook),
        {...given, year, ...(onHand.prior ? {prior: priorOf(onHand.prior)} : {})},
        lang,
      )
      if (text === undefined) throw new InputError(rulebook, {code: 'skeleton-missing', data: {rulebook}})
      return opened(blank(name, text), {...choices, insist: true})
    },
    check: ({text, choices}) => checked(onHand, text, choices),
    settings: ({files}) => settings(onHand, files),
    prior: async ({file, choices}) => {
      delete onHand.prior
      if (!file) return undefined
      onHand.prior = await examine(file, await taken(onHand, choices.rulebook), {as: 'annual-report'})
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

/** The rulebook of an id; without one that of the configuration. */
const taken = ({rulebooks, gate}: OnHand, id: string): Promise<Rulebook> =>
  rulebooks.take(id === '' ? rulebooks.idOf(gate?.rulebook ?? 'annual-report') : id)

/** Takes rulebooks, a configuration, waivers and a baseline into use, all that were dropped or nothing. */
async function settings(onHand: OnHand, files: readonly InputFile[]): Promise<SettingsTaken> {
  const texts = await Promise.all(files.map(({name, bytes}) => settingsIn({name, text: decode(name, bytes).text})))
  const books = texts.filter(({kind}) => kind === 'rulebook')
  const dropped = new Map([...onHand.dropped, ...texts.map(text => [text.name, text] as const)])
  const rulebook = books.length > 0 ? await onHand.rulebooks.add(books) : undefined
  const gate = await gateOf(dropped)
  if (gate) {
    await taken({...onHand, gate}, '')
    await assertSettings(gate.layers, settingsFor(gate.layers), name => onHand.rulebooks.take(onHand.rulebooks.idOf(name)))
  }
  Object.assign(onHand, {dropped, gate})
  return {...(rulebook ? {rulebook} : {}), ...(gate ? {gate: gate.files} : {})}
}

async function checked(onHand: OnHand, text: string, choices: Choices): Promise<CheckAnswer> {
  const {lang, given, insist} = choices
  try {
    const draft = (onHand.draft ??= blank('', text))
    const bytes = new TextEncoder().encode(text)
    const source = draft.source.format === 'md' ? await read({name: draft.name, bytes}) : sourceOf(draft, text)
    if (text.trim() === '') throw new InputError(draft.name, {code: 'no-text', data: {format: source.format}})
    const options = {lang, given, ...(insist ? {as: 'annual-report'} as const : {})}
    const digest = await sha256(bytes)
    const judge = (rulebook: Rulebook): Promise<Examined> => examineSource(source, digest, rulebook, options)
    const {examined, rulebook} = await judgedBy(onHand, choices, draft.name, judge)
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

interface Judged {
  readonly examined: Examined
  readonly rulebook: Rulebook
}

/** Checks by the rulebook chosen; where something sets up the gate, as the command would under it. */
async function judgedBy(
  {rulebooks, gate}: OnHand,
  {rulebook: chosen, document}: Choices,
  name: string,
  judge: (rulebook: Rulebook) => Promise<Examined>,
): Promise<Judged> {
  const judged = async (id: string): Promise<Judged> => {
    const rulebook = await rulebooks.take(rulebooks.idOf(id))
    return {examined: await judge(rulebook), rulebook}
  }
  if (!gate) return judged(chosen)
  let last: Judged | undefined
  const named = {rulebook: {value: chosen, origin: {by: 'flag', name: chosen} as const}}
  const flags = {...gate.layers.flags, ...(chosen === '' ? {} : named)}
  const report = await judgedUnder({...gate, layers: {...gate.layers, flags}}, {
    document: document || documentNamed(gate, name),
    today: today(),
    judge: async id => (last = await judged(id)).examined.report,
  })
  return {...last!, examined: {...last!.examined, report}}
}

/** The day where the page is open, ISO. */
function today(): string {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(part => String(part).padStart(2, '0')).join('-')
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
