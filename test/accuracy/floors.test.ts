import {loadRulebookFile} from '../../src/node.js'
import type {Figures} from './figures.js'
import {figuresToday, floored, held, readFloors} from './floors.js'

const floors = readFloors()

describe.each(floored)('the readings in %s', set => {
  test('are met no worse than their floors', async () => {
    const today = await figuresToday(set, await loadRulebookFile('annual-report'))
    expect(held(floors[set], today).filter(({held}) => held === 'worse' || held === 'another reading')).toEqual([])
  })
})

test('a figure below its floor, an alarm more and a cell less are told', () => {
  const {build} = floors
  const [name, [right, of]] = Object.entries(build.right)[0]!
  const told = (change: Partial<Figures>): readonly string[] => held(build, {...build, ...change}).filter(({held}) => held !== 'as is').map(({name, held}) => `${name} ${held}`)
  expect(told({right: {...build.right, [name]: [right - 1, of]}})).toEqual([`${name} worse`])
  expect(told({right: {...build.right, [name]: [right - 1, of - 1]}})).toEqual([`${name} another reading`])
  expect(told({alarms: build.alarms + 1})).toEqual(['alarms worse'])
  expect(told({f1: {...build.f1, 'outline none': build.f1['outline none']! + 1}})).toEqual(['F1 outline none better'])
})
