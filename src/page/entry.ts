import {h, type Drawn} from './element.js'
import type {Context} from './context.js'
import type {ListEntry, ListedQuote} from './view.js'

/** One thing to mend, to judge or to know, with its quotes as ways into the draft; `level` is that of its heading. */
export function entry(context: Context, one: ListEntry, level: 3 | 4 = 4): Drawn {
  const {state, act, say, reportSay} = context
  const {id, title, message, advice, basis, why, gaps, evidence, nearest, more, outcome} = one
  const open = outcome === 'fail' || outcome === 'review' || one.lost > 0
  return h(
    'article',
    {
      id: `entry-${id}`,
      tabIndex: -1,
      class: `entry ${toneOf(one)}${state.chosen === id ? ' chosen' : ''}`,
      'aria-labelledby': `title-${id}`,
    },
    [
      h(`h${level}`, {id: `title-${id}`}, [
        h('button', {type: 'button', class: 'plain', onClick: () => act.choose(id, 'draft')}, open ? message : title),
      ]),
      badge(context, one),
      spots(context, {id, title: say('lacking'), all: gaps, more}),
      spots(context, {id, title: say('found'), all: evidence}),
      spots(context, {id, title: why, all: nearest}),
      open && gaps.length + evidence.length + nearest.length === 0 ? h('p', {class: 'soft'}, reportSay('nothingNear')) : null,
      ...(open ? [h('p', {class: 'advice'}, [h('b', null, say('advice')), ' ', advice])] : []),
      h('p', {class: 'basis'}, [h('b', null, say('basis')), ' ', basis]),
    ],
  )
}

/** How an entry is coloured; its badge says the same in words. */
export function toneOf({outcome, lost, standing}: ListEntry): string {
  if (standing !== undefined) return 'note'
  if (outcome === 'review') return 'review'
  if (lost > 0) return 'gap'
  return outcome === 'fail' ? 'note' : 'good'
}

function badge({say, reportSay}: Context, {outcome, lost, max, confidence, standing}: ListEntry): Drawn | null {
  const words = [
    ...(lost > 0 ? [say('lostOf', {lost, max})] : []),
    ...(outcome === 'review' ? [say('review')] : []),
    ...(outcome === 'fail' && lost === 0 ? [say('note')] : []),
    ...(standing === undefined ? [] : [standing]),
  ]
  if (words.length > 0) words.push(`${reportSay('cell.confidence')}${reportSay('colon')}${confidence}`)
  return words.length === 0 ? null : h('p', {class: 'badges'}, words.map(word => h('span', {class: 'badge'}, word)))
}

interface Quoted {
  /** The entry that they belong to. */
  readonly id: string
  readonly title?: string
  readonly all: readonly ListedQuote[]
  /** How many more there are. */
  readonly more?: number
}

/** Quotes with their places; one that stands in the draft leads there. */
export function spots({act, say}: Context, {id, title, all, more = 0}: Quoted): Drawn | null {
  if (all.length === 0) return null
  return h('div', {class: 'spots'}, [
    title ? h('b', null, title) : null,
    h('ul', null, [
      ...all.map(({quote, place, mark, message}) =>
        h('li', null, [
          ...(message ? [h('span', null, message), ' '] : []),
          mark < 0
            ? h('q', null, quote)
            : h('button', {type: 'button', class: 'quote', onClick: () => act.reveal(id, mark)}, [
                h('span', {class: 'place'}, place),
                ' ',
                h('q', {lang: 'zh-CN'}, quote),
              ]),
        ]),
      ),
      ...(more > 0 ? [h('li', null, say('more', {count: more}))] : []),
    ]),
  ])
}
