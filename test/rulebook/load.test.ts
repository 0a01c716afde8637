import {InputError} from '../../src/input-error.js'
import {messages} from '../../src/messages/messages.js'
import {loadRulebook} from '../../src/rulebook/load.js'
import {phrasesIn} from '../../src/phrase/phrase-table.js'
import type {Rule, Rulebook} from '../../src/rulebook/rulebook.js'

const head = (id: string): string => `rulebook: 1\nid: ${id}\nversion: 1.0.0\ntitle: {zh: 规则, en: Rules}\n`
const rule = 'requirement: plan, basis: {source: law, article: 第一条}, title: {zh: 名称, en: Title}, message: {zh: 提示, en: Message}, advice: {zh: 建议, en: Advice}, examples: {pass: [甲], fail: [乙]}'
const base = `${head('base')}sources: {law: {title: 某规定}}
topics: {plan: {text: [下一步, 明年]}}
rules:
  concrete: {kind: pattern, in: plan, must: [制定, 修订], ${rule}}
  planned: {kind: count, in: plan, of: plan, min: 1, ${rule}}
`
const load = (text: string, others: Readonly<Record<string, string>> = {}): Promise<Rulebook> => {
  const texts: Readonly<Record<string, string>> = {base, ...others}
  return loadRulebook({name: 'own.yml', text}, id => (texts[id] === undefined ? undefined : {name: `${id}.yml`, text: texts[id]}), Object.keys(texts))
}

/** The faults of a layer over the base, as `line:column code known`; those of another file begin with its name. */
async function faults(text: string, others: Readonly<Record<string, string>> = {}): Promise<readonly string[]> {
  const error = await load(text, others).then(() => undefined, (found: unknown) => found)
  if (error === undefined) return []
  if (!(error instanceof InputError)) throw error
  return error.faults.map(({code, at, data = {}}) => `${data['file'] ?? (error.file === 'own.yml' ? '' : error.file)}${at ? `${at.line}:${at.column} ` : ''}${code}${data['known'] ? ` ${data['known']}` : ''}`)
}

const layer = (rules: string, more = ''): string => `${head('own')}extends: [base]\n${more}rules:\n  ${rules}\n`

describe('faults of a rulebook', () => {
  test.each([
    ['a kind that there is not', layer(`one: {kind: patern, in: plan, must: [甲], ${rule}}`), ['7:15 schema-unknown-kind pattern']],
    ['a requirement that there is not', layer(`one: {kind: presence, of: plans, ${rule}}`), ['7:29 schema-not-allowed plan']],
    ['a title for a requirement that there is not', layer('concrete: {points: 1}', 'requirements: {shortcoming: {title: {zh: 不足, en: S}}}\n'), ['6:16 schema-not-allowed shortcomings']],
    ['something to extend that there is not', `${head('own')}extends: [bas]\n`, ['5:11 rulebook-unknown base']],
    ['a rulebook that extends itself', `${head('own')}extends: [own]\n`, ['5:11 rulebook-circle']],
    ['a source that there is not', layer('concrete: {basis: {source: lwa, article: 第二条}}'), ['7:30 unknown-source law']],
    ['a topic that there is not', layer('planned: {of: plam}'), ['7:17 unknown-topic plan']],
    ['a change of a rule that there is not', layer('concret: {points: 1}'), ['7:12 override-unknown concrete']],
    ['an option that the kind does not have', layer('concrete: {min: 2}'), ['7:14 schema-unknown-key in']],
    ['an option of a wrong sort', layer("concrete: {must: 7}"), ['7:20 schema-invalid']],
    ['phrases added to a topic that a rule names', layer('planned: {add: {of: [后年]}}'), ['7:23 add-to-topic']],
    ['a phrase that YAML cuts at a comment', `${layer('concrete:')}    must:\n      - 学法 #次\n      - 培训 # 期\n`, ['9:9 yaml-cut']],
    ['a phrase that is nothing but a comment to YAML', `${layer('concrete:')}    must:\n      - #次\n`, ['9:9 yaml-cut', '9:9 schema-invalid']],
  ])('%s is told with what was meant', async (_, text, expected) => {
    expect(await faults(text)).toEqual(expected)
  })

  test('all are told at once, over all files, and none that follows from another', async () => {
    const under = `${head('under')}extends: [base]\ntopics: {broken: {txt: [甲]}}\nrules:\n  one: {kind: count, in: plan, of: broken, min: 1, ${rule}}\n  two: {kind: cuont, ${rule}}\n`
    const text = `${head('own')}extends: [under]\ncolour: red\nrules:\n  two: {points: 3}\n  concrete: {must: [甲|乙)], points: many}\n  planned: {add: {with: ['(丙']}, basis: {source: lew}}\n`
    expect(await faults(text, {under})).toEqual([
      '6:1 schema-unknown-key', '9:36 schema-invalid', '10:25 phrase-unbalanced', '10:50 unknown-source law',
      'under.yml6:19 schema-unknown-key text', 'under.yml9:15 schema-unknown-kind count',
    ])
  })

  test('every code has its words in both languages', () => {
    const codes = ['yaml-cut', 'override-unknown', 'add-to-topic', 'unknown-source', 'unknown-outline', 'unknown-item', 'unknown-chapter', 'item-twice', 'schema-unknown-kind']
    for (const lang of ['zh', 'en'] as const) expect(codes.filter(code => !(code in messages[lang].faults))).toEqual([])
  })
})

describe('a layer', () => {
  const changed = async (text: string, id: string): Promise<{readonly rule: Rule; readonly phrases: (option: string) => readonly string[]}> => {
    const rulebook = await load(text)
    const found = rulebook.rules.find(one => one.id === id)!
    return {rule: found, phrases: option => phrasesIn(rulebook.phrases, found.options[option] as number)}
  }

  test('adds phrases to a list', async () => {
    expect((await changed(layer('concrete: {add: {must: [废止]}}'), 'concrete')).phrases('must')).toEqual(['制定', '修订', '废止'])
  })
  test('gives a rule a list that it had not', async () => {
    expect((await changed(layer('planned: {add: {with: [甲]}}'), 'planned')).phrases('with')).toEqual(['甲'])
  })
  test('replaces one option and leaves the others', async () => {
    const {rule: {options}, phrases} = await changed(layer('planned: {min: 3}'), 'planned')
    expect(options['min']).toBe(3)
    expect(phrases('of')).toEqual(['下一步', '明年'])
  })
  test('changes a text in one language', async () => {
    expect((await changed(layer('concrete: {message: {zh: 另一句}}'), 'concrete')).rule.message).toEqual({zh: '另一句', en: 'Message'})
  })
  test('adds phrases to a topic, for every rule that names it', async () => {
    expect((await changed(`${head('own')}extends: [base]\ntopics: {plan: {add: {text: [来年]}}}\n`, 'planned')).phrases('of')).toEqual(['下一步', '明年', '来年'])
  })
  test('that names a kind writes the rule anew', async () => {
    const {rule: {options}} = await changed(layer(`planned: {kind: pattern, in: plan, must: [甲], ${rule}}`), 'planned')
    expect(Object.keys(options)).toEqual(['in', 'must'])
  })
})

describe('outlines', () => {
  const outline = `outlines:
  first:
    title: {zh: 纲要, en: Outline}
    years: {from: 2021, to: 2025}
    chapters: {甲: {title: {zh: 甲, en: A}}}
    items: {1: {chapter: 甲, title: {zh: 一, en: One}}}
    each: {kind: coverage, acts: plan, points: 1, ${rule.replace('title: {zh: 名称, en: Title}, ', '')}}
`
  test.each([
    ['an outline that there is not', 'one: {outline: frist, item: 1, terms: [甲]}', ['14:18 unknown-outline first']],
    ['an item that there is not', 'one: {outline: first, item: 2, terms: [甲]}', ['14:31 unknown-item']],
    ['a second rule on an item', 'one: {outline: first, item: 1, terms: [甲]}\n  two: {outline: first, item: 1, terms: [乙]}', ['15:31 item-twice']],
    ['what neither the rule nor its outline says', 'one: {outline: first, item: 1}', ['14:8 schema-missing-key']],
  ])('%s is told', async (_, rules, expected) => {
    expect(await faults(layer(rules, outline))).toEqual(expected)
  })

  test('a chapter that there is not is told', async () => {
    expect(await faults(layer('one: {outline: first, item: 1, terms: [甲]}', outline.replace('chapter: 甲', 'chapter: 乙')))).toEqual(['11:26 unknown-chapter 甲'])
  })
})
