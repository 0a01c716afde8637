import type {Language} from '../rulebook/rulebook.js'
import type {AskWorker} from './checker.js'
import type {Editor} from './editor.js'
import type {Choices, TakeAway} from './protocol.js'
import {checking, type Checking, type Held} from './checking.js'
import {takenAs, textName} from './taken.js'
import {changed, firstState, type Change, type State} from './state.js'
import {findPhrases, pageWords, type PageSay} from './words.js'

/** All that can be done on the page. */
export interface Actions {
  readonly openFiles: (files: readonly File[], as: 'report' | 'prior') => Promise<void>
  readonly paste: (text: string) => Promise<void>
  readonly begin: (year: number) => Promise<void>
  readonly choose: (entry: string, go?: 'draft' | 'list') => void
  readonly reveal: (entry: string, mark: number) => void
  readonly settle: (change: Pick<Change, 'given' | 'rulebook' | 'insist' | 'document'>) => void
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

/** The page's state and what changes it. One check runs at a time; what is typed meanwhile is checked next. */
export function session({check, editor, render, download, goTo}: Around): {
  readonly actions: Actions
  readonly typed: () => void
  readonly picked: (entry: string, enter: boolean) => void
  readonly state: () => State
} {
  let state = firstState
  const set = (change: Change): void => {
    state = changed(state, change)
    render(state)
  }
  const say: PageSay = (key, data) => pageWords(state.lang)(key, data)
  const choices = (): Choices => ({
    lang: state.lang,
    rulebook: state.rulebook,
    given: state.given,
    insist: state.insist,
    ...(state.document ? {document: state.document} : {}),
  })

  const held: Held = {check, editor, choices, say, set, state: () => state}
  const checks = checking(held)
  const openFiles = filesOpener(held, checks)
  const choose: Actions['choose'] = (entry, go) => {
    set({chosen: entry})
    editor.choose(entry)
    if (go === 'draft') {
      const mark = state.view?.marks.findIndex(mark => mark.entry === entry) ?? -1
      if (mark >= 0) editor.reveal(mark)
    }
    if (go === 'list') goTo(entry, true)
  }

  const actions = actionsOf({...held, download}, {...checks, openFiles, choose})
  return {
    actions,
    state: () => state,
    typed: () => {
      if (state.draft && !state.draft.edited) set({draft: {...state.draft, edited: true}})
      checks.soon()
    },
    picked: (entry, enter) => {
      choose(entry)
      goTo(entry, enter)
    },
  }
}

/** Opens files as what they are given as; rulebooks and what sets up the gate among them are taken into use. */
function filesOpener({check, choices, say, set, state}: Held, {recheck, opening, failed}: Checking): Actions['openFiles'] {
  return openFiles

  async function openFiles(files: readonly File[], as: 'report' | 'prior'): Promise<void> {
    const settings = files.filter(({name}) => /\.(?:ya?ml|json)$/i.test(name))
    if (settings.length > 0) await useSettings(settings)
    const [file] = files.filter(other => !settings.includes(other))
    if (!file) return
    const input = {name: file.name, bytes: new Uint8Array(await file.arrayBuffer())}
    if (as === 'report') {
      set({insist: false, given: {}, document: undefined})
      return opening(file.name, () => check('open', {file: input, choices: choices()}))
    }
    try {
      set({prior: await check('prior', {file: input, choices: choices()}), notice: undefined})
      await recheck()
    } catch (error) {
      failed(error, file.name)
    }
  }
  async function useSettings(settings: readonly File[]): Promise<void> {
    try {
      const read = await Promise.all(settings.map(async file => ({name: file.name, bytes: new Uint8Array(await file.arrayBuffer())})))
      const {rulebook, gate} = await check('settings', {files: read, lang: state().lang})
      const {lang, rulebooks} = state()
      const title = [
        ...(rulebook ? [say('rulebook.loaded', {title: rulebook.title[lang]})] : []),
        ...(gate ? [say('gate.loaded', {files: gate.join(' ')})] : []),
      ].join(' ')
      const own = rulebook ? [...rulebooks.filter(book => book.id !== rulebook.id), rulebook] : rulebooks
      const byGate = gate && !own.some(({id}) => id === '') ? [...own, {id: ''}] : own
      set({rulebook: gate ? '' : (rulebook?.id ?? state().rulebook), rulebooks: byGate, gate: gate ?? state().gate, notice: {title}})
      await recheck()
    } catch (error) {
      failed(error, settings.map(({name}) => name).join(' '), 'rulebook.faulty')
    }
  }
}

type Doing = Pick<Actions, 'openFiles' | 'choose'> & Pick<Checking, 'recheck' | 'opening'>

type Hands = Held & Pick<Around, 'download'>

function actionsOf({check, editor, download, choices, say, set, state}: Hands, {recheck, opening, openFiles, choose}: Doing): Actions {
  return {
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
      const {name} = state().draft!
      if (format === 'text') {
        download(textName(name), 'text/plain', editor.text().replace(/<!--[^]*?-->\n*/g, ''))
        return set({draft: {...state().draft!, edited: false}})
      }
      const text = await check('take', {format, lang: state().lang})
      const {ending, type} = takenAs[format]
      download(`${say(format === 'docx' ? 'take.commented' : 'take.name', {name: name.replace(/\.\w+$/, '')})}.${ending}`, type, text)
    },
  }
}
