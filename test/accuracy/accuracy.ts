import {readFileSync} from 'node:fs'
import {basename, dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {Converter} from 'opencc-js/t2cn'
import {examine, loadRulebookFile} from '../../src/node.js'
import {actsSummary} from './acts.js'
import {casesIn, type Case} from './gold.js'
import {cells, restored, type Cell} from './compare.js'
import {alarms} from './defects.js'
import {classLines} from './classes.js'
import {details, type Detail} from './detail.js'
import {outlineSummary} from './outline.js'
import {pairSummary} from './pairs.js'

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
const sets: Readonly<Record<string, readonly Case[]>> = {
  gold: casesIn(join(root, 'test/gold'), join(root, 'seeds')),
  build: casesIn(join(root, 'test/graded/build')),
  held: casesIn(join(root, 'test/graded/held')),
}
const [which = 'gold,build,held,pairs,acts,outline', detail = ''] = process.argv.slice(2)
const rulebook = await loadRulebookFile('annual-report')
const simplify = Converter({from: 't', to: 'cn'})
const print = (line: string): void => void process.stdout.write(`${line}\n`)

for (const set of which.split(',').filter(name => name in sets)) {
  const all: Cell[] = []
  const deep: Detail[] = []
  const summary: string[] = []
  let unmatched = 0
  for (const {name, file, gold} of sets[set] ?? []) {
    const {report, text} = await examine({name: basename(file), bytes: readFileSync(file)}, rulebook)
    const found = [...cells(report, gold, simplify), ...restored(text.value, gold, simplify)]
    all.push(...found)
    const judged = details(report, gold)
    deep.push(...judged)
    const extra = alarms(report, gold)
    unmatched += extra.length
    if (set === 'held' && detail !== 'all') continue
    print(`\n${name}  ${report.score.points} ${report.score.grade}`)
    for (const aspect of ['presence', 'outline', 'outline-binary', 'headings', 'facts', 'restored', 'defects'] as const) {
      const own = found.filter(cell => cell.aspect === aspect)
      const wrong = own.filter(({right}) => !right)
      print(`  ${aspect.padEnd(15)} ${own.length - wrong.length}/${own.length}${aspect === 'outline-binary' ? '' : wrong.map(cell => `\n      ${cell.name}: expected ${cell.expected}, found ${cell.found}`).join('')}`)
    }
    for (const alarm of extra) print(`      not in the reading: ${alarm}`)
  }
  for (const aspect of ['shortcoming-found', 'cause', 'rule-of-law', 'answered', 'step-found', 'acts'] as const) {
    const own = deep.filter(cell => cell.aspect === aspect)
    summary.push(`  ${aspect.padEnd(15)} ${own.filter(cell => cell.right).length}/${own.length}`)
    if (detail === 'deep') print(own.filter(cell => !cell.right).map(cell => `  ${aspect}: ${cell.name} expected ${cell.expected}, found ${cell.found}`).join('\n'))
  }
  print(`\n== ${set}: ${(sets[set] ?? []).length} reports`)
  for (const aspect of ['presence', 'outline', 'outline-binary', 'headings', 'facts', 'restored', 'defects'] as const) {
    const own = all.filter(cell => cell.aspect === aspect)
    const right = own.filter(cell => cell.right).length
    print(`  ${aspect.padEnd(15)} ${right}/${own.length} = ${((100 * right) / own.length).toFixed(1)} %`)
  }
  print(`  defects that no reading names: ${unmatched}`)
  print(summary.join('\n'))
  print(classLines(all).join('\n'))
}

if (which.split(',').includes('pairs')) print(await pairSummary(rulebook, detail))
if (which.split(',').includes('acts')) print(`\n${await actsSummary(rulebook, detail)}`)
if (which.split(',').includes('outline')) print(`\n${await outlineSummary(rulebook, detail)}`)
