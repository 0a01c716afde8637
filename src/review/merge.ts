import type {ReviewVerdict, VerdictRows} from './verdict-rows.js'

/** What several reviewers said, put together. */
export interface MergedVerdicts {
  readonly counts: {
    readonly workbooks: number
    readonly verdicts: number
    readonly agree: number
    readonly disagree: number
    readonly comment: number
    readonly blank: number
  }
  /** Gaps of which one reviewer says that they are there and another that they are not. */
  readonly conflicts: readonly (Gap & {readonly verdicts: readonly ReviewVerdict[]})[]
  /** By rule, the most rejected first. */
  readonly rules: readonly RuleVerdicts[]
  readonly verdicts: readonly ReviewVerdict[]
  readonly faults: VerdictRows['faults']
}

interface Gap {
  readonly report: string
  readonly rule: string
  readonly key: string
  readonly message: string
  readonly quote: string
}

export interface RuleVerdicts {
  readonly rule: string
  readonly title: string
  /** Gaps that some reviewer agreed or disagreed with. */
  readonly judged: number
  /** Of these, those with more disagreement than agreement; a conflict that is even counts as half. */
  readonly rejected: number
  /** `rejected` of `judged`, 0 to 1. */
  readonly share: number
}

/** Puts the verdicts of several workbooks together; the same reviewer's same verdict on a gap counts once. */
export function mergeVerdicts(workbooks: readonly VerdictRows[]): MergedVerdicts {
  const verdicts = distinct(workbooks.flatMap(({verdicts: own}) => own))
  const gaps = new Map<string, ReviewVerdict[]>()
  for (const verdict of verdicts) gaps.set(gapOf(verdict), [...(gaps.get(gapOf(verdict)) ?? []), verdict])
  const count = (opinion: ReviewVerdict['opinion']): number => verdicts.filter(verdict => verdict.opinion === opinion).length
  return {
    counts: {
      workbooks: workbooks.length,
      verdicts: verdicts.length,
      agree: count('agree'),
      disagree: count('disagree'),
      comment: count('comment'),
      blank: workbooks.reduce((sum, {blank}) => sum + blank, 0),
    },
    conflicts: [...gaps.values()]
      .filter(own => has(own, 'agree') && has(own, 'disagree'))
      .map(own => {
        const {report, rule, key, message, quote} = own[0]!
        return {report, rule, key, message, quote, verdicts: own}
      }),
    rules: byRule([...gaps.values()]),
    verdicts,
    faults: workbooks.flatMap(({faults}) => faults),
  }
}

/** What most of the reviewers said of a gap of a report, by its rule and key; `undefined` where none did or they are even. */
export function opinionOn({
  verdicts,
}: Pick<MergedVerdicts, 'verdicts'>): (report: string, rule: string, key: string) => 'agree' | 'disagree' | undefined {
  const balance = new Map<string, number>()
  for (const verdict of verdicts) {
    const weight = {agree: 1, disagree: -1, comment: 0}[verdict.opinion]
    balance.set(gapOf(verdict), (balance.get(gapOf(verdict)) ?? 0) + weight)
  }
  return (report, rule, key) => {
    const said = balance.get(gapOf({report, rule, key})) ?? 0
    return said === 0 ? undefined : said > 0 ? 'agree' : 'disagree'
  }
}

const gapOf = ({report, rule, key}: Pick<ReviewVerdict, 'report' | 'rule' | 'key'>): string => [report, rule, key].join('\n')

/** Who said it: the name given, or the workbook where there is none. */
export const whoSaid = ({reviewer, workbook}: ReviewVerdict): string => reviewer || workbook

function distinct(verdicts: readonly ReviewVerdict[]): readonly ReviewVerdict[] {
  const known = new Map<string, ReviewVerdict>()
  for (const verdict of verdicts) {
    const key = [gapOf(verdict), whoSaid(verdict), verdict.opinion, verdict.comment].join('\n')
    if (!known.has(key)) known.set(key, verdict)
  }
  return [...known.values()]
}

const has = (verdicts: readonly ReviewVerdict[], opinion: ReviewVerdict['opinion']): boolean =>
  verdicts.some(verdict => verdict.opinion === opinion)

function byRule(gaps: readonly (readonly ReviewVerdict[])[]): readonly RuleVerdicts[] {
  const rules = new Map<string, {title: string; judged: number; rejected: number}>()
  for (const own of gaps) {
    const agree = own.filter(({opinion}) => opinion === 'agree').length
    const disagree = own.filter(({opinion}) => opinion === 'disagree').length
    if (agree + disagree === 0) continue
    const {rule, title} = own[0]!
    const known = rules.get(rule) ?? {title, judged: 0, rejected: 0}
    known.judged++
    known.rejected += disagree > agree ? 1 : disagree === agree ? 0.5 : 0
    rules.set(rule, known)
  }
  return [...rules]
    .map(([rule, {title, judged, rejected}]) => ({rule, title, judged, rejected, share: Math.round((rejected / judged) * 1e4) / 1e4}))
    .sort((one, other) => other.share - one.share || other.judged - one.judged || (one.rule < other.rule ? -1 : 1))
}
