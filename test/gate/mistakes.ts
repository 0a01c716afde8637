import {readFileSync} from 'node:fs'
import {report} from '../cli/workplace.js'
import type {Case} from '../no-false-green/case.js'

/** A repository of reports under a gate; it is sound. */
export const repository: Case['files'] = {
  'gangyao.config.yml': `include: [reports/**]
rulebook: rules/own.yml
gate: {fail-on: error, min-score: 70}
waivers: waivers.yml
overrides:
  - {files: [reports/townships/**], gate: {min-score: 60}}
`,
  'rules/own.yml': 'rulebook: 1\nid: own\nversion: 1.0.0\ntitle: {zh: 本市规则, en: Ours}\nextends: [annual-report]\nrules:\n  plan-present: {severity: error}\n',
  'waivers.yml': 'waivers: []\n',
  'reports/a.txt': report,
  'reports/townships/b.txt': report.replaceAll('某某县', '另外县'),
}

/** What somebody does to it, the gate's exit code, and the one line that tells. */
export interface Mistake {
  readonly name: string
  /** The files that are written, or put out of the way where there is no content. */
  readonly changes: NonNullable<Case['files']>
  readonly first?: Case['first']
  readonly args?: readonly string[]
  readonly env?: Case['env']
  readonly code: 1 | 2 | 3
  readonly says: RegExp
}

const fixture = (name: string): Uint8Array => readFileSync(new URL(`../fixtures/read/${name}`, import.meta.url))
const half = (name: string): Uint8Array => fixture(name).slice(0, fixture(name).length >> 1)
const config = (from: string, to: string): Mistake['changes'] => ({'gangyao.config.yml': String(repository!['gangyao.config.yml']).replace(from, to)})
const without = (from: RegExp): Mistake['changes'] => ({'reports/a.txt': report.replace(from, '')})
const waiver = (changes: Readonly<Record<string, string>> = {}): Mistake['changes'] => ({
  'waivers.yml': `waivers:\n${Object.entries({document: 'reports/a.txt', rule: 'plan-present', fingerprint: '"82e06894eb803e34"', reason: 'new unit', 'approved-by': 'Li', expires: '2999-12-31', ...changes}).map(([key, value], index) => `${index === 0 ? '  - ' : '    '}${key}: ${value}\n`).join('')}`,
})
const withoutPlan = without(/四、[^]*?(?=\n某某县)/)

export const mistakes: readonly Mistake[] = [
  {name: 'the shortcomings are left out', changes: without(/三、存在[^]*?(?=四、)/), code: 1, says: /^ +reports\/a\.txt +shortcomings-present +[0-9a-f]{16} /},
  {name: 'the plan is left out', changes: withoutPlan, code: 1, says: /^ +reports\/a\.txt +plan-present /},
  {name: 'the score falls below the least', changes: config('min-score: 70', 'min-score: 90'), code: 1, says: /^ +reports\/a\.txt +min-score +score \d+\.?\d* is below the minimum of 90$/},
  {name: 'an empty file is put in', changes: {'reports/c.txt': ''}, code: 3, says: /^reports\/c\.txt: The file is empty/},
  {name: 'half of a Word file is put in', changes: {'reports/c.docx': half('000-typed.docx')}, code: 3, says: /^reports\/c\.docx: /},
  {name: 'half of a PDF is put in', changes: {'reports/c.pdf': half('000.pdf')}, code: 3, says: /^reports\/c\.pdf: /},
  {name: 'an encrypted PDF is put in', changes: {'reports/c.pdf': fixture('encrypted.pdf')}, code: 3, says: /^reports\/c\.pdf: .*(encrypted|password)/i},
  {name: 'a merge conflict is committed', changes: {'reports/a.txt': report.replace('三、', '<<<<<<< HEAD\n三、').replace('四、', '=======\n>>>>>>> work\n四、')}, code: 3, says: /^reports\/a\.txt:8:1: The file holds an unresolved merge conflict/},
  {name: 'Git LFS is not pulled', changes: {'reports/c.docx': 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n'}, code: 3, says: /^reports\/c\.docx: Only a pointer of Git LFS/},
  {name: 'a link is left to a file that moved', changes: {'reports/c.txt': {to: 'gone.txt'}}, code: 3, says: /^reports\/c\.txt: The link leads to gone\.txt/},
  {name: 'two years are kept in one file', changes: {'reports/a.txt': `${report}\n${report.replaceAll('2025', '2024').replace('2024年法治', '2023年法治')}`}, code: 3, says: /^reports\/a\.txt:16:1: The file holds 2 reports/},
  {name: 'the report on open government is put in', changes: {'reports/c.txt': '某县2024年政府信息公开工作年度报告\n一、总体情况\n主动公开政府信息312条。\n二、主动公开政府信息情况\n略\n三、收到和处理政府信息公开申请情况\n略\n'}, code: 3, says: /^reports\/c\.txt: It looks like /},
  {name: 'a key of the configuration is misspelt', changes: config('fail-on', 'fail-onn'), code: 2, says: /^gangyao\.config\.yml:3:8: Unexpected key "fail-onn".*fail-on/},
  {name: 'a threshold is written as a word', changes: config('min-score: 70', 'min-score: seventy'), code: 2, says: /^gangyao\.config\.yml:3:35: /},
  {name: 'the configuration is no YAML', changes: config('gate: {', 'gate: {{'), code: 2, says: /^gangyao\.config\.yml:\d+:\d+: /},
  {name: 'the configuration is called .yaml', changes: {'gangyao.config.yaml': 'gate: {min-score: 90}\n'}, code: 2, says: /^gangyao\.config\.yaml: This file is not read as a configuration/},
  {name: 'the folder of the reports is misspelt', changes: config('[reports/**]', '[report/**]'), code: 2, says: /^report: There is no such file or folder/},
  {name: 'the folder of an override is misspelt', changes: config('reports/townships', 'reports/township'), env: {CI: 'true'}, code: 2, says: /^gangyao\.config\.yml:6:13: The files of an override match nothing/},
  {name: 'a rule of an override is misspelt', changes: config('gate: {min-score: 60}', 'severity: {plan-presnt: info}'), code: 2, says: /There is no rule "plan-presnt".*plan-present/},
  {name: 'the rulebook is called otherwise', changes: config('rules/own.yml', 'rules/ours.yml'), code: 2, says: /^rules\/ours\.yml: /},
  {name: 'the rulebook extends nothing any more', changes: {'rules/own.yml': 'rulebook: 1\nid: own\nversion: 1.0.0\ntitle: {zh: 本市规则, en: Ours}\n'}, code: 2, says: /^rules\/own\.yml: The rulebook holds no rule/},
  {name: 'a rule of the rulebook is misspelt', changes: {'rules/own.yml': String(repository!['rules/own.yml']).replace('plan-present', 'plan-presnt')}, code: 2, says: /^rules\/own\.yml:7:\d+: There is no rule "plan-presnt" to change.*plan-present/},
  {name: 'the waivers are called otherwise', changes: config('waivers.yml', 'waiver.yml'), code: 2, says: /^gangyao\.config\.yml:4:10: There is no waivers file waiver\.yml/},
  {name: 'a waiver gives no reason', changes: waiver({reason: '""'}), code: 2, says: /^waivers\.yml:5:13: /},
  {name: 'a waiver ends on a day that does not exist', changes: waiver({expires: '2026-02-30'}), code: 2, says: /^waivers\.yml:7:14: /},
  {name: 'a waiver is over', changes: {...waiver({expires: '2020-12-31'}), ...withoutPlan}, code: 1, says: /plan-present .*The waiver ended on 2020-12-31/},
  {name: 'a waiver names another report', changes: {...waiver({document: 'reports/c.txt'}), ...withoutPlan}, code: 1, says: /^waivers\.yml:2:15: The waiver covers nothing: reports\/c\.txt/},
  {name: 'the baseline is not committed', changes: config('waivers: waivers.yml', 'baseline: b.json'), code: 2, says: /^gangyao\.config\.yml:4:11: There is no baseline b\.json/},
  {name: 'everything is ignored', changes: {'.gangyaoignore': '*\n'}, code: 2, says: /leaves out all 2 files; nothing was checked/},
  {name: 'the JSON goes over the configuration', changes: {}, args: ['check', '-f', 'json=gangyao.config.yml'], code: 2, says: /^gangyao\.config\.yml: The output would overwrite a file that the run goes by/},
  {name: 'a shard is lost', changes: {}, first: [['check', '--shard', '1/2', '-f', 'json=1.json']], args: ['merge', '1.json'], code: 3, says: /^gangyao: Shards are missing: 2 of 2/},
  {name: 'a variable of the pipeline is no number', changes: {}, env: {GANGYAO_MIN_SCORE: 'high'}, code: 2, says: /Unexpected value "high" of GANGYAO_MIN_SCORE/},
]
