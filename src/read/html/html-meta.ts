import {textOf} from './html-article.js'
import type {PageNode} from './html-tree.js'
import {PUBLISHED} from '../../text/format-words.js'

/** What a page says about itself, in its head or in the line under its title. */
export interface PageMeta {
  readonly title?: string
  readonly publishDate?: string
  readonly site?: string
  /** Every text that the page gives as its title, to find the title by. */
  readonly titles: readonly string[]
}

/** Mines `<meta>`, `<title>`, `<h1>` and a visible date of publication. */
export const pageMeta = (nodes: readonly PageNode[]): PageMeta => {
  const metas = new Map<string, string>()
  let page = ''
  let first = ''
  nodes.forEach(({element}, index) => {
    if (!element) return
    const {name, property, content} = element.properties
    const key = String(name ?? property ?? '').toLowerCase()
    if (element.tagName === 'meta' && key !== '' && typeof content === 'string' && !metas.has(key)) metas.set(key, content.trim())
    if (element.tagName === 'title' && page === '') page = textOf(nodes, index).trim()
    if (element.tagName === 'h1' && first === '') first = textOf(nodes, index).replace(/\s+/g, ' ').trim()
  })
  const short = page.replace(/\s*[-_|\u2014\u2013]+[^-_|\u2014\u2013]*$/, '')
  const titles = [metas.get('articletitle'), metas.get('og:title'), first, short, page].filter(
    title => title !== undefined && title !== '',
  ) as string[]
  const publishDate = dateOf(metas.get('pubdate') ?? metas.get('publishdate') ?? '') ?? visibleDate(nodes)
  const site = metas.get('sitename') ?? metas.get('contentsource')
  return {titles, ...(titles[0] ? {title: titles[0]} : {}), ...(publishDate ? {publishDate} : {}), ...(site ? {site} : {})}
}

const dateOf = (text: string): string | undefined => {
  const match = /(\d{4})\D{1,2}(\d{1,2})\D{1,2}(\d{1,2})/.exec(text)
  return match ? `${match[1]}-${match[2]!.padStart(2, '0')}-${match[3]!.padStart(2, '0')}` : undefined
}

/** The date may stand in an element of its own behind its label. */
const visibleDate = (nodes: readonly PageNode[]): string | undefined => {
  const texts = nodes.filter(node => node.text && node.length > 0).map(node => node.text!.value)
  for (let i = 0; i < texts.length; i++) {
    const match = PUBLISHED.exec(texts[i]!)
    if (match)
      return dateOf(
        texts
          .slice(i, i + 3)
          .join(' ')
          .slice(match.index, match.index + 60),
      )
  }
  return undefined
}
