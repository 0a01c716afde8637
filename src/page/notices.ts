import {h, type Drawn} from './element.js'
import {isOfAnotherKind} from '../input-error.js'
import type {Context} from './context.js'
import type {FaultShown} from './protocol.js'
import {maybeWords} from './words.js'

/** What could not be used, and what to do about it: a line a fault, with its place. */
export function faultList({state: {lang}, say}: Context, faults: readonly FaultShown[]): Drawn {
  return h('ul', {class: 'faults'}, faults.map(({code, file, line, column, problem, advice}) => h('li', null, [
    line === undefined ? null : h('b', null, `${file} ${say('at', {line, column: column ?? 1})} `),
    problem, h('br', null), h('span', {class: 'soft'}, maybeWords(lang, `advice.${code}`) ?? advice),
  ])))
}

/** A message above the page; it is read out. */
export function notice(context: Context): Drawn {
  const {state: {notice: shown}, act, say} = context
  return h('div', {role: 'alert', class: shown ? 'notice' : 'notice none'}, shown ? [
    h('p', null, h('b', null, shown.title)),
    shown.faults ? faultList(context, shown.faults) : null,
    shown.detail ? h('pre', null, shown.detail) : null,
    h('button', {type: 'button', onClick: () => act.show({notice: undefined})}, say('close')),
  ] : null)
}

/** Why the draft was not checked, and how to insist. */
export function unchecked(context: Context): Drawn {
  const {state: {faults, broken}, act, say} = context
  return h('section', {class: 'unchecked', 'aria-labelledby': 'unchecked-title'}, [
    h('h2', {id: 'unchecked-title'}, say('cannot')),
    broken ? h('div', null, [h('p', null, say('broken')), h('pre', null, broken)]) : faultList(context, faults ?? []),
    faults?.some(isOfAnotherKind)
      ? h('button', {type: 'button', class: 'primary', onClick: () => act.settle({insist: true})}, say('insist'))
      : null,
  ])
}
