import type {Element, Root} from 'hast'
import rehypeParse from 'rehype-parse'
import {unified} from 'unified'
import {html} from '../../src/report/formats/html.js'
import {run} from './runs.js'

function elementsOf(node: Root | Element): readonly Element[] {
  return node.children.flatMap(child => (child.type === 'element' ? [child, ...elementsOf(child)] : []))
}
const parsed = (text: string): readonly Element[] => elementsOf(unified().use(rehypeParse).parse(text))
const textOf = (node: Element): string => node.children.map(child => (child.type === 'text' ? child.value : child.type === 'element' ? textOf(child) : '')).join('')

const all = parsed(html(run, 'zh'))
const named = (name: string): readonly Element[] => all.filter(({tagName}) => tagName === name)

test('the page says its language, its width and that nothing may be fetched or run', () => {
  expect(html(run, 'zh').startsWith('<!doctype html><html lang="zh-CN">')).toBe(true)
  expect(html(run, 'en').startsWith('<!doctype html><html lang="en">')).toBe(true)
  const policy = String(named('meta').find(({properties}) => properties['httpEquiv'])!.properties['content'])
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toMatch(/script-src|unsafe-eval|\*/)
})

test('it needs nothing beside it', () => {
  expect(all.filter(({tagName, properties}) => ['script', 'link', 'img', 'iframe', 'object'].includes(tagName) || 'src' in properties)).toEqual([])
  expect(named('style').map(textOf).join('')).not.toMatch(/@import|url\(/)
})

test('an article a report, which the overview leads to; what could not be read stands first', () => {
  const ids = named('article').map(({properties}) => `#${String(properties['id'])}`)
  expect(ids).toHaveLength(run.reports.length)
  expect(named('a').map(({properties}) => properties['href'])).toEqual(ids)
  expect(named('a').map(textOf)).toEqual(run.reports.map(({file}) => file.name))
  expect(all.findIndex(element => element.tagName === 'section' && textOf(element).includes('reports/scan.pdf'))).toBeLessThan(all.findIndex(({tagName}) => tagName === 'article'))
})

test('one report alone has its own title and no overview', () => {
  const own = parsed(html({...run, unreadable: [], reports: run.reports.slice(0, 1)}, 'zh'))
  expect(own.filter(({tagName}) => tagName === 'a')).toEqual([])
  expect(textOf(own.find(({tagName}) => tagName === 'title')!)).toBe(textOf(own.find(({tagName}) => tagName === 'h1')!))
})
