import type {Work} from '../rulebook/rulebook.js'
import type {Range} from '../text/range.js'
import type {Kind, KindContext} from '../verdict.js'

export interface CitationOptions {
  /** `misquoted`: a title that is a known wrong form; `outdated`: one no longer in force in the reported year. */
  readonly fault: 'misquoted' | 'outdated'
}

/** The titles in 《》 are known ones, rightly quoted and in force in the reported year. */
export const citation: Kind<CitationOptions> = (_nodes, {fault}, context) => {
  const faults = context.root.titles.flatMap(({range}) => {
    const found = faultOf(range, fault, context)
    return found ? [{range, work: found}] : []
  })
  const first = faults[0]
  return {
    outcome: faults.length === 0 ? 'pass' : 'fail',
    credit: faults.length === 0 ? 1 : 0,
    evidence: [],
    lacking: faults.map(({range}) => range),
    data: first ? {right: first.work['replaced-by'] ?? first.work.title, until: first.work.until ?? ''} : {},
  }
}

function faultOf(range: Range, fault: CitationOptions['fault'], {text, works, year}: KindContext): Work | undefined {
  const title = bare(text.folded.slice(range.from + 1, range.to - 1))
  return works.find(work =>
    fault === 'misquoted'
      ? work.misquoted?.some(wrong => bare(wrong) === title)
      : bare(work.title) === title && work.until !== undefined && year !== undefined && Number(work.until.slice(0, 4)) < year)
}

/** A title without spaces and quotes, so that writing variants compare equal. */
const bare = (title: string): string => title.replace(/[\s"']/g, '').replaceAll('(', '').replaceAll(')', '')
