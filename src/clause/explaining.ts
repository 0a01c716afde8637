import {afterLead} from './lead.js'

const instance = new RegExp(
  '^(?:比如|例如|譬如|如(?!今)|其中|尤其|特别是?|这|此|由此|可见|对此|建议|下一?步|今后|甚至|具体(?!原因)|改进|整改|仍|还|依然|主要?表现|表现|' +
    '离|距|与(?!.*(?:有关|关系|分不开))|较|同比|相比|低于|高于|排名|得分|优良?率|平均|说明|表明|反映|针对|我们将|我局将|为此|目前已|虽然?|尽管|并被|' +
    '在[^,]{2,20}(?:遴选|评比|抽查|评查|检查|考核|评估)中)',
)
const some = /^(?:有的|有些|个别|一些|少数|部分|某)/
/** Whether a clause speaks of some of many only. */
export const isOfSome = (words: string): boolean => some.test(words.slice(afterLead(words, {from: 0, to: words.length})))

/** Whether a clause gives an instance of what was said, or says what it shows, by its first words. */
export const isInstance = (words: string): boolean =>
  /^但/.test(words) || instance.test(words.slice(afterLead(words, {from: 0, to: words.length})))

const result = new RegExp(
  '^(?:导致|致使|造成|使得?|以至|以致|因此|故而?|于是|从而|结果|难怪|往往|便|只能|只好|不得不|影响|给|令|让)|(?:受到|受)(?:较大|一定)?影响$|' +
    '(?:群众|企业|当事人|社会|百姓|相对人)[^,]{0,6}(?:反映|意见|不满|投诉|质疑|反响|反应|满意|等不及)|时有发生|屡(?:有|禁|见)',
)
/** Whether a clause says what came of something. */
export const isResult = (words: string): boolean => result.test(words.slice(afterLead(words, {from: 0, to: words.length})))

/** Whether a clause says how much of the work was done, or how it was judged. */
export const countsWork = (words: string): boolean => /%|百分|率|得分|排名|倒数|满意|平均|\d+(?:件|起|宗|份|次|个|例|条|项)/.test(words)

const leading = /^(?:导致|致使|造成|使得?|以至|以致|故而?|索性|便|难怪)/
/** Whether a clause says by its first word that it came of the ones before it. */
export const leadsToResult = (words: string): boolean => leading.test(words.slice(afterLead(words, {from: 0, to: words.length})))
