import {loadRulebookFile} from '../../src/node.js'
import {tryExamples} from '../../src/cli/commands/rule-examples.js'
import {loadRulebook} from '../../src/rulebook/load.js'

/** The outcomes of examples of one rule. */
async function outcomes(rule: string, pass: readonly string[], fail: readonly string[]): Promise<readonly string[]> {
  const text = `rulebook: 1
id: own
version: 1.0.0
title: {zh: 规则, en: Rules}
sources: {law: {title: 某规定}}
topics:
  shortcomings: {heading: [存在的不足], text: [有待]}
  plan: {heading: [工作安排], text: [下一步]}
rules:
  one: {title: {zh: 名称, en: Title}, requirement: plan, basis: {source: law, article: 第一条}, message: {zh: 提示, en: Message}, advice: {zh: 建议, en: Advice}, examples: {pass: ${JSON.stringify(pass)}, fail: ${JSON.stringify(fail)}}, ${rule}}
`
  return (await tryExamples(await loadRulebook({name: 'own.yml', text}, () => undefined))).map(({expected, index, outcome, right}) => `${expected} ${index} ${outcome} ${right ? 'right' : 'wrong'}`)
}

describe('examples', () => {
  test.each([
    ['a text without heading stands in the part that the rule looks at', 'kind: count, in: shortcomings, of: figures, min: 1', ['执法人员仅3名。'], ['人员不足。'], ['pass 1 pass right', 'fail 1 fail right']],
    ['a text with the heading of its part stands as it is', 'kind: count, in: shortcomings, of: figures, min: 1', ['一、存在的不足\n执法人员仅3名。'], ['一、主要举措\n培训3期。\n二、存在的不足\n人员不足。'], ['pass 1 pass right', 'fail 1 fail right']],
    ['each item of a text is judged', 'kind: pattern, in: shortcomings, each: item, must: [由于]', ['一是由于编制不足，人员少。二是由于经费少，装备旧。'], ['一是由于编制不足，人员少。二是装备旧。'], ['pass 1 pass right', 'fail 1 fail right']],
    ['a fail example may ask for review', 'kind: count, in: plan, of: figures, min: 1, confidence: low', ['培训3期。'], ['加强培训。'], ['pass 1 pass right', 'fail 1 review right']],
    ['a rule for some organs and years is tried on one of them', 'kind: count, in: plan, of: figures, min: 1, applies: {kind: [department], level: [county], years: {to: 2019}}', ['培训3期。'], ['加强培训。'], ['pass 1 pass right', 'fail 1 fail right']],
    ['a pass example may show where the rule has nothing to say, beside one that passes', "kind: pattern, in: plan, when: [培训], must: ['#期']", ['培训3期。', '加强检查。'], ['加强培训。'], ['pass 1 pass right', 'pass 2 not-applicable right', 'fail 1 fail right']],
    ['a rule whose pass examples say nothing is told', "kind: pattern, in: plan, when: [培训], must: ['#期']", ['加强检查。'], ['加强培训。'], ['pass 1 not-applicable wrong', 'fail 1 fail right']],
    ['wrong examples are told', 'kind: count, in: plan, of: figures, min: 1', ['加强培训。'], ['培训3期。'], ['pass 1 fail wrong', 'fail 1 pass wrong']],
    ['a presence is judged on the text as it is', 'kind: presence, of: plan', ['一、工作安排\n加强执法人员业务培训。'], ['加强执法人员业务培训。'], ['pass 1 pass right', 'fail 1 fail right']],
  ] as const)('%s', async (_, rule, pass, fail, expected) => {
    expect(await outcomes(rule, pass, fail)).toEqual(expected)
  })

  test('those of the built-in rulebook hold', async () => {
    const results = await tryExamples(await loadRulebookFile('annual-report'))
    expect(results.length).toBeGreaterThan(150)
    expect(results.filter(({right}) => !right)).toEqual([])
  })
})
