import {markup, when, type Markup} from '../text/markup.js'
import {pageText} from './page-frame.js'
import type {ReviewRun} from './review-run.js'
import {reviewWords, type Say} from './words.js'

/** A passage and its like, with the texts of both. */
export interface ShownCopy {
  readonly kind: 'other-organ' | 'same-organ'
  readonly here: ShownSide
  readonly there: ShownSide
  readonly characters: number
  /** 0 to 1. */
  readonly likeness: number
  /** Names of the other's places that were left in. */
  readonly leftIn: readonly string[]
}

export interface ShownSide {
  readonly name: string
  readonly organ: string | null
  readonly year: number | null
  readonly quote: string
  /** Its page, for a report that is under review. */
  readonly stem?: string
}

/** The copied passages, those with a foreign name left in first, then the longest; both texts side by side. */
export function copiesPage({lang}: ReviewRun, copies: readonly ShownCopy[], shortest: number): string {
  const say = reviewWords(lang)
  const kinds = (['other-organ', 'same-organ'] as const).map(kind => ({
    kind,
    own: copies
      .filter(copy => copy.kind === kind)
      .sort((one, other) => other.leftIn.length - one.leftIn.length || other.characters - one.characters),
  }))
  const main = markup`<h1>${say('copies.title')}</h1>
<p>${say('copies.intro', {shortest})}</p>
${
  copies.length === 0
    ? markup`<p>${say('copies.none')}</p>`
    : kinds
        .filter(({own}) => own.length > 0)
        .map(
          ({kind, own}) => markup`<section aria-labelledby="${kind}"><h2 id="${kind}">${say(`copies.${kind}`, {count: own.length})}</h2>
${own.map(copy => pair(copy, say))}</section>`,
        )
}`
  return pageText({lang, title: say('copies.title'), root: '', here: 'copies', compared: true, main}, say)
}

const pair = (
  {here, there, characters, likeness, leftIn}: ShownCopy,
  say: Say,
): Markup => markup`<article class="pair"><h3>${say('copies.alike', {characters, likeness: Math.round(likeness * 100)})}</h3>
${when(leftIn.length > 0, () => markup`<p class="remark">${say('copies.leftIn', {names: leftIn.join(say('separator'))})}</p>`)}
<div>${[here, there].map(one => side(one, say))}</div></article>
`

const side = ({name, organ, year, quote, stem}: ShownSide, say: Say): Markup => {
  const title = `${organ ?? name}${say('openBracket')}${year ?? say('unknownYear')}${say('closeBracket')}`
  return markup`<section><h4>${stem === undefined ? markup`${title}${say('copies.prior')}` : markup`<a href="reports/${stem}.html">${
    title}</a>`}</h4><blockquote lang="zh-CN">${quote}</blockquote></section>`
}
