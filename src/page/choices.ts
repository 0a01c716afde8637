import {h, type Drawn} from './element.js'
import {organKinds, organLevels} from '../localities/organ-kind.js'
import type {Given} from '../tree/facts.js'
import type {Context} from './context.js'
import {fileButton, settingFiles} from './files.js'
import {maybeWords} from './words.js'

interface Changed {
  readonly currentTarget: HTMLSelectElement | HTMLInputElement
}

/** Kind, level and year of the organ; an empty choice leaves it to what the report says. */
export function facts({state, say}: Context, changed: (given: Given) => void, {year = true} = {}): readonly Drawn[] {
  const {given, view} = state
  const found = view?.profile
  const auto = (value: string | number | null | undefined): string =>
    !view ? say('any') : value === null || value === undefined ? say('recognise') : say('recognised', {value})
  const set = (name: keyof Given, value: string | number | undefined): void => {
    const rest = Object.fromEntries(Object.entries(given).filter(([other]) => other !== name))
    changed(value === undefined ? rest : {...rest, [name]: value})
  }
  const select = (name: 'kind' | 'level', options: readonly string[]): Drawn =>
    h('label', {class: 'field'}, [
      h('span', null, say(name)),
      h('select', {value: given[name] ?? '', onChange: ({currentTarget}: Changed) => set(name, currentTarget.value || undefined)}, [
        h(
          'option',
          {value: ''},
          auto(given[name] === undefined && found?.[name] ? maybeWords(state.lang, `${name}.${found[name]}`) : undefined),
        ),
        ...options.map(option =>
          h('option', {value: option, selected: given[name] === option}, maybeWords(state.lang, `${name}.${option}`)),
        ),
      ]),
    ])
  return [
    select('kind', organKinds),
    select('level', organLevels),
    ...(year
      ? [
          h('label', {class: 'field'}, [
            h('span', null, say('year')),
            h('input', {
              type: 'number',
              min: 2010,
              max: 2099,
              value: given.year ?? '',
              placeholder: auto(given.year === undefined ? found?.year : undefined),
              onChange: ({currentTarget}: Changed) =>
                set('year', /^20\d\d$/.test(currentTarget.value) ? Number(currentTarget.value) : undefined),
            }),
          ]),
        ]
      : []),
  ]
}

/** What the report is checked as, in a line that opens to change it. */
export function choicesPart(context: Context): Drawn {
  const {state: {view, given, rulebook, rulebooks, gate, lang}, act, say} = context
  const profile = {...view?.profile, ...given}
  const word = (name: 'kind' | 'level'): string =>
    (profile[name] ? maybeWords(lang, `${name}.${profile[name]}`) : undefined) ?? say('unknown')
  return h('details', {class: 'choices'}, [
    h('summary', null, [
      h('span', null, say('asWhat', {kind: word('kind'), level: word('level'), year: profile.year ?? say('unknown')})),
      ' ',
      h('span', {class: 'link'}, say('change')),
    ]),
    h('div', {class: 'fields'}, [
      ...facts(context, given => act.settle({given})),
      h('label', {class: 'field'}, [
        h('span', null, say('rulebook')),
        h(
          'select',
          {value: rulebook, onChange: ({currentTarget}: Changed) => act.settle({rulebook: currentTarget.value})},
          rulebooks.map(({id, title}) =>
            h(
              'option',
              {value: id, selected: id === rulebook},
              id === '' ? say('rulebook.configured') : (title?.[lang] ?? maybeWords(lang, `rulebook.${id}`) ?? id),
            ),
          ),
        ),
      ]),
      ...(gate ? [documentField(context)] : []),
      fileButton({label: say('rulebook.own'), accept: settingFiles, many: true, chosen: files => void act.openFiles(files, 'report')}),
    ]),
  ])
}

/** What waivers, the baseline and overrides call the draft: its path in the repository. */
const documentField = ({state: {document, view}, act, say}: Context): Drawn =>
  h('label', {class: 'field'}, [
    h('span', null, say('document')),
    h('input', {
      type: 'text',
      value: document ?? '',
      placeholder: view?.gate?.document ?? '',
      onChange: ({currentTarget}: Changed) => act.settle({document: currentTarget.value.trim() || undefined}),
    }),
  ])
