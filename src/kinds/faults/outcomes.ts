import {clauseAt} from '../../tree/clause.js'
import type {Root} from '../../tree/nodes.js'
import type {Clash} from './clash.js'
import {asSaid, clashesAmong, counting, figureClash} from './figure-clash.js'

/** What only things that are counted before it can be; what is dealt with may also be left over from the year before. */
const outcome = /(?<![不未])(?:合格|及格|达标|优秀|获得通过)(?:的|了)?$/
/** What is left when things were dealt with. */
const dealtWith = /(?:办结|结案|审结|整改|完成|调成|化解|处理|解决|答复)[^,;。\d]{0,6}$/
const left = /^[^,;。\d]{0,4},(?:剩余|未结|尚有|还有|其余|余|另有|另|未办结|尚未[一-鿿]{2})[^,;。\d]{0,4}$/
/** Two that nothing can be at once. */
const opposites: readonly (readonly [string, string])[] = [
  ['胜诉', '败诉'],
  ['合格', '不合格'],
  ['受理', '不予受理'],
  ['准予', '不予'],
  ['维持', '撤销'],
]
const close = /^,?[^,;。]{0,4}$/
const amongThem = /^,?其中,?[^,;。、\d]{0,12}$/
/** Scores and sums may be of anything. */
const countable = /^[件个起宗项条人名次家户份场期批]/
const otherBase = /含|包括|遗留|结转|往年|上年|去年|累计|其他|另/

/**
 * More that came out well than there were.
 *
 * ```text
 * > | 抽检餐饮单位30家，合格33家
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^
 * ```
 */
export function outcomeClashes(folded: string, root: Root): readonly Clash[] {
  return clashesAmong(root.sentences, counting(root), ({figure: part, index, own, range}) => {
    const whole = own[index - 1]
    if (!whole || whole.unit !== part.unit || part.unit === '%' || part.value <= whole.value) return []
    const between = folded.slice(whole.range.to, part.range.from)
    const isPart = (close.test(between) && outcome.test(between)) || (countable.test(part.unit) && amongThem.test(between))
    if (!isPart || otherBase.test(folded.slice(range.from, part.range.to + 12))) return []
    const said = {from: clauseAt(folded, whole.range).from, to: clauseAt(folded, part.range).to}
    return [figureClash(folded, part, `≤ ${asSaid(whole)}`, said)]
  })
}

/**
 * What is left that is not the difference, and opposites that come to more than there were: `受理64件，办结58件，剩余8件`
 * `应诉22件，胜诉20件，败诉3件`.
 */
export function remainderClashes(folded: string, root: Root): readonly Clash[] {
  return clashesAmong(root.sentences, counting(root), ({figure: rest, index, own}) => {
    const [whole, part] = [own[index - 2], own[index - 1]]
    if (!whole || !part || whole.unit !== rest.unit || part.unit !== rest.unit || rest.unit === '%') return []
    const [first, second] = [folded.slice(whole.range.to, part.range.from), folded.slice(part.range.to, rest.range.from)]
    if (otherBase.test(first.concat(second).replace('另', ''))) return []
    const isRest = dealtWith.test(first) && left.test(second) && first.length < 16 && part.value + rest.value !== whole.value
    const areOpposite = opposites.some(([one, other]) => first.endsWith(one) && !first.endsWith(other) && second.endsWith(other))
    const isWrong = (isRest && rest.value < whole.value) || (areOpposite && part.value + rest.value > whole.value)
    const right = asSaid({...rest, value: whole.value - part.value})
    return isWrong ? [figureClash(folded, rest, right, {from: part.range.to + 1, to: rest.range.to})] : []
  })
}
