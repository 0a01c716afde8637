import {examine, loadRulebookFile} from '../../src/node.js'
import {trace} from '../../src/compare/years.js'
import {madeReport} from '../compare/batch.js'
import {fateLines, fatesIn} from '../compare/judged-fates.js'
import {material} from '../compare/texts.js'

const organs = Number(process.argv[2] ?? 1000)
const detail = process.argv[3] === 'deep'
const print = (line: string): void => void process.stdout.write(`${line}\n`)
const rulebook = await loadRulebookFile('annual-report')
const source = await material()
const read = (number: number) => examine({name: `${number}.txt`, bytes: new TextEncoder().encode(madeReport(number, 2 * organs, source).text)}, rulebook)

const judged = []
let tracing = 0
for (let organ = 0; organ < organs; organ++) {
  const [prior, current] = [await read(2 * organ), await read(2 * organ + 1)]
  const start = performance.now()
  const found = trace(prior, current, rulebook)
  tracing += performance.now() - start
  judged.push(...fatesIn(madeReport(2 * organ + 1, 2 * organs, source).fates, found))
}
if (detail) for (const {planted, found, echo} of judged.filter(({planted, found}) => planted.fate !== found).slice(0, 60)) print(`  ${planted.of} ${planted.fate} → ${found ?? 'not seen'}: ${planted.says} | ${echo ?? ''}`)
fateLines(judged).forEach(print)
const silent = judged.filter(({found, confidence}) => found === 'silent' && confidence !== 'low')
print(`silent without a faint echo: ${silent.filter(({planted}) => planted.fate === 'silent').length} of ${silent.length} right`)
print(`${judged.length} shortcomings and steps of ${organs} organs; ${(tracing / organs).toFixed(2)} ms a pair of years`)
