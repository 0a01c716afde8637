import type {Range} from '../text/range.js'
import {lines} from './lines.js'
import type {Root} from './nodes.js'
import {findTitle, type Title} from './title.js'

/** A heading with which a report begins. */
const isFirst = /^(?:一、|第一(?:部分|章)|1、)/
/** A title stands so few lines above. */
const most = 5
/** Copies of one report, as some pages hold them, are alike at least so far. */
const alike = 120

/**
 * The titles of reports behind the first in a text: each stands right above headings that begin again at 一, and is of another
 * organ or year, or above another text.
 *
 * ```text
 * > | 甲县2024年法治政府建设年度报告
 * > | 一、主要举措和成效
 * > | 乙县2024年法治政府建设年度报告
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^
 * > | 一、主要举措和成效
 * ```
 */
export function furtherTitles({facts}: Pick<Root, 'facts'>, folded: string): readonly Title[] {
  const first = facts.title?.range
  if (first === undefined) return []
  const all = lines(folded).filter(({from}) => from >= first.to)
  const begins = all.flatMap((line, index) => (isFirst.test(folded.slice(line.from, line.from + 4)) ? [index] : []))
  const [own, ...others] = begins
  if (own === undefined) return []
  const [name, body] = [bare(folded.slice(first.from, first.to)), bodyAt(folded, all[own]!)]
  return others.flatMap(index => {
    const title = findTitle(folded, all.slice(Math.max(own + 1, index - most), index))
    const isCopy = title && bare(title.text) === name && bodyAt(folded, all[index]!) === body
    return title && !isCopy ? [title] : []
  })
}

const bodyAt = (folded: string, {from}: Range): string => bare(folded.slice(from, from + alike * 4)).slice(0, alike)

const bare = (text: string): string => text.replace(/\s/g, '')
