import {h, type Drawn} from './element.js'
import {choicesPart} from './choices.js'
import type {Context} from './context.js'
import {entry, spots, toneOf} from './entry.js'
import {answers, prior} from './prior-part.js'
import {publish} from './publish.js'
import {years} from './years-part.js'
import type {ListEntry, View} from './view.js'

const asked = [['year', 'remark.noYear'], ['kind', 'remark.noKind'], ['level', 'remark.noLevel']] as const

/** The remarks on the check; what could not be told is asked for in the words of the page. */
function remarks({say}: Context, {remarks, profile}: View): readonly string[] {
  const unknown = asked.filter(([name]) => profile[name] === null).map(([, word]) => say(word))
  return [...remarks.slice(0, remarks.length - unknown.length), ...unknown]
}

/** The results, the most useful first. */
export function results(context: Context, view: View): readonly (Drawn | null)[] {
  const {say} = context
  const todo = view.entries.filter(({outcome, isItem}) => (outcome === 'fail' || outcome === 'review') && !isItem)
  const form = todo.filter(({requirement}) => requirement === 'form')
  const done = view.entries.filter(one => one.outcome === 'pass' && !one.isItem)
  return [
    ...remarks(context, view).map(remark => h('p', {class: 'remark'}, remark)),
    choicesPart(context),
    view.gate ? gate(context, view.gate) : null,
    edits(context, view),
    requirements(context, view),
    section(
      'gaps',
      say('gaps'),
      view.requirements.flatMap(({id, title, points, max}) => {
        const own = todo.filter(({requirement}) => requirement === id)
        return own.length === 0
          ? []
          : [h('h3', null, [title, ' ', h('span', {class: 'count'}, `${points}/${max}`)]), ...own.map(one => entry(context, one))]
      }),
      say('gaps.none'),
    ),
    outline(context, view),
    section(
      'form',
      say('form'),
      form.map(one => entry(context, one, 3)),
      say('gaps.none'),
    ),
    publish(context, view),
    h('section', {id: 'prior-box', 'aria-label': say('prior')}, [
      prior(context),
      view.years ? years(context, view.years) : answers(context),
    ]),
    h('section', {id: 'done', 'aria-labelledby': 'done-title'}, [
      h('details', null, [
        h('summary', null, [
          h('h2', {id: 'done-title'}, say('done')),
          ' ',
          h('span', {class: 'count'}, say('gaps.count', {count: done.length})),
        ]),
        ...done.map(one => entry(context, one, 3)),
      ]),
    ]),
    h('section', {id: 'reading', 'aria-labelledby': 'reading-title'}, [
      h('details', null, [
        h('summary', null, h('h2', {id: 'reading-title'}, say('reading'))),
        h(
          'ul',
          null,
          view.reading.map(line => h('li', null, line)),
        ),
      ]),
    ]),
    h('p', {class: 'soft'}, say('notOfficial')),
  ]
}

function section(id: string, title: string, content: readonly Drawn[], none: string): Drawn {
  return h('section', {id, 'aria-labelledby': `${id}-title`}, [
    h('h2', {id: `${id}-title`}, title),
    ...(content.length > 0 ? content : [h('p', null, none)]),
  ])
}

function edits({act, say}: Context, {edits: all, entries}: View): Drawn {
  const message = (id: string, title: string): string => entries.find(one => one.id === id)?.message ?? title
  const first = all.slice(0, 3)
  return h('section', {id: 'edits', 'aria-labelledby': 'edits-title'}, [
    h('h2', {id: 'edits-title'}, say('edits')),
    first.length === 0
      ? h('p', null, say('edits.none'))
      : h(
          'ol',
          {class: 'edits'},
          first.map(({entry: id, about, title, advice, points}) =>
            h('li', null, [
              h(
                'button',
                {type: 'button', class: 'plain', onClick: () => act.choose(id, 'list')},
                'requirement' in about
                  ? say('edits.requirement', {title})
                  : 'chapter' in about
                    ? say('edits.chapter', {chapter: about.chapter, title})
                    : message(id, title),
              ),
              ' ',
              h('span', {class: 'badge gain'}, say('gain', {points})),
              h('p', null, advice),
            ]),
          ),
        ),
  ])
}

function requirements(context: Context, {requirements: all}: View): Drawn {
  const {say, reportSay} = context
  return h('section', {id: 'requirements', 'aria-labelledby': 'requirements-title'}, [
    h('h2', {id: 'requirements-title'}, say('requirements')),
    h(
      'ul',
      {class: 'requirements'},
      all.map(({id, title, presence, points, max, certainty, spots: own}) =>
        h('li', {class: presence === 'missing' ? 'gap' : presence === 'mention' ? 'review' : 'good'}, [
          h('div', {class: 'line'}, [
            h('b', null, title),
            h('span', {class: 'badge'}, reportSay(`presence.${presence}`)),
            h('span', {class: 'count'}, `${points}/${max}`),
          ]),
          h('meter', {min: 0, max, value: points, 'aria-label': title}),
          h('p', {class: 'soft'}, certainty),
          spots(context, {id, all: own.slice(0, 2)}),
        ]),
      ),
    ),
  ])
}

function outline(context: Context, {chapters, entries}: View): Drawn | null {
  if (chapters.length === 0) return null
  const {say, reportSay} = context
  const known = new Map<string, ListEntry>(entries.map(one => [one.id, one]))
  return h('section', {id: 'outline', 'aria-labelledby': 'outline-title'}, [
    h('h2', {id: 'outline-title'}, say('outline')),
    ...chapters.map(({chapter, title, items}) => {
      const applicable = items.filter(item => item.applicable)
      return h('div', null, [
        h('h3', null, [
          say('part', {chapter, title}),
          ' ',
          applicable.length === 0
            ? null
            : h(
                'span',
                {class: 'count'},
                say('outline.count', {
                  substantive: applicable.filter(({level}) => level === 'substantive').length,
                  applicable: applicable.length,
                }),
              ),
        ]),
        ...items.map(({item, entry: id, title: words, level, applicable: applies}) => {
          const own = known.get(id)
          const head = [
            `${item} ${words}`,
            ' ',
            h('span', {class: 'badge'}, applies || level !== 'none' ? reportSay(`level.${level}`) : reportSay('notApplicable')),
          ]
          const name = {'data-item': item, 'data-level': level}
          return own && applies
            ? h('details', {class: `item ${toneOf(own)}`, ...name}, [h('summary', null, head), entry(context, own)])
            : h('p', {class: 'item soft', ...name}, head)
        }),
      ])
    }),
  ])
}

/** Whether the draft passes the gate that was set up, and why not. */
const gate = ({act, say}: Context, {passed, failures}: NonNullable<View['gate']>): Drawn =>
  h('section', {id: 'gate', class: passed ? 'gate good' : 'gate gap', 'aria-labelledby': 'gate-title'}, [
    h('h2', {id: 'gate-title'}, say(passed ? 'gate.passed' : 'gate.failed')),
    failures.length === 0
      ? null
      : h(
          'ul',
          null,
          failures.map(({entry: rule, message}) =>
            h(
              'li',
              null,
              rule === '' ? message : h('button', {type: 'button', class: 'plain', onClick: () => act.choose(rule, 'list')}, message),
            ),
          ),
        ),
  ])
