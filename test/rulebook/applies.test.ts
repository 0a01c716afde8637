import {readFileSync} from 'node:fs'
import {parse} from 'yaml'
import {applies, type Profile} from '../../src/rulebook/applies.js'
import type {Applies} from '../../src/rulebook/rulebook.js'

const rows = parse(readFileSync(new URL('applies.yml', import.meta.url), 'utf8')) as readonly (readonly [Applies, Profile, boolean])[]

test.each(rows)('%j to %j: %s', (bounds, profile, answer) => {
  expect(applies(bounds, profile)).toBe(answer)
})

test('a rule that says nothing applies to all', () => {
  expect(applies(undefined, {enforcement: false})).toBe(true)
})
