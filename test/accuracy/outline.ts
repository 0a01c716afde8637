import type {Rulebook} from '../../src/rulebook/rulebook.js'
import {examinePassage, passagesIn, share, type Passage} from './passage.js'

type Level = 'substantive' | 'mentioned' | 'none'

interface OutlineCase extends Passage {
  readonly items: Readonly<Record<string, Level>>
}

interface Cell {
  readonly expected: Level
  readonly found: Level
}

/**
 * How well the levels of the outline items are told on passages: over all items, over the items that the reading or the program
 * raises, and the share of cells that are called substantive and are not. Wrong ones are listed for what may be read.
 */
export async function outlineSummary(rulebook: Rulebook, detail: string): Promise<string> {
  const lines: string[] = []
  const rules = rulebook.rules.filter(({kind}) => kind === 'coverage')
  for (const part of ['build', 'held', 'blind-2'] as const) {
    const cells: Cell[] = []
    let whole = 0
    const cases = passagesIn<OutlineCase>('outline', part)
    for (const one of cases) {
      const {verdicts} = await examinePassage(one, 2024, rulebook)
      const own = rules.map(rule => {
        const item = String(rule.options['item'])
        const found = (verdicts.find(verdict => verdict.rule === rule)!.data?.['level'] ?? 'none') as Level
        return {item, expected: one.items[item] ?? 'none', found}
      })
      cells.push(...own)
      const wrong = own.filter(({expected, found}) => expected !== found)
      if (wrong.length === 0) whole++
      if (part !== 'held' && detail === 'deep') lines.push(...wrong.map(({item, expected, found}) => `  ${one.id} ${item}: expected ${expected}, found ${found}: ${one.heading ?? ''} | ${one.text.trim()}`))
    }
    const right = (list: readonly Cell[]): string => share(list.filter(({expected, found}) => expected === found).length, list.length)
    const raised = cells.filter(({expected, found}) => expected !== 'none' || found !== 'none')
    const falsely = cells.filter(({expected, found}) => found === 'substantive' && expected !== 'substantive').length
    lines.push(
      `== outline passages ${part}: ${cases.length}, whole right ${share(whole, cases.length)}`,
      `  all cells       ${right(cells)}`,
      `  raised cells    ${right(raised)}`,
      `  of substantive  ${right(cells.filter(({expected}) => expected === 'substantive'))}, of mentioned ${right(cells.filter(({expected}) => expected === 'mentioned'))}`,
      `  falsely substantive ${share(falsely, cells.length)} of all, ${share(falsely, raised.length)} of raised cells`,
    )
  }
  return lines.join('\n')
}
