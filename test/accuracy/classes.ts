import type {Cell} from './compare.js'

/** Precision, recall and F1 of one answer, from cells whose expected value may name several that count as right. */
export function classFigures(cells: readonly Cell[], value: string): {readonly text: string; readonly f1: number; readonly count: number} {
  const accepts = ({expected}: Cell): boolean => expected.split('|').includes(value)
  const only = ({expected}: Cell): boolean => expected === value
  const hit = cells.filter(cell => cell.found === value && accepts(cell)).length
  const wrong = cells.filter(cell => cell.found === value && !accepts(cell)).length
  const missed = cells.filter(cell => cell.found !== value && only(cell)).length
  const precision = hit + wrong === 0 ? 1 : hit / (hit + wrong)
  const recall = hit + missed === 0 ? 1 : hit / (hit + missed)
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  return {text: `P ${percent(precision)} R ${percent(recall)} F1 ${percent(f1)} (${hit + missed})`, f1, count: hit + missed}
}

const percent = (share: number): string => (100 * share).toFixed(1).padStart(5)

/** The lines that say how well each requirement and each class is told, and which requirement is worst. */
export function classLines(all: readonly Cell[]): readonly string[] {
  const lines: string[] = []
  const presence = all.filter(({aspect}) => aspect === 'presence')
  const ids = [...new Set(presence.map(({name}) => name))]
  const ranked = ids.map(id => {
    const own = presence.filter(({name}) => name === id)
    lines.push(`  ${id.padEnd(15)} missing ${classFigures(own, 'missing').text}   mention ${classFigures(own, 'mention').text}`)
    return {id, right: own.filter(({right}) => right).length / own.length}
  })
  const outline = all.filter(({aspect}) => aspect === 'outline')
  for (const level of ['none', 'mentioned', 'substantive']) lines.push(`  outline ${level.padEnd(11)} ${classFigures(outline, level).text}`)
  const worst = ranked.sort((a, b) => a.right - b.right)[0]
  if (worst) lines.push(`  worst requirement: ${worst.id}, ${percent(worst.right)} % of its presences right`)
  return lines
}
