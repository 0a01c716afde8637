import {h, type Drawn} from './element.js'
import type {Context} from './context.js'

/** Score, grade and how it last moved; a reader of the screen hears it change. */
export function score({state: {view, moved, opened, checking}, say, reportSay}: Context): Drawn {
  const points = view?.score.points
  const since = points !== undefined && opened !== undefined ? round(points - opened) : 0
  const change = moved === undefined || round(moved) === 0 ? '' : say(moved > 0 ? 'rose' : 'fell', {points: Math.abs(round(moved))})
  return h('div', {class: 'score'}, [
    view
      ? h('p', {class: `points grade-${view.score.grade}`}, [
          h('strong', {'data-points': points}, String(points)),
          ' ',
          h('span', null, say('of', {max: view.score.max})),
          ' ',
          h('span', {class: 'grade'}, reportSay(`grade.${view.score.grade}`)),
        ])
      : null,
    view
      ? h('p', {class: 'moved'}, [
          change ? h('span', {class: moved! > 0 ? 'rose' : 'fell', 'data-moved': round(moved!)}, change) : null,
          ' ',
          since !== 0 && since !== round(moved ?? 0)
            ? h('span', {class: 'soft'}, say(since > 0 ? 'sinceOpen.rose' : 'sinceOpen.fell', {points: Math.abs(since)}))
            : null,
          ' ',
          h('span', {class: 'soft'}, view.certainty),
        ])
      : null,
    h(
      'p',
      {role: 'status', class: 'unseen'},
      view ? say('said', {points: points!, grade: reportSay(`grade.${view.score.grade}`), change}) : '',
    ),
    h('p', {class: 'checking', 'aria-hidden': 'true'}, checking ? say('checking') : ''),
  ])
}

const round = (value: number): number => Math.round(value * 100) / 100
