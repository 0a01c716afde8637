import type {SetId} from '../rulebook/rulebook.js'
import {contains} from '../text/range.js'
import {notApplicable} from './verdict.js'
import {inside} from '../text/inside.js'
import type {Kind} from './kind.js'
import {flag, phrases, required} from './option.js'

export interface PromiseOptions {
  /** A heading that holds one of these promises something. */
  readonly heading: SetId
  /** The text under it keeps the promise with one of these … */
  readonly text: SetId
  /** … or with a figure. */
  readonly figures?: boolean
}

/**
 * What a heading promises, the text under it gives; of nested headings that promise the same, the innermost is asked.
 *
 * @zh 小标题说有的，下面有没有写
 */
export const promise: Kind<PromiseOptions> = {
  options: {heading: required(phrases), text: required(phrases), figures: flag},
  judge: (_nodes, {heading, text, figures = false}, {root}) => {
    const promising = root.sections.filter(section => root.hits.within(heading, section.heading.words).length > 0)
    const innermost = promising.filter(({range}, index) => !promising[index + 1] || !contains(range, promising[index + 1]!.range))
    if (innermost.length === 0) return notApplicable
    const kept = innermost.map(section => {
      const body = {from: section.heading.range.to, to: section.range.to}
      const by = root.hits.within(text, body)
      return {section, by: by.length > 0 || !figures ? by : inside(root.figures, body).map(({range}) => range)}
    })
    const broken = kept.filter(({by}) => by.length === 0).map(({section}) => section.heading.range)
    return {
      outcome: broken.length === 0 ? 'pass' : 'fail',
      credit: broken.length === 0 ? 1 : 0,
      evidence: kept.flatMap(({by}) => by.slice(0, 1)),
      lacking: broken,
      data: {count: broken.length},
    }
  },
}
