import {chineseNumeral} from '../tree/numerals.js'
import {withWords} from './merge.js'
import {nearest} from './nearest.js'
import type {PathFault} from './path-fault.js'
import type {RawOutline, RawRulebook, WrittenRule} from './raw.js'
import type {Words} from './rulebook.js'

/** The rules with what the outlines say for those on their items, and what of that does not fit together. */
export function withOutlines({outlines = {}, rules = {}}: RawRulebook): {
  readonly rules: Readonly<Record<string, WrittenRule>>
  readonly faults: readonly PathFault[]
} {
  const faults: PathFault[] = Object.entries(outlines).flatMap(([id, outline]) => chapterFaults(id, outline))
  const taken = new Map<string, string>()
  const whole = Object.entries(rules).map(([id, rule]): [string, WrittenRule] => {
    if (rule.outline === undefined) return [id, rule]
    const outline = outlines[rule.outline]
    const item = outline?.items?.[String(rule.item)]
    const key = `${rule.outline}/${rule.item}`
    const other = rule.severity === 'off' ? undefined : taken.get(key)
    if (!outline)
      faults.push({
        code: 'unknown-outline',
        data: {name: rule.outline, known: nearest(rule.outline, Object.keys(outlines))},
        path: ['rules', id, 'outline'],
      })
    else if (!item)
      faults.push({
        code: 'unknown-item',
        data: {item: rule.item ?? '', outline: rule.outline, items: Object.keys(outline.items ?? {}).join(' ')},
        path: ['rules', id, 'item'],
      })
    else if (other) faults.push({code: 'item-twice', data: {item: rule.item ?? '', other}, path: ['rules', id, 'item']})
    if (!outline || !item) return [id, rule]
    if (rule.severity !== 'off') taken.set(key, id)
    return [id, withWords({title: item.title, ...filled(outline.each ?? {}, rule.item!, item.title)}, rule)]
  })
  return {rules: Object.fromEntries(whole), faults}
}

const chapterFaults = (id: string, {chapters = {}, items = {}}: RawOutline): readonly PathFault[] =>
  Object.entries(items).flatMap(([item, {chapter}]) =>
    chapters[chapter]
      ? []
      : [
          {
            code: 'unknown-chapter',
            data: {chapter, known: nearest(chapter, Object.keys(chapters))},
            path: ['outlines', id, 'items', Number(item), 'chapter'],
          },
        ],
  )

/** What rules on items say, with `{item}` (its number), `{numeral}` (the same in Chinese) and `{title}` filled in. */
function filled(each: WrittenRule, item: number, title: Words): WrittenRule {
  const text = (written: string, words: string): string =>
    written.replaceAll('{item}', String(item)).replaceAll('{numeral}', chineseNumeral(item)).replaceAll('{title}', inner(words))
  const both = (words: Partial<Words> | undefined): Partial<Words> | undefined =>
    words && Object.fromEntries(Object.entries(words).map(([lang, written]) => [lang, text(written, title[lang as keyof Words])]))
  const {message, advice, basis} = each
  return {
    ...each,
    ...(message ? {message: both(message)!} : {}),
    ...(advice ? {advice: both(advice)!} : {}),
    ...(basis?.article ? {basis: {...basis, article: text(basis.article, title.zh)}} : {}),
  }
}

/** Quotation marks in a title that is quoted itself are single ones. */
const inner = (title: string): string => title.replaceAll('\u201c', '\u2018').replaceAll('\u201d', '\u2019')
