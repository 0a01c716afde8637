import {existsSync} from 'node:fs'
import {loadRulebookFile} from '../../src/node.js'
import type {Figures} from './figures.js'
import {figuresToday, file, floored, held, readFloors, writeFloors, type Floored} from './floors.js'

const rulebook = await loadRulebookFile('annual-report')
const today = {} as Record<Floored, Figures>
for (const set of floored) today[set] = await figuresToday(set, rulebook)

const raise = process.argv.includes('--raise')
const floors = existsSync(file) ? readFloors() : today
let worse = 0
for (const set of floored) {
  process.stdout.write(`\n${set}\n`)
  for (const {name, floor, today: now, held: how} of held(floors[set], today[set])) {
    if (how === 'worse') worse++
    process.stdout.write(`  ${name.padEnd(26)} floor ${floor.padStart(12)}   today ${now.padStart(12)}${how === 'as is' ? '' : `   ${how}`}\n`)
  }
}
if (raise && worse === 0) writeFloors(today)
process.exitCode = worse > 0 ? 1 : 0
