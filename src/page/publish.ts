import {h, type Drawn} from './element.js'
import type {Context} from './context.js'
import type {View} from './view.js'

/** The list to go through before a report is published. */
export function publish({act, say}: Context, {checklist}: View): Drawn {
  const unknown = checklist.some(({state}) => state === 'unknown')
  return h('section', {id: 'publish', 'aria-labelledby': 'publish-title'}, [
    h('h2', {id: 'publish-title'}, say('publish')),
    h('p', {class: 'soft'}, say('publish.intro')),
    h(
      'ul',
      {class: 'checks'},
      checklist.map(({id, state, found, entries}) =>
        h('li', {class: state === 'found' ? 'gap' : state === 'clear' ? 'good' : 'soft'}, [
          h('b', null, say(`check.${id}`)),
          ' ',
          h('span', {class: 'badge'}, say(`check.${state}`)),
          ...found.map((words, index) =>
            h('p', null, [
              words,
              ' ',
              ...(entries[index]
                ? [h('button', {type: 'button', onClick: () => act.choose(entries[index]!, 'list')}, say('check.where'))]
                : []),
            ]),
          ),
        ]),
      ),
    ),
    ...(unknown ? [h('p', {class: 'soft'}, say('check.onlyWord'))] : []),
  ])
}
