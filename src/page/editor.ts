import {defaultKeymap, history, historyKeymap} from '@codemirror/commands'
import {search, searchKeymap} from '@codemirror/search'
import {Compartment, EditorState, type ChangeDesc, type Extension} from '@codemirror/state'
import {EditorView, keymap, lineNumbers} from '@codemirror/view'
import {chosenField, chooseMarks, hints, markAt, markField, markNumber, nextMark, setMarks} from './marks.js'
import type {Mark} from './view.js'

/** What the editor tells. */
export interface EditorTells {
  /** The text has changed by hand. */
  readonly typed: () => void
  /** A mark was pointed at; `enter` asks to go to what it means. */
  readonly picked: (entry: string, enter: boolean) => void
}

/** The draft in its editor. */
export interface Editor {
  readonly open: (text: string) => void
  readonly text: () => string
  /** The text to be checked; marks that come back for it are carried through what was typed since. */
  readonly taken: () => string
  readonly mark: (marks: readonly Mark[]) => void
  /** Puts the marks of an entry forward. */
  readonly choose: (entry: string | undefined) => void
  /** Goes to a mark by its number. */
  readonly reveal: (mark: number) => void
  readonly speak: (label: string, phrases: Readonly<Record<string, string>>) => void
  readonly focus: () => void
}

/** An editor in `parent`. Only what is seen is in the page, so that a long draft is as quick as a short one. */
export function editorIn(parent: HTMLElement, {typed, picked}: EditorTells): Editor {
  const language = new Compartment()
  let since: ChangeDesc | undefined
  const pick = (view: EditorView, enter: boolean): boolean => {
    const entry = markAt(view.state, view.state.selection.main.head)
    if (entry === undefined) return false
    picked(entry, enter)
    return true
  }
  const go = (forward: boolean) => (view: EditorView): boolean => {
    const range = nextMark(view.state, view.state.selection.main, forward)
    if (!range) return false
    show(view, range)
    return pick(view, false)
  }
  const state = (text: string): EditorState => EditorState.create({
    doc: text,
    extensions: [
      history(), lineNumbers(), EditorView.lineWrapping, search({top: true}),
      markField, chosenField, hints, language.of([]),
      keymap.of([
        {key: 'F8', run: go(true), shift: go(false)},
        {key: 'Alt-Enter', run: view => pick(view, true)}, ...searchKeymap, ...historyKeymap, ...defaultKeymap,
      ]),
      EditorView.updateListener.of(({docChanged, changes}) => {
        if (!docChanged) return
        since = since ? since.composeDesc(changes.desc) : changes.desc
        typed()
      }),
      EditorView.domEventHandlers({click: (_, view) => void pick(view, false)}),
    ],
  })
  const view = new EditorView({parent, state: state('')})
  let speaking: () => void = () => undefined
  return {
    open: text => {
      since = undefined
      view.setState(state(text))
      speaking()
    },
    text: () => view.state.doc.toString(),
    taken: () => {
      since = undefined
      return view.state.doc.toString()
    },
    mark: marks => view.dispatch({effects: setMarks.of({marks, since})}),
    choose: entry => view.dispatch({effects: chooseMarks.of(entry)}),
    reveal: number => {
      const range = markNumber(view.state, number)
      if (range) show(view, range)
      view.focus()
    },
    speak: (label, phrases) => {
      speaking = () =>
        view.dispatch({effects: language.reconfigure(spokenAs(label, phrases))})
      speaking()
    },
    focus: () => view.focus(),
  }
}

const spokenAs = (label: string, phrases: Readonly<Record<string, string>>): Extension => [
  EditorState.phrases.of(phrases),
  EditorView.contentAttributes.of({'aria-label': label, lang: 'zh-CN', spellcheck: 'false', tabindex: '0'}),
]

function show(view: EditorView, {from, to}: {readonly from: number; readonly to: number}): void {
  view.dispatch({selection: {anchor: from, head: to}, effects: EditorView.scrollIntoView(from, {y: 'center'})})
  const {top, bottom} = view.dom.getBoundingClientRect()
  if (top < 0 || bottom > window.innerHeight) view.dom.scrollIntoView({block: 'nearest'})
}
