import {markup, type Markup} from '../text/markup.js'
import type {Range} from '../text/range.js'

/** A range of a text that is shown as something: a gap or evidence. */
export interface TextMark {
  readonly range: Range
  readonly tone: 'error' | 'warning' | 'note' | 'good'
  /** Where a link to this text leads; none for one that nothing points to. */
  readonly anchor?: string
  /** A link before the text to where it is explained. */
  readonly link?: {readonly to: string; readonly shown: string; readonly said: string}
}

const loudness = ['error', 'warning', 'note', 'good'] as const

/**
 * Lines of a text as paragraphs, with the marked ranges highlighted; where marks overlap, the loudest and then the shortest
 * colours the text.
 */
export function markedText(text: string, marks: readonly TextMark[]): Markup {
  const lines: Markup[] = []
  const waiting = [...marks].sort((one, other) => one.range.from - other.range.from)
  let active: TextMark[] = []
  for (let from = 0; from <= text.length; ) {
    const end = text.indexOf('\n', from)
    const to = end < 0 ? text.length : end
    while (waiting[0] && waiting[0].range.from < to) active.push(waiting.shift()!)
    if (text.slice(from, to).trim() !== '') lines.push(line(text, {from, to}, active))
    active = active.filter(({range}) => range.to > to)
    from = to + 1
  }
  return {markup: lines.map(({markup}) => markup).join('\n')}
}

function line(text: string, {from, to}: Range, marks: readonly TextMark[]): Markup {
  const cuts = [...new Set([from, to, ...marks.flatMap(({range}) => [range.from, range.to])])]
    .filter(cut => cut >= from && cut <= to)
    .sort((a, b) => a - b)
  const parts = cuts.slice(0, -1).map((cut, index): Markup => {
    const next = cuts[index + 1]!
    const here = marks.filter(({range}) => range.from <= cut && range.to >= next)
    const anchors = marks
      .filter(({range, anchor}) => anchor !== undefined && range.from === cut)
      .map(({anchor}) => markup`<span id="${anchor}"></span>`)
    const links = here
      .filter(({range, link}) => link !== undefined && range.from === cut)
      .map(({link, tone}) => markup`<a class="ref ${tone}" href="#${link!.to}" aria-label="${link!.said}">${link!.shown}</a>`)
    const loudest = [...here].sort(
      (one, other) => loudness.indexOf(one.tone) - loudness.indexOf(other.tone) || length(one) - length(other),
    )[0]
    const words = text.slice(cut, next)
    return markup`${anchors}${links}${loudest ? markup`<mark class="${loudest.tone}">${words}</mark>` : markup`${words}`}`
  })
  return markup`<p>${parts}</p>`
}

const length = ({range}: TextMark): number => range.to - range.from
