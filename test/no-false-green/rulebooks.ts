import type {Case} from './case.js'

const head = 'rulebook: 1\nid: own\nversion: 1.0.0\ntitle: {zh: 甲, en: A}\n'
const own = (changes: Readonly<Record<string, string>> = {}): string =>
  Object.entries(changes).reduce((text, [from, to]) => text.replace(from, to), `${head}sources:
  law: {title: 某规定, in-force: 2019-04-15}
requirements:
  plan: {title: {zh: 安排, en: Plan}}
topics:
  plan: {heading: [工作安排], text: [下一步]}
rules:
  plan-figures:
    title: {zh: 安排有数字, en: Plans have figures}
    kind: count
    requirement: plan
    in: plan
    of: figures
    min: 1
    points: 10
    severity: error
    basis: {source: law, article: 第一条}
    message: {zh: 没有数字, en: No figure}
    advice: {zh: 写明数字, en: Give figures}
    examples: {pass: [全年培训4期。], fail: [加强培训。]}
`)
const layer = (text: string): string => `${head}extends: [annual-report]\n${text}`
const check = ['check', 'a.txt', '-r', 'r.yml'] as const
const nothing = /r\.yml: The rulebook holds no rule/
const with1 = (extra: string): string => own({'points: 10': `points: 10\n    ${extra}`})

/** Rulebooks that judge nothing, or less than their authors believe. */
export const rulebooks: readonly Case[] = [
  {name: 'a rulebook without rules', files: {'r.yml': head}, args: check, code: 2, says: nothing},
  {name: 'a rulebook that extends nothing', files: {'r.yml': `${head}extends: []\nrules: {}\n`}, args: check, code: 2, says: nothing},
  {name: 'a rulebook all of whose rules are off', files: {'r.yml': own({'severity: error': 'severity: "off"'})}, args: check, code: 2, says: nothing},
  {name: 'a built-in part without rules', args: ['check', 'a.txt', '-r', 'grammar'], code: 2, says: /grammar: The rulebook holds no rule/},
  {name: 'a configuration with a rulebook without rules', files: {'r.yml': head, 'gangyao.config.yml': 'rulebook: r.yml\n'}, args: ['check', 'a.txt'], code: 2, says: nothing},
  {name: 'an override with a rulebook without rules', files: {'r.yml': head, 'gangyao.config.yml': 'overrides:\n  - {files: [a.txt], rulebook: r.yml}\n'}, args: ['check', 'a.txt'], code: 2, says: nothing},
  {name: 'a review by a rulebook without rules', files: {'r.yml': head}, args: ['review', 'a.txt', '-r', 'r.yml', '-o', 'out'], code: 2, says: nothing},
  {name: 'a baseline by a rulebook without rules', files: {'r.yml': head}, args: ['baseline', 'create', 'a.txt', '-r', 'r.yml'], code: 2, says: nothing},
  {name: 'rules lint of a rulebook without rules', files: {'r.yml': head}, args: ['rules', 'lint', 'r.yml'], code: 2, says: /holds no rule/},
  {name: 'rules test of a rulebook without rules', files: {'r.yml': head}, args: ['rules', 'test', 'r.yml'], code: 2, says: /holds no rule/},
  {name: 'rules test of a rulebook all of whose rules are off', files: {'r.yml': own({'severity: error': 'severity: "off"'})}, args: ['rules', 'test', 'r.yml'], code: 2, says: /holds no rule/},
  {name: 'rules all for later years than the report', files: {'r.yml': with1('applies: {years: {from: 2030}}')}, args: check, code: 2, says: /a\.txt: No rule of the rulebook own applies/},
  {name: 'rules all for earlier years', files: {'r.yml': with1('applies: {years: {to: 2020}}')}, args: check, code: 2, says: /a\.txt: No rule of the rulebook own applies/},
  {name: 'rules all for another kind of organ', files: {'r.yml': with1('applies: {kind: [department]}')}, args: check, code: 2, says: /a\.txt: No rule of the rulebook own applies/},
  {name: 'rules all for another level', files: {'r.yml': with1('applies: {level: [province]}')}, args: check, code: 2, says: /a\.txt: No rule of the rulebook own applies/},
  {name: 'no rule for the year, reporting only', files: {'r.yml': with1('applies: {years: {from: 2030}}')}, args: [...check, '--no-gate'], code: 2, says: /a\.txt: No rule/},
  {name: 'a rule for years that run backwards', files: {'r.yml': with1('applies: {years: {from: 2030, to: 2020}}')}, args: check, code: 2, says: /plan-figures: this rule can never fire/},
  {name: 'a rule for no kind of organ', files: {'r.yml': with1('applies: {kind: []}')}, args: check, code: 2, says: /plan-figures: this rule can never fire/},
  {name: 'a rule without bounds', files: {'r.yml': own({'min: 1': 'min: 0'})}, args: check, code: 2, says: /plan-figures: this rule can never fire/},
  {name: 'a rule without a phrase', files: {'r.yml': own({'of: figures': 'of: []'})}, args: check, code: 2, says: /plan-figures: this rule can never fire/},
  {name: 'a phrase over a full stop', files: {'r.yml': own({'of: figures': 'of: [培训。全年]'})}, args: check, code: 2, says: /plan-figures\.of: The phrase "培训。全年" reaches across/},
  {name: 'a phrase over a semicolon', files: {'r.yml': own({'of: figures': 'of: [(培训|普法)；全年]'})}, args: check, code: 2, says: /reaches across/},
  {name: 'an editor by a rule that can never fire', files: {'r.yml': own({'of: figures': 'of: []'})}, args: ['lsp', '--stdio', '-r', 'r.yml'], code: 2, says: /can never fire/},
  {name: 'a layer that changes a rule that is not there', files: {'r.yml': layer('rules:\n  shortcomings-cause: {severity: error}\n')}, args: check, code: 2, says: /r\.yml:7:23: There is no rule "shortcomings-cause".*shortcomings-causes/},
  {name: 'a layer that puts off a rule that is not there', files: {'r.yml': layer('rules:\n  shortcomings-cause: {severity: "off"}\n')}, args: check, code: 2, says: /There is no rule "shortcomings-cause"/},
  {name: 'a layer that empties how a topic is told by its heading', files: {'r.yml': layer('topics:\n  plan: {heading: [], main: [], hint: []}\n')}, args: check, code: 2, says: /r\.yml:7:9: This layer empties heading main hint/},
  {name: 'a layer that empties how a topic is told in a sentence', files: {'r.yml': layer('topics:\n  shortcomings: {text: [], core: []}\n')}, args: check, code: 2, says: /This layer empties text core/},
  {name: 'points that add up to infinity', files: {'r.yml': layer('rules:\n  shortcomings-causes: {points: 1e308}\n  plan-present: {points: 1e308}\n')}, args: [...check, '--min-score', '50'], code: 2, says: /r\.yml:7:33: rules\.shortcomings-causes\.points/},
  {name: 'infinite points', files: {'r.yml': layer('rules:\n  plan-present: {points: .inf}\n')}, args: [...check, '--min-score', '50'], code: 2, says: /plan-present\.points/},
  {name: 'points that are no number', files: {'r.yml': layer('rules:\n  plan-present: {points: .nan}\n')}, args: check, code: 2, says: /plan-present\.points/},
  {name: 'a rulebook without points and a least score', files: {'r.yml': own({'points: 10': 'points: 0'})}, args: [...check, '--min-score', '50'], code: 1, says: /score 0 is below the minimum of 50/},
]
