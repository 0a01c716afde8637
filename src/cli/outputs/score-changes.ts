import {filled} from '../../messages/filled.js'
import {messages} from '../../messages/messages.js'
import {findingsOf, settled, type Finding} from '../../report/findings.js'
import type {GapReport} from '../../report/gap-report.js'
import {printableLine} from '../../text/printable.js'
import type {Language} from '../../rulebook/rulebook.js'

const mostShown = 5

/** What changed from one check to the next, by the reports' names: points, what was mended, what is new. */
export function scoreChangeLines(
  before: ReadonlyMap<string, GapReport>,
  now: ReadonlyMap<string, GapReport>,
  lang: Language,
): readonly string[] {
  const words = messages[lang].cli
  const gone = [...before.keys()].filter(name => !now.has(name)).map(name => filled(words['watch.gone'], {file: printableLine(name)}))
  const moved = [...now].flatMap(([name, report]): readonly string[] => {
    const old = before.get(name)
    if (!old) return [filled(words['watch.added'], {file: printableLine(name), after: report.score.points.toFixed(2)})]
    const [fixed, fresh] = [without(open(old), open(report)), without(open(report), open(old))]
    const change = Math.round((report.score.points - old.score.points) * 100) / 100
    if (change === 0 && fixed.length + fresh.length === 0) return []
    return [
      filled(words['watch.moved'], {
        file: printableLine(name),
        before: old.score.points.toFixed(2),
        after: report.score.points.toFixed(2),
        change: `${change < 0 ? '' : '+'}${change.toFixed(2)}`,
        fixed: fixed.length,
        fresh: fresh.length,
      }),
      ...listed(fixed, words['watch.fixed'], words['watch.more']),
      ...listed(fresh, words['watch.fresh'], words['watch.more']),
    ]
  })
  const lines = [...gone, ...moved]
  return lines.length > 0 ? lines : [words['watch.same']]
}

const open = (report: GapReport): readonly Finding[] => findingsOf(report).filter(finding => !settled(finding))

/** The findings that the others lack, each fingerprint as often as it is there more often. */
function without(findings: readonly Finding[], others: readonly Finding[]): readonly Finding[] {
  const left = new Map<string, number>()
  for (const {fingerprint} of others) left.set(fingerprint, (left.get(fingerprint) ?? 0) + 1)
  return findings.filter(({fingerprint}) => {
    const count = left.get(fingerprint) ?? 0
    left.set(fingerprint, count - 1)
    return count <= 0
  })
}

/** The messages of findings, each once. */
function listed(findings: readonly Finding[], line: string, more: string): readonly string[] {
  const distinct = [...new Set(findings.map(({message}) => printableLine(message)))]
  return [
    ...distinct.slice(0, mostShown).map(message => filled(line, {message})),
    ...(distinct.length > mostShown ? [filled(more, {count: distinct.length - mostShown})] : []),
  ]
}
