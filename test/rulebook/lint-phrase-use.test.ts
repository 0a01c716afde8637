import {loadRulebook} from '../../src/rulebook/load.js'
import {phraseUse} from '../../src/rulebook/lint-phrase-use.js'

const text = `rulebook: 1
id: own
version: 1.0.0
title: {zh: 规则, en: Rules}
sources: {law: {title: 某规定}}
topics: {plan: {text: [下一步, 明年]}}
rules:
  one: {kind: pattern, in: plan, must: [制定, '{next-year}年…修订', 下一步], requirement: plan, basis: {source: law, article: 第一条}, title: {zh: 名称, en: T}, message: {zh: 提示, en: M}, advice: {zh: 建议, en: A}, examples: {pass: [甲], fail: [乙]}}
`

test('phrases that stand in no text, or in one only, are told with the list that holds them', async () => {
  const use = phraseUse(await loadRulebook({name: 'own.yml', text}, () => undefined))
  use.see('a.txt', '下一步制定规划', 2024)
  use.see('b.txt', '下一步2025年内修订办法', 2024)
  expect(use.findings().map(({code, where, data}) => `${code} ${where} ${data['phrase']}${data['name'] ? ` ${data['name']}` : ''}`)).toEqual([
    'phrase-unused topics.plan.text 明年',
    'phrase-once rules.one.must 制定 a.txt',
    'phrase-once rules.one.must {next-year}年…修订 b.txt',
  ])
})
