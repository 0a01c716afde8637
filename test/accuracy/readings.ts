import {readFileSync} from 'node:fs'
import {basename, dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {Converter} from 'opencc-js/t2cn'
import {examine} from '../../src/node.js'
import type {Rulebook} from '../../src/rulebook/rulebook.js'
import {cells, restored, type Cell} from './compare.js'
import {alarms} from './defects.js'
import {details, type Detail} from './detail.js'
import {casesIn, type Case} from './gold.js'

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')

/** The readings by set: the seeds read twice, the reports that are built on, and those that are only run. */
export const sets = {
  gold: (): readonly Case[] => casesIn(join(root, 'test/gold'), join(root, 'seeds')),
  build: (): readonly Case[] => casesIn(join(root, 'test/graded/build')),
  held: (): readonly Case[] => casesIn(join(root, 'test/graded/held')),
} as const

export type SetName = keyof typeof sets

/** What the program says of a report beside what its reading says. */
export interface Reading {
  readonly name: string
  readonly points: number
  readonly grade: string
  readonly cells: readonly Cell[]
  readonly details: readonly Detail[]
  /** What it points at and no reading names. */
  readonly alarms: readonly string[]
}

/** Checks the reports of a set and compares each with its reading. */
export async function readingsOf(set: SetName, rulebook: Rulebook): Promise<readonly Reading[]> {
  const simplify = Converter({from: 't', to: 'cn'})
  const readings: Reading[] = []
  for (const {name, file, gold} of sets[set]()) {
    const {report, text} = await examine({name: basename(file), bytes: readFileSync(file)}, rulebook)
    readings.push({
      name,
      points: report.score.points,
      grade: report.score.grade,
      cells: [...cells(report, gold, simplify), ...restored(text.value, gold, simplify)],
      details: details(report, gold),
      alarms: alarms(report, gold),
    })
  }
  return readings
}
