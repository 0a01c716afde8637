import type {LabelledRoot} from '../../label/labelled.js'
import type {Range} from '../../text/range.js'
import type {Clash} from './clash.js'

/** What a sentence about the year that is over begins with. */
const over = /^\s*(?:(?:回顾)?(?:过去|这)?一年来?|过去(?:的)?一年|回顾[^,]{0,10}|今年以来|20\d\d年以来|截至(?:目前|年底|\d{1,2}月)[^,]{0,6}),?/
/** 将 before an adverb or a verb tells of what is to come; before a noun it only says what is dealt with. */
const toCome =
  /(?:我[局厅委办区县市州镇乡旗]|全[局区县市州镇乡旗])?(?:即将|将(?=依法(?!行政|治|律)|累计|组织开展|开展|完成|全面|进一步|继续|重点|陆续|集中|深入|持续|办理|查处))[^,。;]{0,24}/g
/** In an account of the year, what will be done so many times. */
const counted = new RegExp(
  [
    /^(?:全年|年内|本年度?|(20\d\d)年度?),?(?:我[局厅委办区县市州镇乡旗]|全[局区县市州镇乡旗])?(?:共|累计)?/,
    /将(?:审查|审核|检查|受理|办理|举办|开展|组织|培训|调解|排查|查处|召开|评查|抽查|走访|化解)[^,。;的\d]{0,14}/,
    /\d+(?:余|多)?(?:件|起|次|场|期|份|人次|人|家|户|条|个|项|批|宗)(?=,|。)/,
  ]
    .map(({source}) => source)
    .join(''),
)
/** A step that lies ahead is told as done. */
const doneAhead = /(?:下一步|明年|下一年度?|今后)[,]?(?:我[局厅委办区县市州镇乡旗])?(?:已经?|均已)(?!有)[^,。;]{2,24}/g

/** A step of a year to come told as done: `2026年，我镇已经完成了轮训`. */
const doneInYear =
  /(20\d\d)年度?,[^。;]{0,30}?(?:(?:已经?|均已|全部已)(?:全面|全部|陆续)?(?:完成|开展|举办|建成|出台|印发|制定|组织|整改)|(?:开展|举办|组织|查处|办理|完成)了)[^,。;]{2,24}/g
const stillToCome = /将|拟|计划|继续|力争|确保|争取|基础上/
/** Of one act, that it will be and that it was: `将组织了9次巡海`. */
const willHave = /将(?:组织|开展|举办|完成|查处|办理|印发|召开)了[^,。;]{2,24}/g

/** What was done is told as planned, or what is planned as done: `一年来，我局将依法查办6起` `下一步已全面推广`. */
export function tenseClashes(folded: string, root: LabelledRoot): readonly Clash[] {
  const year = root.facts.year?.value
  const isPlan = (at: number): boolean => root.parts.plan.sections.some(({range}) => range.from <= at && at < range.to)
  return root.sentences.flatMap(({range}) => {
    const words = folded.slice(range.from, range.to)
    const start = over.exec(words)?.[0]
    const planned = start === undefined ? [] : clausesWith(words, toCome, start.length).map(match => ({...match, right: '已'}))
    const done = /下一步|明年|下一年|今后/.test(words) ? clausesWith(words, doneAhead, 0).map(match => ({...match, right: '将'})) : []
    const early = [...words.matchAll(doneInYear)]
      .filter(([words, named]) => year !== undefined && Number(named) > year && isPlan(range.from) && !stillToCome.test(words))
      .map(({0: match, index}) => ({from: index, to: index + match.length, right: '将'}))
    const both = clausesWith(words, willHave, 0).map(match => ({...match, right: '已'}))
    const account = planned.length === 0 && !isPlan(range.from) ? counted.exec(words) : null
    const told = account && (account[1] === undefined || Number(account[1]) === year) ? [{from: 0, to: account[0].length, right: '已'}] : []
    return [...planned, ...done, ...early, ...both, ...told].map(({from, to, right}) => ({
      range: {from: range.from + (right === '已' && from === start?.length ? 0 : from), to: range.from + to},
      found: words.slice(from, to).slice(0, shown),
      right,
    }))
  })
}

const shown = 12

/** The matches, without those of a noun with what is said of it: 将依法查办的案件移送. */
const clausesWith = (words: string, shape: RegExp, start: number): readonly Range[] =>
  [...words.slice(start).matchAll(shape)]
    .filter(([match]) => !dealtWith.test(match))
    .map(({0: match, index}) => ({from: start + index, to: start + index + match.length}))

const dealtWith = /将[^,]*的[^,]*(?:移送|通报|报送|上报)|纳入|列入|作为|融入|贯穿|摆[在上到]|放在|落实到|延伸|转化|变为|贯彻到/
