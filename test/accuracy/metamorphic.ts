import {check, loadRulebookFile} from '../../src/node.js'
import type {GapReport} from '../../src/report/gap-report.js'
import {cleanSeeds} from '../damage/seeds.js'
import {variants} from './variants.js'

const rulebook = await loadRulebookFile('annual-report')
const print = (line: string): void => void process.stdout.write(`${line}\n`)
let wrong = 0

/** What must stay the same: outcomes, credits, presences, outline levels, score. */
const judgement = (report: GapReport): Readonly<Record<string, string>> =>
  Object.fromEntries([
    ['score', `${report.score.points} ${report.score.grade}`],
    ...report.requirements.map(({id, presence}) => [`presence ${id}`, presence]),
    ...report.outline.map(({item, level}) => [`item ${item}`, level]),
    ...report.results.map(({rule, outcome, credit}) => [`rule ${rule}`, `${outcome} ${credit}`]),
  ])

for (const {name, text} of (await cleanSeeds()).filter(seed => seed.name.length === 3)) {
  const plain = judgement(await check({name: `${name}.txt`, bytes: new TextEncoder().encode(text)}, rulebook))
  for (const variant of variants) {
    const {ending, bytes} = variant.file(text)
    const found = judgement(await check({name: `${name}${ending}`, bytes}, rulebook))
    const differing = Object.keys(plain).filter(key => plain[key] !== found[key])
    wrong += differing.length > 0 ? 1 : 0
    print(`${name.slice(0, 3)}  ${variant.name.padEnd(28)} ${differing.length === 0 ? 'same' : differing.map(key => `${key}: ${plain[key]} → ${found[key]}`).join('; ')}`)
  }
}
print(`\n${wrong} of ${5 * variants.length} variants judged differently`)
process.exitCode = wrong === 0 ? 0 : 1
