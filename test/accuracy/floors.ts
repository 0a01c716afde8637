import {readFileSync, writeFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {parse} from 'yaml'
import type {Rulebook} from '../../src/rulebook/rulebook.js'
import {figuresOf, pairFigures, type Figures} from './figures.js'
import {judgedPairs} from './pairs.js'
import {readingsOf} from './readings.js'

/** The sets whose figures have floors; what is only run has none. */
export const floored = ['gold', 'build', 'pairs'] as const
export type Floored = (typeof floored)[number]

export const file = fileURLToPath(new URL('floors.yml', import.meta.url))

/** A figure beside its floor. `of` counts what a reading says; where it has changed, the floor is of another reading. */
export interface Held {
  readonly name: string
  readonly floor: string
  readonly today: string
  readonly held: 'as is' | 'better' | 'worse' | 'another reading'
}

/** The floors by set, each a map from a figure's name to its value. */
export const readFloors = (): Readonly<Record<Floored, Figures>> => parse(readFileSync(file, 'utf8')) as Record<Floored, Figures>

/** Today's figures of a set. */
export const figuresToday = async (set: Floored, rulebook: Rulebook): Promise<Figures> =>
  set === 'pairs' ? pairFigures(await judgedPairs('build', rulebook)) : figuresOf(await readingsOf(set, rulebook))

/** Every figure of a set beside its floor; a figure that only one of both knows is another reading. */
export function held(floors: Figures, today: Figures): readonly Held[] {
  const counts = names(floors.right, today.right).map((name): Held => {
    const [floor, now] = [floors.right[name], today.right[name]]
    const same = floor !== undefined && now !== undefined && floor[1] === now[1]
    return {name, floor: shown(floor), today: shown(now), held: same ? compared(now[0] - floor[0]) : 'another reading'}
  })
  const classes = names(floors.f1, today.f1).map((name): Held => {
    const [floor, now] = [floors.f1[name], today.f1[name]]
    return {name: `F1 ${name}`, floor: String(floor ?? '-'), today: String(now ?? '-'), held: floor === undefined || now === undefined ? 'another reading' : compared(now - floor)}
  })
  return [
    {name: 'reports', floor: String(floors.reports), today: String(today.reports), held: floors.reports === today.reports ? 'as is' : 'another reading'},
    {name: 'alarms', floor: String(floors.alarms), today: String(today.alarms), held: compared(floors.alarms - today.alarms)},
    ...counts,
    ...classes,
  ]
}

const names = (...all: readonly Readonly<Record<string, unknown>>[]): readonly string[] => [...new Set(all.flatMap(Object.keys))]
const shown = (figure: readonly [number, number] | undefined): string => (figure ? `${figure[0]} of ${figure[1]}` : '-')
const compared = (gain: number): Held['held'] => (gain === 0 ? 'as is' : gain > 0 ? 'better' : 'worse')

const head = `# The least that the readings and the minimal pairs must be met by: cells right of all that were read, the F1 of single answers
# in percent, and the most alarms. \`npm run floors\` prints today's figures beside them; \`npm run floors -- --raise\` takes over what got better.
`

/** Writes figures as floors, a line each. */
export function writeFloors(figures: Readonly<Record<Floored, Figures>>): void {
  const set = (name: Floored): string => {
    const {reports, alarms, right, f1} = figures[name]
    const counts = Object.entries(right).map(([key, [good, of]]) => `    ${key}: [${good}, ${of}]\n`)
    const classes = Object.entries(f1).map(([key, value]) => `    ${key}: ${value}\n`)
    return `${name}:\n  reports: ${reports}\n  alarms: ${alarms}\n  right:\n${counts.join('')}  f1:${classes.length > 0 ? `\n${classes.join('')}` : ' {}\n'}`
  }
  writeFileSync(file, head + floored.map(set).join(''))
}
