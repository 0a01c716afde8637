import type {Fate} from '../report/prior.js'
import type {Context} from './context.js'
import {h, type Drawn} from './element.js'
import {spots} from './entry.js'
import type {TracedShown, YearsShown} from './years-view.js'

/** What became of last year's shortcomings and steps, the unanswered first. */
export function years(context: Context, {shortcomings, steps, copied}: YearsShown): Drawn {
  const {say} = context
  const list = (title: string, all: readonly TracedShown[]): readonly Drawn[] => [
    h('h3', null, title),
    ...(all.length === 0 ? [h('p', null, say('prior.none'))] : all.map(one => unit(context, one))),
  ]
  return h('div', {id: 'prior'}, [
    h('h2', null, say('prior.title')),
    h('p', {class: 'soft'}, say('prior.hint')),
    ...list(say('years.shortcomings', {count: shortcomings.length}), shortcomings),
    ...list(say('years.steps', {count: steps.length}), steps),
    h('p', {class: 'soft'}, say('years.copied', {share: copied})),
  ])
}

const tones: Readonly<Record<Fate, string>> = {
  silent: 'gap',
  'still-shortcoming': 'gap',
  review: 'review',
  'promised-again': 'review',
  mentioned: 'review',
  'dealt-with': 'good',
  'dealt-with-figure': 'good',
}

const unit = (context: Context, {id, quote, fate, unsure, spots: found}: TracedShown): Drawn =>
  h('article', {id: `entry-${id}`, tabIndex: -1, class: `entry ${tones[fate]}${context.state.chosen === id ? ' chosen' : ''}`}, [
    h('p', null, quote),
    h('p', {class: 'badges'}, [
      h('span', {class: 'badge'}, context.say(`fate.${fate}`)),
      ...(unsure ? [h('span', {class: 'badge'}, context.say('years.unsure'))] : []),
    ]),
    spots(context, {id, all: found}),
  ])
