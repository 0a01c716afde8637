import {h, type Drawn} from './element.js'
import type {Context} from './context.js'
import {fileButton, reportFiles} from './files.js'

/** Last year's report: put it in, or see its name and take it out. */
export function prior({state, act, say}: Context): Drawn {
  if (!state.prior)
    return h(
      'div',
      {class: 'prior'},
      fileButton({label: say('prior.add'), accept: reportFiles, chosen: files => void act.openFiles(files, 'prior')}),
    )
  return h('div', {class: 'prior'}, [
    h('span', null, say('prior.is', {name: state.prior.name})),
    ' ',
    h('button', {type: 'button', onClick: act.dropPrior}, say('prior.remove')),
  ])
}

/** What last year's report admitted and promised, to be gone through. */
export function answers({state, say}: Context): Drawn | null {
  if (!state.prior) return null
  const list = (title: string, all: readonly string[]): readonly Drawn[] => [
    h('h3', null, title),
    all.length === 0
      ? h('p', null, say('prior.none'))
      : h(
          'ul',
          null,
          all.map(words => h('li', null, words)),
        ),
  ]
  const {shortcomings, promises} = state.prior
  return h('section', {id: 'prior', 'aria-labelledby': 'prior-title'}, [
    h('h2', {id: 'prior-title'}, say('prior.title')),
    h('p', {class: 'soft'}, say('prior.hint')),
    ...list(say('prior.shortcomings', {count: shortcomings.length}), shortcomings),
    ...list(say('prior.promises', {count: promises.length}), promises),
  ])
}
