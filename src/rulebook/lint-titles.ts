import type {LintFinding} from './lint.js'
import type {Rulebook} from './rulebook.js'

/** Titles that stand more than once among the works and sources: what is said of them can come apart. */
export function titleFindings({works}: Rulebook): readonly LintFinding[] {
  const seen = new Set<string>()
  return works.flatMap(({title, core}): readonly LintFinding[] => {
    const again = seen.has(core)
    seen.add(core)
    return again ? [{severity: 'warning', code: 'title-twice', data: {title}, where: 'works'}] : []
  })
}
