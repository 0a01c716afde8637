import type {Range} from '../text/range.js'
import {afterLead} from './lead.js'
import {stretches} from './stretches.js'

/** What only says when, how many, what for or with what result goes with the step before it. */
const goesOn = new RegExp(
  '^\\s*(?:(?:\\d{1,2}|[一二三四五六七八九十]{1,3})(?:月|日|季度)(?:底|初|中旬)?(?:以前|之前|前)?(?:(?:完成|竣工|见|提请|上线|投用)[^,]{0,6}|[^,]{0,7})$|' +
    '(?!20\\d\\d年|\\d{1,2}[月日])\\d|首批|其中|以|使|让|确保|切实(?:减轻|提高|提升)|不断提(?:高|升)|为|从而|力促|助力|不少于|不低于|不超过|' +
    '每[^,]{0,4}(?:不少于|至少|不低于)|投入使用|竣工|覆盖率|成绩|结果)',
)

/** Less than this names no step. */
const shortestStep = 6
/** What only sets the scene goes with the step behind it: a matter, a background, a time. */
const scene = new RegExp(
  '^(?:[-\\s"])*(?:聚焦|围绕|面对|面向|针对|结合|立足|根据|按照|按|依照|对照|综上|随着|为(?!期)|瞄准|紧扣|锚定|突出|对于|关于|' +
    '拟?(?:借力|依托|借助|利用|发挥)|以[^,]{2,24}为(?:主线|契机|抓手|导向|重点|目标|引领|统领|牵引|指引|指导|突破口|载体|依托|核心|中心)|' +
    '在[^,]{1,14}(?:上|方面)$|(?:对|凡|没有|未|逾期|不)[^,]{2,24}的[一-鿿]{0,4}$|[^,]*要(?:做|抓|办)的(?:事|工作))',
)
/** A verb behind the matter makes it a step of its own. */
const acting = /推进|推动|开展|实施|建立|完善|制定|加强|组织|打造|健全|落实|修订|出台|编制|抓好|做好|力争|争取|%/
const subject = '(?:[我本全][一-鿿]{1,3}?|我们)?(?:还?将|拟|要|计划)?(?:于|在|到|从)?'
const year =
  '(?:20\\d\\d年度?|二[〇○零][〇○零一二三四五六七八九]{2}年度?|[明来下]一?个?年度?|新的?一年|下一?步|下一?阶段|接下来|今后|未来)?'
const ending = '(?:前|后|底|内|以来|起|里|中|期间|年|步|来|后续|打算|工作|安排|思路|阶段|季度|年度|以后)'
const time = new RegExp(`^${subject}${year}(?:[^,]{0,14}${ending})?$`)
const hasTime = /年|步|来|后|前|期|季|月|底/

/** Behind a count, what an enumerating 、 sets off begins with a verb of its own. */
const counted =
  /(?<=\d[^,、]{0,6}|一[批件套个项])、(?=发布|印发|制定|出台|修订|编制|编印|建立|建设|建成|新建|开展|组织|举办|培训|培育|聘请|选聘|选派|配备|清理|完成|打造|推出|签订|查处|办理|召开|创建|招录|新增)/

/**
 * The steps that a sentence of a plan runs through. One that stands alone is cut at its commas; in a list, where each
 * sentence is a step, only what counts with a figure of its own is another.
 *
 * ```text
 * > | 明年，聚焦民生领域，加强执法检查，开展评查2次，9月底前通报。
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^^ ^^^^^^^^^^^^^^^^^^^^^
 * ```
 */
export function stepsOf(folded: string, range: Range, among: 'alone' | 'listed'): readonly Range[] {
  const clauses = stretches(folded, range)
  const steps: {from: number; to: number}[] = []
  let waits = false
  for (const [index, clause] of clauses.entries()) {
    const words = folded.slice(clause.from, clause.to)
    const last = steps.at(-1)
    const behindColon = index > 0 && folded[clause.from - 1] === ':'
    const isOwn =
      among === 'alone' ? !behindColon : /\d/.test(words) && !behindColon && !clauses.slice(0, index).some(({to}) => folded[to] === ':')
    if (
      last &&
      (waits || (among === 'listed' && last.to - last.from < shortestStep) || words.length < shortestStep || goesOn.test(words) || !isOwn)
    )
      last.to = clause.to
    else steps.push({...clause})
    waits = setsScene(folded, clause) && index < clauses.length - 1
  }
  const parts = among === 'alone' ? steps.flatMap(step => countedApart(folded, step)) : steps
  const first = parts[0]
  if (!first) return [range]
  return parts.map((part, index) => ({from: index === 0 ? range.from : part.from, to: index === parts.length - 1 ? range.to : part.to}))
}

/** Whether a clause only says when, or what the next one is about. */
function setsScene(folded: string, clause: Range): boolean {
  const words = folded.slice(clause.from, clause.to)
  const own = folded.slice(afterLead(folded, clause), clause.to)
  if (own === '' || /^(?:展望|回顾)/.test(own) || (time.test(words) && hasTime.test(words) && !acting.test(words))) return true
  return scene.test(own) && !acting.test(own) && !/\d(?![\d年月日-])/.test(own)
}

function countedApart(folded: string, {from, to}: Range): readonly Range[] {
  const cuts = [...folded.slice(from, to).matchAll(new RegExp(counted, 'g'))].map(({index}) => from + index)
  return [from, ...cuts.map(cut => cut + 1)].map((start, index) => ({from: start, to: cuts[index] ?? to}))
}
