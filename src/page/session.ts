import type {Language} from '../rulebook/rulebook.js'
import {WorkerRefusal, type AskWorker} from './checker.js'
import type {Editor} from './editor.js'
import type {Choices, Opened, CheckAnswer, TakeAway} from './protocol.js'
import {changed, firstState, type Change, type State} from './state.js'
import {findPhrases, pageWords, type PageSay} from './words.js'

/** All that can be done on the page. */
export interface Actions {
  readonly openFiles: (files: readonly File[], as: 'report' | 'prior') => Promise<void>
  readonly paste: (text: string) => Promise<void>
  readonly begin: (year: number) => Promise<void>
  readonly choose: (entry: string, go?: 'draft' | 'list') => void
  readonly reveal: (entry: string, mark: number) => void
  readonly settle: (change: Pick<Change, 'given' | 'rulebook' | 'insist'>) => void
  readonly speak: (lang: Language) => void
  readonly show: (change: Pick<Change, 'theme' | 'notice' | 'dragging' | 'given'>) => void
  readonly dropPrior: () => void
  readonly take: (format: TakeAway | 'text') => Promise<void>
}

/** What the session needs of the page around it. */
export interface Around {
  readonly check: AskWorker
  readonly editor: Editor
  readonly render: (state: State) => void
  readonly download: (name: string, type: string, content: string | Uint8Array) => void
  /** Brings an entry of the list into sight, and goes to it. */
  readonly goTo: (entry: string, focus: boolean) => void
}

/** Nothing is checked until nothing was typed for this many milliseconds. */
const pause = 250

/** The page's state and what changes it. One check runs at a time; what is typed meanwhile is checked next. */
export function session({check, editor, render, download, goTo}: Around): {readonly actions: Actions; readonly typed: () => void; readonly picked: (entry: string, enter: boolean) => void; readonly state: () => State} {
  let state = firstState
  let timer: ReturnType<typeof setTimeout> | undefined
  let running = false
  let again = false
  const set = (change: Change): void => {
    state = changed(state, change)
    render(state)
  }
  const say: PageSay = (key, data) => pageWords(state.lang)(key, data)
  const choices = (): Choices => ({lang: state.lang, rulebook: state.rulebook, given: state.given, insist: state.insist})

  const settled = (outcome: CheckAnswer, opened: boolean): void => {
    if ('faults' in outcome) {
      editor.mark([])
      return set({faults: outcome.faults, view: undefined, broken: undefined, checking: false, moved: undefined})
    }
    const {view} = outcome
    const before = state.view?.score.points
    const {points} = view.score
    editor.mark(view.marks)
    const moved = before !== undefined && before !== points ? points - before : state.moved
    set({view, faults: undefined, broken: undefined, checking: false, ...(opened ? {opened: points, moved: undefined} : {opened: state.opened ?? points, moved})})
  }
  const failed = (error: unknown, name: string, title: 'cannotOpen' | 'rulebook.faulty' = 'cannotOpen'): void => {
    const notice = error instanceof WorkerRefusal ? {title: say(title, {name}), faults: error.faults} : {title: say('broken'), detail: String(error instanceof Error ? error.message : error)}
    set({notice, checking: false})
  }
  async function recheck(): Promise<void> {
    clearTimeout(timer)
    if (!state.draft) return
    if (running) {
      again = true
      return
    }
    running = true
    set({checking: true})
    try {
      settled(await check('check', {text: editor.taken(), choices: choices()}), false)
    } catch (error) {
      set({broken: String(error instanceof Error ? error.message : error), view: undefined, faults: undefined, checking: false})
    }
    running = false
    if (again) {
      again = false
      void recheck()
    }
  }
  async function opening(name: string, asked: () => Promise<Opened>): Promise<void> {
    set({checking: true, notice: undefined})
    try {
      const {text, format, outcome, ...opened} = await asked()
      set({draft: {name: opened.name, format, edited: false}, view: undefined, chosen: undefined})
      editor.open(text)
      settled(outcome, true)
      editor.focus()
    } catch (error) {
      failed(error, name)
    }
  }
  async function openFiles(files: readonly File[], as: 'report' | 'prior'): Promise<void> {
    const books = files.filter(({name}) => /\.ya?ml$/i.test(name))
    if (books.length > 0) await useRulebooks(books)
    const [file] = files.filter(other => !books.includes(other))
    if (!file) return
    const input = {name: file.name, bytes: new Uint8Array(await file.arrayBuffer())}
    if (as === 'report') {
      set({insist: false, given: {}})
      return opening(file.name, () => check('open', {file: input, choices: choices()}))
    }
    try {
      set({prior: await check('prior', {file: input, choices: choices()}), notice: undefined})
      await recheck()
    } catch (error) {
      failed(error, file.name)
    }
  }
  async function useRulebooks(books: readonly File[]): Promise<void> {
    try {
      const texts = await Promise.all(books.map(async book => ({name: book.name, text: await book.text()})))
      const {id, title} = await check('rulebook', {texts, lang: state.lang})
      set({rulebook: id, rulebooks: [...state.rulebooks.filter(book => book.id !== id), {id, title}], notice: {title: say('rulebook.loaded', {title: title[state.lang]})}})
      await recheck()
    } catch (error) {
      failed(error, books.map(({name}) => name).join(' '), 'rulebook.faulty')
    }
  }
  const choose: Actions['choose'] = (entry, go) => {
    set({chosen: entry})
    editor.choose(entry)
    if (go === 'draft') {
      const mark = state.view?.marks.findIndex(mark => mark.entry === entry) ?? -1
      if (mark >= 0) editor.reveal(mark)
    }
    if (go === 'list') goTo(entry, true)
  }

  const actions: Actions = {
    openFiles,
    paste: text => openFiles([new File([text], say('pasted'))], 'report'),
    begin: async year => {
      await opening('', () => check('write', {choices: choices(), year, name: say('draftName', {year})}))
      set({insist: true})
    },
    choose,
    reveal: (entry, mark) => {
      choose(entry)
      editor.reveal(mark)
    },
    settle: change => {
      set(change)
      void recheck()
    },
    speak: lang => {
      set({lang, notice: undefined})
      editor.speak(say('draft'), findPhrases(lang))
      void recheck()
    },
    show: set,
    dropPrior: () => {
      set({prior: undefined})
      void check('prior', {file: undefined, choices: choices()}).then(recheck)
    },
    take: async format => {
      const {name} = state.draft!
      if (format === 'text') {
        download(textName(name), 'text/plain', editor.text().replace(/<!--[^]*?-->\n*/g, ''))
        return set({draft: {...state.draft!, edited: false}})
      }
      const text = await check('take', {format, lang: state.lang})
      const {ending, type} = takenAs[format]
      download(`${say(format === 'docx' ? 'take.commented' : 'take.name', {name: name.replace(/\.\w+$/, '')})}.${ending}`, type, text)
    },
  }
  return {
    actions,
    state: () => state,
    typed: () => {
      if (state.draft && !state.draft.edited) set({draft: {...state.draft, edited: true}})
      clearTimeout(timer)
      timer = setTimeout(() => void recheck(), pause)
    },
    picked: (entry, enter) => {
      choose(entry)
      goTo(entry, enter)
    },
  }
}

const takenAs: Readonly<Record<TakeAway, {readonly ending: string; readonly type: string}>> = {
  markdown: {ending: 'md', type: 'text/markdown'},
  html: {ending: 'html', type: 'text/html'},
  docx: {ending: 'docx', type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'},
}

/** The text of a Word or PDF file goes out as plain text. */
const textName = (name: string): string => (/\.(txt|md|markdown)$/i.test(name) ? name : `${name.replace(/\.\w+$/, '')}.txt`)
