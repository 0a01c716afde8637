import {render} from 'preact'
import {sayIn} from '../report/words.js'
import {app} from './app.js'
import {checkerOn} from './checker.js'
import {editorIn, type Editor} from './editor.js'
import './older-browsers.js'
import {session, type Around} from './session.js'
import {firstState, type State} from './state.js'
import {unpackedText} from './unpack.js'
import {findPhrases, pageWords} from './words.js'

/** What the build has packed into the page, by the id of its element. */
const packed = (id: string): string => document.getElementById(id)!.textContent!.trim()

const worker = new Worker(URL.createObjectURL(new Blob([unpackedText(packed('worker'))], {type: 'text/javascript'})))
const check = checkerOn(worker, packed('rulebooks'), () => packed('pdfium'))

const slot = document.createElement('div')
const editor: Editor = editorIn(slot, {typed: () => typed(), picked: (entry, enter) => picked(entry, enter)})
const place = (element: HTMLElement | null): void => void (element && !element.contains(slot) && element.append(slot))

const around: Around = {check, editor, render: draw, download, goTo: (entry, focus) => requestAnimationFrame(() => goTo(entry, focus))}
const {actions, typed, picked, state} = session(around)

function draw(state: State): void {
  const {lang, theme, draft} = state
  document.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'en'
  if (theme) document.documentElement.dataset['theme'] = theme
  const say = pageWords(lang)
  document.title = `${draft ? `${draft.name} - ` : ''}${say('name')} ${say('purpose')}`
  render(app({state, act: actions, say, reportSay: sayIn(lang)}, place), document.getElementById('page')!)
}

/** Saves a file on the reader's disk. */
function download(name: string, type: string, content: string | Uint8Array): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([content as BlobPart], {type: typeof content === 'string' ? `${type};charset=utf-8` : type}))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

function goTo(entry: string, focus: boolean): void {
  const element = document.getElementById(`entry-${entry}`)
  if (!element) return
  for (let around = element.parentElement; around; around = around.parentElement)
    if (around instanceof HTMLDetailsElement) around.open = true
  element.scrollIntoView({block: focus ? 'center' : 'nearest'})
  if (focus) element.focus({preventScroll: true})
}

/** Files may be dropped anywhere; over an open draft there are two places to drop them. */
const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true
addEventListener('dragover', event => {
  if (!hasFiles(event)) return
  event.preventDefault()
  if (!state().dragging) actions.show({dragging: true})
})
addEventListener('dragleave', event => {
  if (event.relatedTarget === null) actions.show({dragging: false})
})
addEventListener('drop', event => {
  if (!hasFiles(event)) return
  event.preventDefault()
  actions.show({dragging: false})
  void actions.openFiles(Array.from(event.dataTransfer!.files), 'report')
})
addEventListener('beforeunload', event => {
  if (state().draft?.edited) event.preventDefault()
})

editor.speak(pageWords(firstState.lang)('draft'), findPhrases(firstState.lang))
draw(firstState)
