import type {Edit} from '../../text/edit.js'
import type {Article} from './html-article.js'
import type {PageNode} from './html-tree.js'
import {alignText} from '../markdown/markdown-text.js'
import type {HeadingMark} from '../../text/source.js'

const BLOCK = new Set(
  [
    'address article aside blockquote body caption center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6',
    'header hr html li main nav ol p pre section table tbody td tfoot th thead tr ul br',
  ].flatMap(names => names.split(' ')),
)

interface Word {
  readonly from: number
  readonly to: number
  readonly value: string
  readonly breaks: boolean
  /** It stands in `<pre>`, whose lines are lines. */
  readonly preformatted: boolean
}

/** The edits that leave only the article, a line a block, and where its headings begin. */
export const pageMarkup = (
  text: string,
  nodes: readonly PageNode[],
  article: Article,
): {readonly markup: readonly Edit[]; readonly headings: readonly HeadingMark[]} => {
  const {words, headings} = wordsOf(nodes, article)
  const markup: Edit[] = []
  let at = 0
  let last = ''
  words.forEach((word, i) => {
    if (word.from < at) return
    const before = i > 0 && word.breaks ? '\n' : ''
    if (word.from > at || before) markup.push({from: at, to: word.from, text: before})
    for (const edit of squeezed(text, word, before === '' ? last : '\n', nextChar(words, i))) markup.push(edit)
    at = word.to
    last = word.value.at(-1)!
  })
  if (at < text.length) markup.push({from: at, to: text.length, text: ''})
  return {markup, headings}
}

/** The texts to keep in the order of the source, each with whether a block or `<br>` begins before it. */
const wordsOf = (
  nodes: readonly PageNode[],
  article: Article,
): {readonly words: readonly Word[]; readonly headings: readonly HeadingMark[]} => {
  const words: Word[] = []
  const headings: HeadingMark[] = []
  let breaks = false
  let preformatted = 0
  let heading: {readonly depth: number; readonly end: number} | undefined
  const visit = (root: number): void => {
    const ends: number[] = []
    breaks = true
    for (let index = root; index < nodes[root]!.end; index++) {
      while (ends.length > 0 && ends.at(-1)! <= index) {
        ends.pop()
        breaks = true
      }
      if (article.isDropped(index)) continue
      const {element, text, end} = nodes[index]!
      if (element?.tagName === 'pre') preformatted = Math.max(preformatted, end)
      if (element && BLOCK.has(element.tagName)) {
        breaks = true
        if (/^h[1-6]$/.test(element.tagName)) heading = {depth: Number(element.tagName[1]), end}
        ends.push(end)
      }
      const from = text?.position?.start.offset
      const to = text?.position?.end.offset
      if (!text || from === undefined || to === undefined || (text.value.trim() === '' && (breaks || words.length === 0))) continue
      if (heading && index < heading.end) headings.push({offset: from, depth: heading.depth})
      heading = undefined
      words.push({from, to, value: text.value, breaks, preformatted: index < preformatted})
      breaks = false
    }
    breaks = true
  }
  if (article.title !== undefined) visit(article.title)
  visit(article.root)
  return {words: words.sort((a, b) => a.from - b.from), headings: headings.sort((a, b) => a.offset - b.offset)}
}

const nextChar = (words: readonly Word[], i: number): string => {
  const next = words[i + 1]
  return next === undefined || next.breaks ? '\n' : next.value[0]!
}

/** Decodes entities, and narrows blanks as a browser does; beside Chinese they go, for they only wrap the source. */
const squeezed = (text: string, {from, to, value, preformatted}: Word, before: string, after: string): readonly Edit[] => {
  const decoded = alignText(text, from, to, value)
  const edits: Edit[] = []
  const slice = text.slice(from, to)
  for (const {0: blank, index} of slice.matchAll(/[ \t\r\n\f]+/g)) {
    const left = index === 0 ? before : slice[index - 1]!
    const right = index + blank.length === slice.length ? after : slice[index + blank.length]!
    const wanted =
      preformatted && /[\r\n]/.test(blank)
        ? '\n'
        : isTight(left) || isTight(right) || (/[\r\n]/.test(blank) && (isChinese(left) || isChinese(right)))
          ? ''
          : ' '
    if (wanted !== blank) edits.push({from: from + index, to: from + index + blank.length, text: wanted})
  }
  if (decoded.length === 0) return edits
  const all = [...decoded, ...edits].sort((a, b) => a.from - b.from || a.to - b.to)
  return all.filter((edit, i) => i === 0 || edit.from >= all[i - 1]!.to)
}

const isTight = (char: string): boolean => /^\s?$/.test(char)

const isChinese = (char: string): boolean => /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(char)
