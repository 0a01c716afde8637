import {h, type Drawn} from './element.js'
import type {Context} from './context.js'
import {fileButton, reportFiles} from './files.js'
import {notice, unchecked} from './notices.js'
import {prior} from './prior-part.js'
import {results} from './results.js'
import {score} from './score.js'
import {startScreen} from './start.js'

/** The whole page but the editor, which lives in the element that it is handed. */
export function app(context: Context, editor: (slot: HTMLElement | null) => void): Drawn {
  const {state, say} = context
  const {draft, view} = state
  return h('div', {class: draft ? 'page working' : 'page'}, [
    draft ? h('a', {class: 'skip', href: '#results'}, say('skip')) : null,
    header(context),
    notice(context),
    h('main', null, [
      draft ? null : startScreen(context),
      h('section', {class: 'draft', hidden: !draft, 'aria-labelledby': 'draft-title'}, [
        h('h2', {id: 'draft-title'}, [say('draftTitle'), ' ', h('small', null, draft?.name ?? '')]),
        h('p', {class: 'soft'}, say('editHint')),
        h(
          'ul',
          {class: 'legend'},
          (['gap', 'review', 'evidence'] as const).map(kind =>
            h('li', null, h('span', {class: `mark mark-${kind}`}, say(`legend.${kind}`))),
          ),
        ),
        h('div', {class: 'editor', ref: editor}),
      ]),
      draft
        ? h('section', {id: 'results', class: 'results', tabIndex: -1, 'aria-label': say('results')}, [
            h('div', {class: view ? 'top' : 'top bare'}, [score(context), sections(context)]),
            h('div', {class: 'list'}, view ? results(context, view) : state.faults || state.broken ? unchecked(context) : null),
          ])
        : null,
    ]),
    state.dragging ? dropping(context) : null,
  ])
}

function header(context: Context): Drawn {
  const {state: {draft, view, theme, lang}, act, say} = context
  return h('header', null, [
    h('h1', null, [say('name'), ' ', h('small', null, say('purpose'))]),
    h('div', {class: 'tools'}, [
      ...(draft
        ? [
            fileButton({label: say('openAnother'), accept: reportFiles, chosen: files => void act.openFiles(files, 'report')}),
            prior(context),
          ]
        : []),
      ...(view
        ? [
            h('details', {class: 'menu', onKeyDown: closeOn('Escape'), onClick: closeOn('button')}, [
              h('summary', {class: 'button'}, say('take')),
              h(
                'ul',
                null,
                (['html', 'docx', 'markdown', 'text'] as const).map(format =>
                  h('li', null, h('button', {type: 'button', onClick: () => void act.take(format)}, say(`take.${format}`))),
                ),
              ),
            ]),
          ]
        : []),
      h(
        'button',
        {type: 'button', lang: lang === 'zh' ? 'en' : 'zh-CN', onClick: () => act.speak(lang === 'zh' ? 'en' : 'zh')},
        say('language'),
      ),
      h(
        'button',
        {type: 'button', class: 'theme', onClick: () => act.show({theme: isDark(theme) ? 'light' : 'dark'})},
        say(isDark(theme) ? 'theme.light' : 'theme.dark'),
      ),
    ]),
  ])
}

/** Closes a menu by a key, or by a click on what it offers. */
const closeOn =
  (what: string) =>
  (event: {readonly currentTarget: HTMLDetailsElement; readonly target: Element; readonly key?: string}): void => {
    if (event.key === what || (event.key === undefined && event.target.closest(what))) event.currentTarget.open = false
  }

const isDark = (theme: 'light' | 'dark' | undefined): boolean =>
  (theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark'

function sections({state: {view}, say}: Context): Drawn | null {
  if (!view) return null
  return h(
    'nav',
    {'aria-label': say('sections')},
    (['edits', 'requirements', 'gaps', 'outline', 'form', 'publish'] as const).map(id => h('a', {href: `#${id}`}, say(`nav.${id}`))),
  )
}

/** What a file that hangs over the page can be dropped as. */
function dropping({act, say}: Context): Drawn {
  const zone = (as: 'report' | 'prior'): Drawn => h('div', {
    class: 'zone', 'data-zone': as,
    onDrop: (event: DragEvent) => {
      event.preventDefault()
      event.stopPropagation()
      act.show({dragging: false})
      void act.openFiles(Array.from(event.dataTransfer?.files ?? []), as)
    },
  }, say(`drop.${as}`))
  return h('div', {class: 'dropping', 'aria-hidden': 'true'}, [zone('report'), zone('prior'), h('p', null, say('drop.rulebook'))])
}
