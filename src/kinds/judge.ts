import {applies, type Profile} from '../rulebook/applies.js'
import {kinds} from './kinds.js'
import type {LabelledRoot} from '../label/labelled.js'
import type {Rule, Rulebook} from '../rulebook/rulebook.js'
import {select, type Each, type Scope} from './select.js'
import type {RepairedText} from '../text/repair.js'
import {certain} from './certain.js'
import {notApplicable, type Finding, type Verdict} from './verdict.js'

/** A report that is judged: its tree and text, the works that its rulebook knows, and whose it is. */
export interface Judged {
  readonly root: LabelledRoot
  readonly text: RepairedText
  readonly works: Rulebook['works']
  readonly profile: Profile
}

/**
 * The verdict of one rule on a report. What does not apply still shows what was found. A low-confidence rule that does not
 * pass asks for review instead of failing, and so does every rule on a text of which a part was not read for certain.
 */
export function judge(rule: Rule, judged: Judged): Verdict {
  const {text} = judged
  const finding = certain(ask(rule, judged), text)
  if (!applies(rule.applies, judged.profile))
    return {...notApplicable, evidence: finding.evidence, ...(finding.data ? {data: finding.data} : {}), rule}
  const unsure = finding.outcome === 'fail' && (rule.confidence === 'low' || text.uncertain)
  return unsure ? {rule, ...finding, outcome: 'review'} : {rule, ...finding}
}

function ask(rule: Rule, {root, text, works, profile: {year}}: Judged): Finding {
  const {in: scope = 'document', each = 'sentence'} = rule.options as {in?: Scope; each?: Each}
  try {
    return kinds[rule.kind]!.judge(select(root, scope, each), rule.options as never, {
      root,
      text,
      year,
      works,
      scoped: 'in' in rule.options,
    })
  } catch (cause) {
    throw new Error(`rule ${rule.id} (${rule.kind}) failed`, {cause})
  }
}
