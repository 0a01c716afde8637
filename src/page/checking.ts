import {WorkerRefusal, type AskWorker} from './checker.js'
import type {Editor} from './editor.js'
import type {CheckAnswer, Choices, Opened} from './protocol.js'
import type {Change, State} from './state.js'
import type {PageSay} from './words.js'

/** What holds the draft: the page's state, the editor, the worker. */
export interface Held {
  readonly check: AskWorker
  readonly editor: Editor
  readonly choices: () => Choices
  readonly say: PageSay
  readonly state: () => State
  readonly set: (change: Change) => void
}

/** Ways to check the draft. */
export interface Checking {
  readonly recheck: () => Promise<void>
  /** Checks when nothing was typed for a while. */
  readonly soon: () => void
  /** Puts what was asked for into the editor, with its first check. */
  readonly opening: (name: string, asked: () => Promise<Opened>) => Promise<void>
  /** Tells what went wrong with something that was given. */
  readonly failed: (error: unknown, name: string, title?: 'cannotOpen' | 'rulebook.faulty') => void
}

/** Nothing is checked until nothing was typed for this many milliseconds. */
const pause = 250

/** One check runs at a time; what is typed meanwhile is checked next. */
export function checking(held: Held): Checking {
  const {check, editor, choices, say, state, set} = held
  let timer: ReturnType<typeof setTimeout> | undefined
  let running = false
  let again = false
  const failed = (error: unknown, name: string, title: 'cannotOpen' | 'rulebook.faulty' = 'cannotOpen'): void => {
    const notice =
      error instanceof WorkerRefusal
        ? {title: say(title, {name}), faults: error.faults}
        : {title: say('broken'), detail: String(error instanceof Error ? error.message : error)}
    set({notice, checking: false})
  }
  async function recheck(): Promise<void> {
    clearTimeout(timer)
    if (!state().draft) return
    if (running) {
      again = true
      return
    }
    running = true
    set({checking: true})
    try {
      settled(held, await check('check', {text: editor.taken(), choices: choices()}), false)
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
      settled(held, outcome, true)
      editor.focus()
    } catch (error) {
      failed(error, name)
    }
  }
  const soon = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => void recheck(), pause)
  }
  return {recheck, soon, opening, failed}
}

/** Shows what came of a check; `opened` when it is the draft's first. */
function settled({editor, state, set}: Held, outcome: CheckAnswer, opened: boolean): void {
  if ('faults' in outcome) {
    editor.mark([])
    return set({faults: outcome.faults, view: undefined, broken: undefined, checking: false, moved: undefined})
  }
  const {view} = outcome
  const before = state().view?.score.points
  const {points} = view.score
  editor.mark(view.marks)
  const moved = before !== undefined && before !== points ? points - before : state().moved
  set({
    view,
    faults: undefined,
    broken: undefined,
    checking: false,
    ...(opened ? {opened: points, moved: undefined} : {opened: state().opened ?? points, moved}),
  })
}
