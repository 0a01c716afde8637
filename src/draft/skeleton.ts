import {withValues} from '../messages/filled.js'
import {mayApply, type Profile} from '../rulebook/applies.js'
import {messages} from '../messages/messages.js'
import {numeral} from '../read/word/word-numeral.js'
import {sayIn, titleWords} from '../report/words.js'
import {outlineFor, rulesFor} from '../rulebook/outline-for.js'
import type {Language, Outline, Rule, Rulebook, SkeletonPlan} from '../rulebook/rulebook.js'
import {printableLine} from '../text/printable.js'
import type {OrganKind, OrganLevel} from '../localities/organ-kind.js'

/** For whom a skeleton is: what is not known leaves everything in. */
export interface SkeletonFor {
  readonly year: number
  readonly kind?: OrganKind
  readonly level?: OrganLevel
  readonly organisation?: string
  /** What last year's report admitted and promised, in its own words. */
  readonly prior?: {readonly shortcomings: readonly string[]; readonly promises: readonly string[]}
}

/**
 * A report before it is written, as Markdown: the headings of the rulebook in their order, and under each, in comments that
 * no reader takes for the report's words, what it must hold. `undefined` where the rulebook has no skeleton.
 */
export function skeleton(rulebook: Rulebook, wanted: SkeletonFor, lang: Language): string | undefined {
  const {skeleton: plan} = rulebook
  if (!plan) return undefined
  const words = messages[lang].skeleton
  const fill = fillerOf(plan, wanted)
  const profile: Profile = {
    enforcement: wanted.kind !== 'department',
    ...(wanted.kind ? {kind: wanted.kind} : {}),
    ...(wanted.level ? {level: wanted.level} : {}),
    year: wanted.year,
  }
  const outline = outlineFor(rulebook, wanted.year)
  const rules = rulesFor(rulebook, wanted.year).filter(rule => rule.points > 0 && mayApply(rule.applies, profile))
  return blocks([
    comment([words.how]),
    fill(plan.title),
    fill(plan.opening),
    ...plan.parts.flatMap((part, index) => [
      `${numeral(index + 1, 'chineseCountingThousand')}${marks.first}${fill(part.heading)}`,
      comment([
        words.hold,
        ...asks(
          rules.filter(({requirement, on}) => requirement === part.requirement && on === undefined),
          rulebook,
          lang,
        ),
      ]),
      ...numbered([...(part.chapters && outline ? chapters(outline, rules, lang) : []), ...answers(part, wanted, fill)]),
    ]),
    plan.closing.map(line => fill(line)).join('\n\n'),
  ])
}

interface Heading {
  readonly heading: string
  readonly asks: readonly string[]
}

/** `、` behind the number of a part, full-width brackets around that of a section. */
const marks = {first: '\u3001', open: '\uff08', close: '\uff09'} as const

const numbered = (headings: readonly Heading[]): readonly string[] =>
  headings.flatMap(({heading, asks}, index) => [
    `${marks.open}${numeral(index + 1, 'chineseCountingThousand')}${marks.close}${heading}`,
    comment(asks),
  ])

const asks = (rules: readonly Rule[], {sources}: Rulebook, lang: Language): readonly string[] =>
  rules.map(({advice, basis}) => {
    const title = titleWords({
      ...basis,
      title: sources[basis.source]?.title ?? basis.source,
      practice: sources[basis.source]?.practice === true,
      note: '',
    })
    return `${advice[lang]}${marks.open}${title}${marks.close}`
  })

/** A heading for each chapter of the outline, with what its items ask of this organ. */
function chapters(outline: Outline, rules: readonly Rule[], lang: Language): readonly Heading[] {
  const colon = sayIn(lang)('colon')
  const asked = (item: number): Rule | undefined => rules.find(({on}) => on?.item === item)
  return Object.entries(outline.chapters).flatMap(([id, {title}]) => {
    const items = outline.items.filter(({item, chapter}) => chapter === id && asked(item) !== undefined)
    return items.length === 0
      ? []
      : [{heading: title.zh, asks: items.map(({item, title}) => `${title[lang]}${colon}${asked(item)!.advice[lang]}`)}]
  })
}

/** A heading for each shortcoming and promise of last year's report. */
const answers = ({shortcoming, promise}: SkeletonPlan['parts'][number], {prior}: SkeletonFor, fill: Fill): readonly Heading[] => [
  ...(shortcoming ? (prior?.shortcomings ?? []).map(words => ({heading: fill(shortcoming, words), asks: []})) : []),
  ...(promise ? (prior?.promises ?? []).map(words => ({heading: fill(promise, words), asks: []})) : []),
]

type Fill = (text: string, prior?: string) => string

const longestPrior = 60

function fillerOf({organ}: SkeletonPlan, {year, kind = 'department', organisation}: SkeletonFor): Fill {
  const known: Readonly<Record<string, string | number>> = {
    organ: organisation === undefined ? organ[kind] : asText(organisation),
    year,
    'last-year': year - 1,
    'next-year': year + 1,
  }
  return (text, prior = '') => withValues(text, name => (name === 'prior' ? asText(prior) : known[name]))
}

/** A text in one line that is no markup: what Markdown or HTML would take for its own is escaped. */
const asText = (text: string): string =>
  [...printableLine(text).trim()].slice(0, longestPrior).join('').replace(/[\\`*_[\]<>#|~&]/g, '\\$&')

/** A comment of Markdown; what stands in it can never end it. */
const comment = (lines: readonly string[]): string => (lines.length === 0 ? '' : `<!-- ${lines.join('\n').replace(/-{2,}|>/g, ' ')} -->`)

const blocks = (all: readonly string[]): string => `${all.filter(block => block !== '').join('\n\n')}\n`
