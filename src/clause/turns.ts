import type {Range} from '../text/range.js'

/**
 * What the first or last words of a clause say of its place in a passage: whether it names a matter, says what somebody said,
 * or turns from what was owed to what was done and back. All of them look at a clause alone, without its punctuation.
 */

/** It names what the next clauses are about. */
export const namesTopic = (words: string): boolean => /^(?:针对|对于|关于|至于|对照|回应|就|对)(?=["一-鿿])(?!应|接|标)/.test(words)

/** It ends in what is wrong with a thing: 场地不达标, 年龄偏大, 材料少 */
export const endsInLack = (words: string): boolean =>
  /(?:不(?!过$)|未|没|难以?)[一-鿿]{1,3}$|(?:偏|较|过|太)[一-鿿]$|[少差慢难乱低弱散缺]$/.test(words)

/** It only says that somebody said something; what was said follows. */
export const isSaying = (words: string): boolean => /(?:说|称|讲|写|提|承认|坦承|写道|检讨|家丑|自曝|认账)(?:过|到|道)?$/.test(words)

/** It ends in problems, which follow behind a colon. */
export const announcesProblems = (words: string): boolean => /(?:不足|问题|短板|弱项|差距|毛病)(?:主要)?(?:是|有|为)?$/.test(words)

/** It turns from a problem, its causes or what is still to be done to what was done. */
export const turnsToActs = (words: string): boolean =>
  /^(?:今年|本年|这[回次]|为此|于是|对此|现已|现在|如今|经过|经|已|后来|通过|但|不过)/.test(words)

/** It turns from what was done to what is left. */
export const turnsToRest = (words: string): boolean => /^(?:但|不过|然而|其余|剩下|至于)/.test(words)

/** It says that something is done already. */
export const isAlready = (words: string): boolean => /^(?:已|现已|均已|业已)/.test(words)

/** It says somewhere that something is done already. */
export const tellsAlready = (words: string): boolean => /已(?!建成的|有|知|取得|经?定)/.test(words)

/** The words before a plan say that it is of the reported year. */
export const isOfThisYear = (before: string): boolean => /今年|本年|年初|年来|原定|原本|原先/.test(before)

/** Words that plan are a verb, and no noun. */
export const isVerbOfPlan = (folded: string, {from, to}: Range): boolean =>
  /^(?:将|拟|打算|力争|争取|准备|计划)/.test(folded.slice(from, to)) &&
  !/^将?\d/.test(folded.slice(from, to)) &&
  !/^[共已的也均]/.test(folded.slice(to))

/** A year is only described: 2025年是收官之年 */
export const isDescribed = (folded: string, {to}: Range): boolean => /^(?:度|将|也)?是/.test(folded.slice(to, to + 3))

/** It opens with a date of its own: 2023年，我县…… */
export const isDated = (words: string): boolean => /^20\d\d年度?,/.test(words)

/** The words before a number say how many there are, and not that anything was done. */
export const statesNumber = (before: string): boolean => /(?:共|占|为|有|是|仅|只|约|达|余|剩)$/.test(before)

/** The words behind a number say that it counts problems. */
export const countsProblems = (behind: string): boolean => /^(?:方面)?(?:的)?(?:\d+项)?(?:不足|问题|短板|差距)/.test(behind)

/** It says what was done with a thing. */
export const handlesThing = (words: string): boolean => /^(?:今年|现)?已?[把将对给为]/.test(words)

const goingOn = new RegExp(
  '^(?:今年|本年|这一?年|这回|年内|一年来|为此|于是|因此|对此|据此|如今|现已|现在|目前|到目前|截至|[上下]半年|' +
    '其中|其余|其[一二三四五]|第[一二三四五六七八九十]|头一|[前后]者|前几|后[一两几]|最后|另外?|同时|并|还|又|也|至于|属|' +
    '关于|对于?["一-鿿]|针对|问题[一二三四五六七八九十]|整改|成效|结果|措施)',
)
/** A sentence goes on with what was done about the problem before it. */
export const goesOnWithProblem = (words: string): boolean => goingOn.test(words)

const number = '(?:\\d|[一二两三四五六七八九十百]+[成倍件起名天个])'
const change = new RegExp(
  `(?:由|从)[^,]{0,8}?${number}[^,]{0,12}?(?:至|到|为|成)[^,]{0,3}?${number}|` +
    `(?:升|降|增|减|涨|缩|提高|压缩|下降|上升|提升|减少|增加|缩短)(?:至|到|了)[^,]{0,3}?${number}`,
)
/** It tells of an amount that has changed: 由17件增至132件 */
export const tellsOfChange = (words: string): boolean => change.test(words)
