import type {Clash} from './clash.js'
import {inside} from '../../text/inside.js'
import {clauseAt} from '../../tree/clause.js'
import {trimmed} from '../../tree/lines.js'
import type {Figure, Root} from '../../tree/nodes.js'

/** Clauses that say less than this before the figure are too general to mean the same quantity. */
const shortestLabel = 7
const compared = /同比|相比|去年|上年|较|比|第[一二三四五六七八九十]|其中|每|再|又|另|新增|上半年|下半年|季度|月/

/** Quantities that two clauses name with the same words but give different values. */
export function repeatClashes(folded: string, root: Root): readonly Clash[] {
  const first = new Map<string, Figure>()
  const clashes: Clash[] = []
  for (const figure of root.figures) {
    if (figure.value === 0) continue
    const clause = clauseAt(folded, figure.range)
    const words = folded.slice(clause.from, clause.to)
    if (figure.range.from - clause.from < shortestLabel || compared.test(words)) continue
    const label = folded
      .slice(clause.from, figure.range.from)
      .replace(/^\s*(?:全年|今年以来|今年|一年来|年内|本年度?|20\d\d年度?(?:以来)?|共|累计|总计)+|[\s"]|(?:共|累计|均|已)?(?:达到|达|为|至)?$/g, '')
    if (label.length < shortestLabel || /[\d、(]/.test(label)) continue
    const key = `${plainLabel(label)}/${figure.unit}`
    const known = first.get(key)
    if (!known) first.set(key, figure)
    else if (known.value !== figure.value)
      clashes.push({range: trimmed(folded, clause), found: `${figure.value}${figure.unit}`, right: `${known.value}${known.unit}`})
  }
  return clashes
}

/** Verbs of one meaning, which a report changes for the sound of it. */
const verbs: readonly RegExp[] = [/^(?:举办|组织开展|组织|开展|召开|举行)/, /^(?:制定出台|制定|印发|出台|发布|制发)/, /^(?:受理|收到|接收)/]
const who = /^(?:我[局厅委办区县市州镇乡旗]|本[局厅委办]|全[县区市局]|县政府|区政府|市政府)+/

/** What is counted, whoever of the own organ does it and with whatever word: `全县组织行政执法培训` is `举办行政执法培训`. */
function plainLabel(label: string): string {
  const act = label.replace(who, '').replace(/^(?:全年|年内|共|累计|先后|积极)+/, '')
  const verb = verbs.findIndex(shape => shape.test(act))
  return verb < 0 ? act : `${verb}${act.replace(verbs[verb]!, '')}`
}

const listed = /(?<=^|[,、;:])[^,、;:。\d]{2,12}\d+[一-鿿]{1,3}(?=[,、;。])/g

/** What one list counts twice: `进企业12场、进校园9场、进企业12场`. */
export function listedTwice(folded: string, {sentences, figures}: Root): readonly Clash[] {
  return sentences.flatMap(({range}) => {
    if (inside(figures, range).length < 3) return []
    const entries = [...folded.slice(range.from, range.to).matchAll(listed)].map(({0: words, index}) => ({
      words: bare(words),
      to: index + words.length,
    }))
    return entries
      .filter(({words}, at) => words.length > 3 && entries.slice(0, at).some(entry => entry.words === words))
      .map(({words, to}) => ({range: {from: range.from + to - words.length, to: range.from + to}, found: words, right: '…'}))
  })
}

/** An entry without the words that lead a list. */
const bare = (words: string): string => words.replace(/^.*(?=[进入到])/, '')
