import {loadRulebookFile} from '../../src/node.js'
import {actsSummary} from './acts.js'
import type {Cell} from './compare.js'
import {classLines} from './classes.js'
import {damageSummary} from './damage.js'
import type {Detail} from './detail.js'
import {outlineSummary} from './outline.js'
import {factSummary} from './facts.js'
import {genreSummary} from './genre.js'
import {gradedClasses, gradedLines} from './graded.js'
import {hasCases} from './graded-cases.js'
import {headingSummary} from './headings.js'
import {pairSummary} from './pairs.js'
import {readingsOf, sets, type Reading, type SetName} from './readings.js'

const aspects = ['presence', 'outline', 'outline-binary', 'headings', 'facts', 'restored', 'defects'] as const
const [which = ['gold,build,held,pairs,genre,headings,facts,damage,acts,outline', ...gradedClasses].join(','), detail = ''] = process.argv.slice(2)
const rulebook = await loadRulebookFile('annual-report')
const print = (line: string): void => void process.stdout.write(`${line}\n`)
const isSet = (name: string): name is SetName => name in sets

for (const set of which.split(',').filter(isSet)) {
  const all = await readingsOf(set, rulebook)
  if (set !== 'held' || detail === 'all') all.forEach(printReading)
  printSet(set, all)
}
if (which.split(',').includes('pairs')) print(await pairSummary(rulebook, detail))
const passages = gradedClasses.filter(name => which.split(',').includes(name))
if (passages.length > 0) print((await gradedLines(passages, rulebook, detail)).join('\n'))
if (which.split(',').includes('acts')) print(`\n${await actsSummary(rulebook, detail)}`)
if (which.split(',').includes('outline')) print(`\n${await outlineSummary(rulebook, detail)}`)
if (which.split(',').includes('facts')) {
  print(await factSummary('build', rulebook, detail === 'all'))
  print(await factSummary('held', rulebook, false))
}

function printReading({name, points, grade, cells, alarms}: Reading): void {
  print(`\n${name}  ${points} ${grade}`)
  for (const aspect of aspects) {
    const own = cells.filter(cell => cell.aspect === aspect)
    const wrong = own.filter(({right}) => !right)
    const told = aspect === 'outline-binary' ? '' : wrong.map(cell => `\n      ${cell.name}: expected ${cell.expected}, found ${cell.found}`).join('')
    print(`  ${aspect.padEnd(15)} ${own.length - wrong.length}/${own.length}${told}`)
  }
  for (const alarm of alarms) print(`      not in the reading: ${alarm}`)
}

function printSet(set: SetName, readings: readonly Reading[]): void {
  const all = readings.flatMap(({cells}): readonly Cell[] => cells)
  const deep = readings.flatMap(({details}): readonly Detail[] => details)
  const summary = (['shortcoming-found', 'cause', 'rule-of-law', 'answered', 'step-found', 'acts'] as const).map(aspect => {
    const own = deep.filter(cell => cell.aspect === aspect)
    if (detail === 'deep') print(own.filter(cell => !cell.right).map(cell => `  ${aspect}: ${cell.name} expected ${cell.expected}, found ${cell.found}`).join('\n'))
    return `  ${aspect.padEnd(15)} ${own.filter(cell => cell.right).length}/${own.length}`
  })
  print(`\n== ${set}: ${readings.length} reports`)
  for (const aspect of aspects) {
    const own = all.filter(cell => cell.aspect === aspect)
    const right = own.filter(cell => cell.right).length
    print(`  ${aspect.padEnd(15)} ${right}/${own.length} = ${((100 * right) / own.length).toFixed(1)} %`)
  }
  print(`  defects that no reading names: ${readings.reduce((sum, {alarms}) => sum + alarms.length, 0)}`)
  print(summary.join('\n'))
  print(classLines(all).join('\n'))
}
for (const part of ['build', 'held', 'held-more', 'blind', 'blind-2', 'blind-3'] as const) {
  const isAsked = (name: string): boolean => hasCases(name, part) && which.split(',').some(asked => asked === name || asked === `${name}-${part}`)
  if (isAsked('genre')) print(await genreSummary(rulebook, part))
  if (isAsked('headings')) print(await headingSummary(rulebook, part))
  const isDamage = which.split(',').some(name => name === 'damage' || name === `damage-${part}`)
  if (isDamage && (part === 'build' || part === 'held')) print(await damageSummary(part, detail === 'all'))
}
