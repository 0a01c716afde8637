import type {Range} from '../text/range.js'
import {firstIn, rangesIn, type Marks} from './grammar.js'
import {afterLead} from './lead.js'
import {governing, type OwnOrgan, type Kinship} from './own-organ.js'

/** Who a clause speaks of. */
export const actorKinds = ['leader', 'leading-body', 'deputy', 'staff', 'own-organ', 'other-organ', 'superior', 'nobody'] as const
export type ActorKind = (typeof actorKinds)[number]

/** Who a clause speaks of, and the words that say so: its own, or those that it takes up from further up. */
export interface Actor {
  readonly kind: ActorKind
  readonly range?: Range
  readonly by: 'words' | 'earlier' | 'heading' | 'none'
}

/** Whether a head acts, or a body that a head chairs. */
export const isLeading = ({kind}: Actor): boolean => kind === 'leader' || kind === 'leading-body'

const agent = /由$/
const longestBefore = 22
const nounEnds = '科股室所处队站办局厅委院会府镇乡县区市旗道司门位统员'
/** What the name of an organ ends in, where no other word begins with it. */
const organEnds =
  '科|股|室(?![内外])|所(?![有在属以报获谓])|处(?![理罚置分级以])|队(?![伍])|中心|站(?![点位])|办(?![理结案件事公法好])|局(?![面势部])|' +
  '厅|委(?![托派])|院(?![内落])|会(?![议同商前后面])|政府|镇|乡|街道|公司|部门|单位|系统|机关'
const organName = new RegExp(`^(?:我|本)?[一-鿿()、·]{1,17}?(?:${organEnds})(?![长员务院内外里级中间前后上下地的场区])`)

/** A rate or number as subject: 参考率、合格率均为100%. */
const measured = /^[一-鿿、和]{1,16}?(?:率|量|数|比例|占比)[一-鿿、和率]{0,10}?(?:均|分别|达|为|保持|较|同比|\d)/

type Mention = Range & {readonly word: 'leader' | 'head' | 'deputy' | 'staff' | 'leading-body' | 'other-body' | 'superior' | 'own-organ'}
const mentionWords = ['superior', 'deputy', 'leader', 'head', 'leading-body', 'other-body', 'own-organ', 'staff'] as const

/** The subject that a clause's own words name; nothing where they name none. */
export function subjectOf(folded: string, clause: Range, marks: Marks, organ: OwnOrgan): Actor | undefined {
  const start = afterLead(folded, clause)
  const verb = firstVerb(marks, {from: start, to: clause.to})
  const mentions = mentionsIn(marks, {from: start, to: Math.min(clause.to, start + longestBefore + 40)})
  for (const [index, mention] of mentions.entries()) {
    if (isQualifier(mention, mentions[index + 1], folded)) continue
    const before = folded.slice(start, mention.from)
    if (before.length > longestBefore) break
    const byAgent = agent.test(before)
    if (
      !byAgent &&
      ((verb !== undefined && verb < mention.from) ||
        governing.test(organ.nameless(before)) ||
        /的$/.test(folded.slice(mention.from, mention.to + 1)))
    )
      break
    const kind = kindOfMention(mention, byAgent ? '' : before, folded, organ)
    if (kind) return {kind, range: {from: byAgent ? mention.from : start, to: mention.to}, by: 'words'}
  }
  const thing = firstIn(marks.thing, {from: start, to: clause.to})
  if ((thing?.from === start && verb !== start) || measured.test(folded.slice(start, Math.min(clause.to, start + 24))))
    return {kind: 'nobody', by: 'words'}
  return organAt(folded, {from: start, to: clause.to}, verb, organ)
}

function firstVerb(marks: Marks, range: Range): number | undefined {
  const found = [
    firstIn(marks['leading-act'], range),
    firstIn(marks['organ-act'], range),
    firstIn(marks['with-others'], range),
    firstIn(marks.demanded, range),
    firstIn(marks.avowed, range),
  ].flatMap(mark => (mark ? [mark.from] : []))
  return found.length > 0 ? Math.min(...found) : undefined
}

/** Those who are named in a range, by start; of several at one place the longest. */
function mentionsIn(marks: Marks, range: Range): readonly Mention[] {
  const all = mentionWords.flatMap(word => rangesIn(marks[word], range).map((found): Mention => ({...found, word})))
  return all.sort((a, b) => a.from - b.from || b.to - a.to)
}

/** A name that only says whose post the next words are: 我局 in 我局主要负责人. */
const isQualifier = (mention: Mention, next: Mention | undefined, folded: string): boolean =>
  next !== undefined &&
  (mention.word === 'leading-body' || mention.word === 'own-organ') &&
  next.from >= mention.to &&
  /^的?$/.test(folded.slice(mention.to, next.from))

function kindOfMention(mention: Mention, before: string, folded: string, organ: OwnOrgan): ActorKind | undefined {
  const words = folded.slice(mention.from, mention.to)
  switch (mention.word) {
    case 'superior':
      return before === '' ? 'superior' : undefined
    case 'deputy':
      return organ.standingOf(nameBefore(before)) === 'superior' ? 'superior' : 'deputy'
    case 'staff':
      return before === '' || unitEnd.test(before) ? 'staff' : undefined
    case 'own-organ':
      return before === '' ? 'own-organ' : undefined
    case 'other-body':
      return before === '' || (placeEnd.test(before) && !words.startsWith(each)) ? 'other-organ' : undefined
    case 'leading-body':
      return ofStanding(organ.standingOf(placed(nameBefore(before)) + placeOfBody(words)), 'leading-body')
    case 'leader':
      return ofStanding(organ.standingOf(nameBefore(before)), 'leader')
    case 'head':
      return ofStanding(headStanding(nameBefore(before), words, organ), 'leader')
  }
}

/** A post is that of the own head when both the name before it and the post itself are the organ's own. */
function headStanding(before: string, post: string, organ: OwnOrgan): Kinship {
  const ofName = organ.standingOf(before)
  if (ofName !== 'own') return ofName
  const ofPost = organ.standingOfPost(post)
  return ofPost === 'part' && before === '' ? 'part' : ofPost
}

const each = '各'
const placeEnd = /^[一-鿿]{0,8}[省市州盟县区旗镇乡级]$/
const unitEnd = /[科股所队站室局厅处委办院心关镇乡村县区市旗道体级职]$/

/** The last of the names that stand before a post, without earlier posts of the same person: 局党组书记、局长. */
const nameBefore = (before: string): string =>
  before
    .split(/[、,]/)
    .at(-1)!
    .replace(/(?:党组|党委|党工委)$/, '')

/** What stands before a body is whose it is only where it names an organ; else what it is for: 法治建设领导小组. */
const placed = (name: string): string => (organEnd.test(name) ? name : '')
const organEnd = /[省市州盟县区旗镇乡局厅委办处站队院所道场团社会心府级家国]$/

/** A body's own words may hold its place: 县委 in 县委常委会. */
const placeOfBody = (words: string): string => /^[省市州盟县区旗镇乡](?=委)/.exec(words)?.[0] ?? ''

const ofStanding = (standing: Kinship, own: ActorKind): ActorKind =>
  standing === 'own' ? own : standing === 'superior' ? 'superior' : standing === 'part' ? 'staff' : 'other-organ'

/** An organ or unit named by its kind at the clause's beginning: 法规科, 县检察院. */
function organAt(folded: string, {from, to}: Range, verb: number | undefined, organ: OwnOrgan): Actor | undefined {
  const words = folded.slice(from, Math.min(to, verb ?? to, from + 24))
  const named = organName.exec(words)?.[0]
  if (
    named === undefined ||
    (!nounEnds.includes(named.at(-1)!) && !/中心$|机关$/.test(named)) ||
    governing.test(organ.nameless(named)) ||
    /^[一到下交报去赴]/.test(named)
  )
    return undefined
  const standing = organ.standingOf(named)
  const kind: ActorKind =
    standing === 'own' ? 'own-organ' : standing === 'superior' ? 'superior' : standing === 'part' ? 'staff' : 'other-organ'
  return {kind, range: {from, to: from + named.length}, by: 'words'}
}
