import {existsSync} from 'node:fs'
import * as api from '../../src/index.js'
import {duplicatePairs} from './duplicates.js'
import {namesIn} from './names.js'
import {chinesePlaces, longFiles, nodeRooms, packages, publicApi, rooms, twofold} from './rooms.js'
import {circlesIn, importsIn, roomOf, sources, targetOf, withoutComments} from './sources.js'

const edges = sources.flatMap(({path, imports}) => imports.map(({from, isType}) => ({path, room: roomOf(path), from, isType})))
const inside = edges
  .filter(({from}) => from.startsWith('.') && !from.endsWith('.json'))
  .map(edge => ({...edge, target: targetOf(edge.path, edge.from)}))
  .map(edge => ({...edge, to: roomOf(edge.target)}))
const outside = edges.filter(({from}) => !from.startsWith('.') && !from.startsWith('node:'))
const packageOf = (from: string): string => from.split('/').slice(0, from.startsWith('@') ? 2 : 1).join('/')
const named = (list: readonly {readonly path: string; readonly from: string}[]): readonly string[] =>
  list.map(({path, from}) => `${path} imports ${from}`)

describe('import law', () => {
  test('every room is known', () => {
    expect(sources.map(({path}) => roomOf(path)).filter(room => !(room in rooms))).toEqual([])
  })

  test('rooms import only what stands before them in the flow', () => {
    expect(named(inside.filter(({room, to}) => to !== room && to !== 'input-error' && !rooms[room]?.includes(to)))).toEqual([])
  })

  test('no room names one that stands behind it', () => {
    const order = Object.keys(rooms)
    const back = Object.entries(rooms).flatMap(([room, allowed]) =>
      allowed.filter(other => order.indexOf(other) >= order.indexOf(room)).map(other => `${room} names ${other}`),
    )
    expect(back).toEqual([])
  })

  test('what is allowed is used', () => {
    const used = new Set(inside.map(({room, to}) => `${room} ${to}`))
    expect(
      Object.entries(rooms)
        .flatMap(([room, allowed]) => allowed.map(other => `${room} ${other}`))
        .filter(edge => !used.has(edge)),
    ).toEqual([])
  })

  test('no file imports itself by way of others', () => {
    const targets = new Map<string, string[]>()
    for (const {path, target, isType} of inside) if (!isType) targets.set(path, [...(targets.get(path) ?? []), target])
    expect(circlesIn(targets)).toEqual([])
  })

  test('imports point to files that exist', () => {
    const root = new URL('../../src/', import.meta.url)
    expect(named(inside.filter(({target}) => !existsSync(new URL(target, root))))).toEqual([])
  })

  test('Node is used only where allowed', () => {
    expect(named(edges.filter(({from, room}) => from.startsWith('node:') && !nodeRooms.includes(room)))).toEqual([])
  })

  test('each outside package is imported by its one room', () => {
    expect(named(outside.filter(({from, room}) => !packages[packageOf(from)]?.includes(room)))).toEqual([])
  })

  test('a kind sees neither the rulebook at run time, nor files, nor another kind', () => {
    const registered = inside
      .filter(({path}) => path === 'kinds/kinds.ts')
      .map(({target}) => target)
      .filter(target => target !== 'kinds/verdict.ts' && target.startsWith('kinds/'))
    const kinds = inside.filter(({path}) => registered.includes(path))
    expect(registered.length).toBeGreaterThan(5)
    expect(named(kinds.filter(({to, target, isType}) => (registered.includes(target) || to === 'rulebook') && !isType))).toEqual([])
    expect(named(kinds.filter(({target}) => /^rulebook\/(?:load|compile|yaml|validate|merge)/.test(target)))).toEqual([])
  })
})

describe('sources', () => {
  test('Chinese words stand in rulebooks and catalogues, not in code', () => {
    const offenders = sources.filter(
      ({path, text}) => !chinesePlaces.some(place => path.startsWith(place)) && /[\u4e00-\u9fff]/.test(withoutComments(text)),
    )
    expect(offenders.map(({path}) => path)).toEqual([])
  })

  test('a file past 200 lines has a reason', () => {
    const long = sources.filter(({path, text}) => text.split('\n').length > 201 && !(path in longFiles))
    expect(long.map(({path}) => path)).toEqual([])
  })

  test('an exported word means one thing', () => {
    const exported = sources.flatMap(({path, text}) => namesIn(text).map(name => ({path, name})))
    const meanings = new Map<string, string[]>()
    for (const {path, name} of exported) if (!twofold[name]?.includes(path)) meanings.set(name, [...(meanings.get(name) ?? []), path])
    expect([...meanings].filter(([, paths]) => paths.length > 1)).toEqual([])
    expect(
      Object.entries(twofold).filter(([name, paths]) => !paths.every(path => exported.some(one => one.path === path && one.name === name))),
    ).toEqual([])
  })

  test('no six lines stand twice', () => {
    expect(duplicatePairs(sources)).toEqual([])
  })

  test('nothing is exported by default', () => {
    expect(sources.filter(({text}) => /^export default/m.test(text)).map(({path}) => path)).toEqual([])
  })

  test('the public API is what is listed', () => {
    expect(Object.keys(api).sort()).toEqual([...publicApi].sort())
  })
})

describe('importsIn', () => {
  test.each([
    ["import {a} from './a.js'", './a.js', false],
    ["import type {A} from './a.js'", './a.js', true],
    ["import {type A, type B} from './a.js'", './a.js', true],
    ["import {a, type B} from './a.js'", './a.js', false],
    ["import {\n  a,\n  b,\n} from './a.js'", './a.js', false],
    ["import * as a from './a.js'", './a.js', false],
    ["import './a.js'", './a.js', false],
    ["export {a} from './a.js'", './a.js', false],
    ["const a = await import('./a.js')", './a.js', false],
  ])('reads %j', (line, from, isType) => {
    expect(importsIn(line)).toEqual([{from, isType, isLate: line.includes('await')}])
  })
})
