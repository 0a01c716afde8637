import {classFigures} from './classes.js'
import type {PairsJudged} from './pairs.js'
import type {Reading} from './readings.js'

/** How well a set of readings, or of minimal pairs, is met: cells right of those read, the F1 of single answers in percent, and alarms, of which fewer are better. */
export interface Figures {
  readonly reports: number
  readonly alarms: number
  readonly right: Readonly<Record<string, readonly [right: number, of: number]>>
  readonly f1: Readonly<Record<string, number>>
}

/** The figures of a set, per aspect, requirement, fact and class. */
export function figuresOf(readings: readonly Reading[]): Figures {
  const cells = readings.flatMap(({cells}) => cells)
  const {right, count} = counter()
  for (const {aspect, name, right: good} of cells) {
    count(aspect, good)
    if (aspect === 'presence' || aspect === 'facts') count(`${aspect} ${name}`, good)
  }
  for (const {aspect, right: good} of readings.flatMap(({details}) => details)) count(aspect, good)

  const presences = cells.filter(({aspect}) => aspect === 'presence')
  const outline = cells.filter(({aspect}) => aspect === 'outline')
  const f1 = Object.fromEntries([
    ...[...new Set(presences.map(({name}) => name))].flatMap(id => ['missing', 'mention'].map(value => [`${id} ${value}`, classFigures(presences.filter(({name}) => name === id), value)] as const)),
    ...['none', 'mentioned', 'substantive'].map(value => [`outline ${value}`, classFigures(outline, value)] as const),
  ].filter(([, {count}]) => count > 0).map(([name, figure]) => [name, Math.floor(1000 * figure.f1) / 10]))
  return {reports: readings.length, alarms: readings.reduce((sum, {alarms}) => sum + alarms.length, 0), right, f1}
}

/** The figures of a part of the minimal pairs: an alarm is a rule that finds something lacking in a text that satisfies it. */
export function pairFigures({answers, pairs, flipped}: PairsJudged): Figures {
  const {right, count} = counter()
  for (const {group, said, should} of answers) count(`${group} ${should ? 'lacks' : 'lacks nothing'}`, said === should)
  return {reports: pairs, alarms: answers.filter(({said, should}) => said && !should).length, right: {flipped: [flipped, pairs], ...right}, f1: {}}
}

/** Counts by name what is right and how many there are. */
function counter(): {readonly right: Record<string, [number, number]>; readonly count: (name: string, good: boolean) => void} {
  const right: Record<string, [number, number]> = {}
  const count = (name: string, good: boolean): void => {
    const figure = (right[name] ??= [0, 0])
    figure[1]++
    if (good) figure[0]++
  }
  return {right, count}
}
