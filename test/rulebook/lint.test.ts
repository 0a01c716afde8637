import {kindLint} from '../../src/kinds/lint.js'
import {builtIn, builtInIds, loadRulebookFile} from '../../src/node.js'
import {lint} from '../../src/rulebook/lint.js'
import {loadRulebook} from '../../src/rulebook/load.js'

/** What lint finds in a rulebook whose one rule and topics are as given, as `code where`. */
async function found({topics = '', rule = '', sources = 'law: {title: 某规定}', items = ''}: {readonly topics?: string; readonly rule?: string; readonly sources?: string; readonly items?: string}): Promise<readonly string[]> {
  const text = `rulebook: 1
id: own
version: 1.0.0
title: {zh: 规则, en: Rules}
sources: {${sources}}
topics: {plan: {text: [下一步]}${topics}}
${items}
rules:
  one: {title: {zh: 名称, en: Title}, requirement: plan, basis: {source: law, article: 第一条}, message: {zh: 提示, en: Message}, advice: {zh: 建议, en: Advice}, examples: {pass: [甲], fail: [乙]}, ${rule || 'kind: presence, of: plan'}}
`
  return (await lint(await loadRulebook({name: 'own.yml', text}, () => undefined), kindLint)).map(({code, where, data}) => `${code} ${where}${'why' in data ? ` ${data['why']}` : ''}${'by' in data ? ` ${data['phrase']} < ${data['by']}` : ''}`)
}

describe('lint', () => {
  test.each([
    ['nothing in a sound rulebook', {}, []],
    ['a presence that names nothing', {rule: 'kind: presence'}, ['never-fires rules.one no-target']],
    ['credit for what is missing', {rule: 'kind: presence, of: plan, credit: {missing: 1}'}, ['never-fires rules.one full-credit']],
    ['a pattern without test', {rule: 'kind: pattern, in: plan'}, ['never-fires rules.one no-test']],
    ['a pattern without phrases', {rule: 'kind: pattern, in: plan, must-not: []'}, ['never-fires rules.one no-phrases']],
    ['a count without bounds', {rule: 'kind: count, in: plan, of: figures'}, ['never-fires rules.one no-bound']],
    ['a count of nothing', {rule: 'kind: count, in: plan, of: [], min: 1'}, ['never-fires rules.one no-phrases']],
    ['bounds that exclude each other', {rule: 'kind: count, in: plan, of: figures, min: 3, max: 2'}, ['never-fires rules.one impossible-bound']],
    ['years that never come', {rule: 'kind: presence, of: plan, applies: {years: {from: 2025, to: 2021}}'}, ['never-fires rules.one no-years']],
    ['an error that only asks for review', {rule: 'kind: presence, of: plan, severity: error, confidence: low'}, ['never-fails-gate rules.one']],
    ['an unused topic', {topics: ', spare: {text: [备用]}'}, ['topic-unused topics.spare']],
    ['a topic used by a rule is not unused', {topics: ', spare: {text: [备用]}', rule: 'kind: pattern, in: plan, must: spare'}, []],
    ['a Traditional phrase', {rule: 'kind: pattern, in: plan, must: [行政執法]'}, ['phrase-dead rules.one.must traditional']],
    ['a phrase over the end of a sentence', {rule: 'kind: pattern, in: plan, must: [培训。检查]'}, ['phrase-dead rules.one.must sentence-end']],
    ['a shadowed phrase', {rule: 'kind: pattern, in: plan, must: [行政执法检查, 执法]'}, ['phrase-shadowed rules.one.must 行政执法检查 < 执法']],
    ['a phrase shadowed in every branch, through a gap', {rule: 'kind: pattern, in: plan, must: ["(开展|组织)…执法检查#次", "执法(检查|评查)"]'}, ['phrase-shadowed rules.one.must (开展|组织)…执法检查#次 < 执法(检查|评查)']],
    ['only one of two that mean the same', {rule: 'kind: pattern, in: plan, must: [(甲|乙)丙, (乙|甲)丙]'}, ['phrase-shadowed rules.one.must (乙|甲)丙 < (甲|乙)丙']],
    ['a branch that is not covered keeps the phrase', {rule: 'kind: pattern, in: plan, must: [(执法|普法)检查, 执法]'}, []],
    ['a longer gap is not covered by a shorter reach', {rule: 'kind: pattern, in: plan, must: [开展…检查…评查, 开展…评查]'}, []],
    ['lists that cancel need their longer phrases', {rule: 'kind: wording, wrong: [检查], not: [执法检查, 检查]'}, []],
    ['lists of which one match is enough do not', {rule: 'kind: count, in: plan, of: [检查], not: [执法检查, 检查], min: 1'}, ['phrase-shadowed rules.one.not 执法检查 < 检查']],
    ['a topic whose matches are counted needs them all', {topics: ', enforcement: {text: [执法决定, 重大执法决定]}'}, []],
    ['a topic that the program asks for is not unused', {topics: ', admitted: {text: [存在]}'}, []],
    ['organs that there are none of', {rule: 'kind: presence, of: plan, applies: {kind: []}'}, ['never-fires rules.one no-organ']],
  ] as const)('%s', async (_, parts, expected) => {
    expect(await found(parts)).toEqual(expected)
  })

  test('no built-in rulebook has an error', async () => {
    for (const id of builtInIds()) {
      const errors = (await lint(await loadRulebookFile(id), kindLint)).filter(({severity}) => severity === 'error')
      expect({id, errors}).toEqual({id, errors: []})
    }
    expect(builtIn('annual-report')).toBeDefined()
  })
})
