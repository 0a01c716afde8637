import {spawnSync} from 'node:child_process'
import {execPath} from 'node:process'
import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {kinds} from '../../src/kinds/kinds.js'
import {sources, withoutComments} from './sources.js'

test('registry, options, schema and guide are as the kinds say (npm run kinds writes them)', () => {
  const {status, stderr} = spawnSync(execPath, ['build/kinds.mjs', '--check'], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    encoding: 'utf8',
  })
  expect({status, stderr}).toEqual({status: 0, stderr: ''})
})

test('no kind is asked for by its name outside its own room', () => {
  const asked = new RegExp(`\\bkind\\s*[!=]==?\\s*'(?:${Object.keys(kinds).join('|')})'|case '(?:${Object.keys(kinds).join('|')})'`)
  expect(sources.filter(({path, text}) => !path.startsWith('kinds/') && asked.test(withoutComments(text))).map(({path}) => path)).toEqual(
    [],
  )
})

test('no rule of the built-in rulebooks is named in code', () => {
  const ids = ['annual-report', 'official-document', 'citations', 'text-errors', 'outline-2021-2025'].flatMap(id => {
    const rules = readFileSync(new URL(`../../rules/${id}.yml`, import.meta.url), 'utf8').split('\nrules:\n')[1] ?? ''
    return [...rules.matchAll(/^ {2}([a-z0-9-]+):$/gm)].flatMap(([, rule]) => (rule === undefined ? [] : [rule]))
  })
  expect(ids.length).toBeGreaterThan(90)
  // what a kind's options are called is not a rule, even where one is called the same
  const named = sources
    .filter(({path}) => !path.startsWith('kinds/'))
    .flatMap(({path, text}) =>
      ids.filter(id => id.includes('-') && new RegExp(`['"]${id}['"]`).test(withoutComments(text))).map(id => `${path} ${id}`),
    )
  expect(named).toEqual([])
})
