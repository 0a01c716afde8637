import {h, type Drawn} from './element.js'
import {facts} from './choices.js'
import type {Context} from './context.js'
import {fileButton, reportFiles} from './files.js'
import {prior} from './prior-part.js'

/** What is shown before there is a draft: three ways to begin. */
export function startScreen(context: Context): Drawn {
  const {state, act, say} = context
  return h('div', {class: 'start'}, [
    h('p', {class: 'promise'}, say('promise')),
    h('section', {class: 'drop', 'aria-labelledby': 'drop-title'}, [
      h('h2', {id: 'drop-title'}, say('dropHere')),
      fileButton({label: say('pick'), accept: reportFiles, primary: true, chosen: files => void act.openFiles(files, 'report')}),
      h('p', {class: 'soft'}, say('formats')),
      h('p', {role: 'status', class: 'busy'}, state.checking ? say('checking') : ''),
    ]),
    pasting(context),
    beginning(context),
  ])
}

/** Goes on with what a form holds, on the page. */
const submitted = (go: (form: HTMLFormElement) => void) => (event: Event): void => {
  event.preventDefault()
  go(event.currentTarget as HTMLFormElement)
}

function pasting({act, say}: Context): Drawn {
  return h(
    'form',
    {
      class: 'paste',
      onSubmit: submitted(form => {
          const text = (form.elements.namedItem('text') as HTMLTextAreaElement).value
          if (text.trim() !== '') void act.paste(text)
        }),
    },
    [
      h('label', {for: 'paste-text'}, say('paste')),
      h('textarea', {id: 'paste-text', name: 'text', rows: 4, lang: 'zh-CN'}),
      h('button', {type: 'submit'}, say('pasteCheck')),
    ],
  )
}

function beginning(context: Context): Drawn {
  const {state, act, say} = context
  return h(
    'form',
    {
      class: 'begin',
      'aria-labelledby': 'begin-title',
      onSubmit: submitted(form => void act.begin(Number((form.elements.namedItem('year') as HTMLInputElement).value))),
    },
    [
      h('h2', {id: 'begin-title'}, say('begin')),
      h('p', null, say('beginHint')),
      h('div', {class: 'fields'}, [
        ...facts(context, given => act.show({given}), {year: false}),
        h('label', {class: 'field'}, [
          h('span', null, say('year')),
          h('input', {
            key: state.prior?.year,
            type: 'number',
            name: 'year',
            min: 2010,
            max: 2099,
            required: true,
            defaultValue: String(state.prior?.year ? state.prior.year + 1 : lastYear()),
          }),
        ]),
      ]),
      h('p', {class: 'soft'}, say('beginPrior')),
      prior(context),
      h('button', {type: 'submit', class: 'primary'}, say('beginButton')),
    ],
  )
}

/** A report tells of the year that has ended; in its last two months, of the year itself. */
function lastYear(): number {
  const today = new Date()
  return today.getMonth() >= 10 ? today.getFullYear() : today.getFullYear() - 1
}
