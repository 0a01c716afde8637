import {copyIndex, type Copy} from '../../src/compare/copies.js'
import {madeReport, type MadeReport} from '../compare/batch.js'
import {copyLines, judgedCopies} from '../compare/judged-copies.js'
import {material} from '../compare/texts.js'

const count = Number(process.argv[2] ?? 10_000)
const print = (line: string): void => void process.stdout.write(`${line}\n`)
const source = await material()
const since = (start: number): number => (performance.now() - start) / 1000

const index = copyIndex()
let characters = 0
let adding = 0
for (let number = 0; number < count; number++) {
  const {id, organ, year, text} = madeReport(number, count, source)
  characters += text.length
  const start = performance.now()
  index.add(id, organ, year, text)
  adding += since(start)
}
const start = performance.now()
const found: readonly Copy[] = index.find()
const finding = since(start)
const peak = process.resourceUsage().maxRSS / 1024
const judged = judgedCopies(Array.from({length: count}, (_, number): MadeReport => madeReport(number, count, source)), found)
const {missed, invented} = judged
print(`${count} reports, ${(characters / count).toFixed(0)} characters each`)
copyLines(judged).forEach(print)
for (const {here, there, characters: length, likeness} of invented.slice(0, 5)) print(`  ${here.id} and ${there.id}, ${length} characters, ${likeness} alike: ${madeReport(Number(here.id), count, source).text.slice(here.range.from, here.range.to)}`)
for (const {text, from} of missed.slice(0, 12)) print(`  missed, of ${from}: ${text}`)
print(`added in ${adding.toFixed(1)} s, searched in ${finding.toFixed(1)} s: ${(count / (adding + finding)).toFixed(0)} reports/s; peak memory ${peak.toFixed(0)} MB`)
process.exitCode = missed.length === 0 && invented.length === 0 ? 0 : 1
