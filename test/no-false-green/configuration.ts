import {Buffer} from 'node:buffer'
import {report} from '../cli/workplace.js'
import {toGbk} from '../damage/gbk-bytes.js'
import type {Case} from './case.js'

const strict = 'gate: {min-score: 99}\n'
const below = /score 74\.08 is below the minimum of 99/
const misnamed = (name: string): Case => ({name: `a configuration called ${name}`, files: {[name]: strict}, args: ['check', 'a.txt'], code: 2, says: new RegExp(`^${name.replaceAll('.', '\\.')}: This file is not read as a configuration — call it gangyao\\.config\\.yml`)})
const dangling = /is a link that leads nowhere/
const unmet = /gangyao\.config\.yml:2:13: The files of an override match nothing: report\/\*\*/
const override = 'overrides:\n  - {files: [report/**], gate: {min-score: 99}}\n'
const layer = 'rulebook: 1\nid: own\nversion: 1.0.0\ntitle: {zh: 甲, en: A}\nextends: [annual-report]\n'
const rulesOf = /would overwrite a file that the run goes by/

/** A run whose output would overwrite a file that it goes by. */
const overwriting = (file: string, content: string, args: readonly string[], files: Case['files'] = {}): Case => ({
  name: `an output over ${file} of ${args.join(' ')}`, files: {[file]: content, ...files}, args: [...args, '-f', `json=${file}`], code: 2, says: rulesOf,
})
const gbk = (text: string): Uint8Array => Uint8Array.from(toGbk(text))

/** Configurations that are not read, read wrongly, or say what nothing meets; outputs over what the run goes by. */
export const configurations: readonly Case[] = [
  ...['gangyao.config.yaml', '.gangyao.yml', '.gangyao.yaml', 'gangyao.yml'].map(misnamed),
  {name: 'a configuration of another name above', files: {'gangyao.config.yaml': strict, 'sub/b.txt': report}, args: ['check', 'sub/b.txt'], code: 2, says: /not read as a configuration/},
  {name: 'a configuration of another name below', files: {'sub/gangyao.config.yaml': strict, 'sub/b.txt': report}, args: ['check', '.'], code: 2, says: /^sub\/gangyao\.config\.yaml/},
  {name: 'a configuration that is a link to nowhere', files: {'gangyao.config.yml': {to: 'nowhere.yml'}}, args: ['check', 'a.txt'], code: 2, says: dangling},
  {name: 'an ignore file that is a link to nowhere', files: {'.gangyaoignore': {to: 'nowhere'}}, args: ['check', 'a.txt'], code: 2, says: dangling},
  {name: 'an override whose folder is misspelt, in a pipeline', files: {'gangyao.config.yml': override}, args: ['check', 'a.txt'], env: {CI: 'true'}, code: 2, says: unmet},
  {name: 'an override whose folder is misspelt, where the configuration is strict', files: {'gangyao.config.yml': `${override}strict: true\n`}, args: ['check', 'a.txt'], code: 2, says: unmet},
  {name: 'an override whose folder is misspelt, where --strict is asked', files: {'gangyao.config.yml': override}, args: ['check', 'a.txt', '--strict'], code: 2, says: unmet},
  {name: 'an override whose pattern meets nothing of the whole', files: {'gangyao.config.yml': 'overrides:\n  - {files: ["*.docx"], gate: {min-score: 99}}\n'}, args: ['check', '.'], env: {CI: 'true'}, code: 2, says: /match nothing: \*\.docx/},
  {name: 'an include that matches nothing', files: {'gangyao.config.yml': 'include: [reports/**]\n'}, args: ['check'], code: 2, says: /reports/},
  {name: 'one include of two that matches nothing', files: {'gangyao.config.yml': 'include: ["*.txt", "r/*.txt"]\n'}, args: ['check'], code: 2, says: /r\/\*\.txt/},
  {name: 'an override in GB18030', files: {'报告/b.txt': report, 'gangyao.config.yml': gbk('overrides:\n  - {files: ["报告/**"], gate: {min-score: 99}}\n')}, args: ['check', '报告'], code: 1, says: below},
  {name: 'an include in GB18030 that matches nothing', files: {'gangyao.config.yml': gbk('include: ["年度报告/**"]\n')}, args: ['check'], code: 2, says: /年度报告/},
  {name: 'a configuration in UTF-16', files: {'gangyao.config.yml': Buffer.from(`\ufeff${strict}`, 'utf16le')}, args: ['check', 'a.txt'], code: 1, says: below},
  {name: 'an ignore file in GB18030 that leaves out everything', files: {'报告/b.txt': report, '.gangyaoignore': gbk('报告/\n')}, args: ['check', '报告'], code: 2, says: /leaves out all 1 files/},
  {name: 'a waiver in GB18030 for another report', files: {'报告/b.txt': report, 'w.yml': gbk('waivers:\n  - {document: 报告/甲.txt, rule: x, fingerprint: "0123456789012345", reason: 甲, approved-by: 乙, expires: 2999-01-01}\n')}, args: ['check', '报告', '--waivers', 'w.yml', '--min-score', '99'], code: 1, says: /报告\/甲\.txt/},
  overwriting('r.yml', layer, ['check', 'a.txt', '-r', 'r.yml']),
  overwriting('base.yml', layer.replace('id: own', 'id: base'), ['check', 'a.txt', '-r', 'r.yml'], {'r.yml': layer.replace('annual-report', 'base')}),
  overwriting('gangyao.config.yml', 'lang: en\n', ['check', 'a.txt']),
  overwriting('base.yml', 'lang: en\n', ['check', 'a.txt'], {'gangyao.config.yml': 'extends: base.yml\n'}),
  overwriting('m.csv', 'file\na.txt\n', ['check', '--manifest', 'm.csv']),
  overwriting('w.yml', 'waivers: []\n', ['check', 'a.txt', '--waivers', 'w.yml']),
  overwriting('b.json', '{"baseline": 1, "documents": {}}', ['check', 'a.txt', '--baseline', 'b.json']),
  overwriting('.gangyaoignore', 'x\n', ['check', 'a.txt']),
  overwriting('a.txt.gangyao.yml', 'year: 2024\n', ['check', 'a.txt']),
  {name: 'gap reports over the waivers', files: {'w/a.md': 'waivers: []\n'}, args: ['check', 'a.txt', '--waivers', 'w/a.md', '-o', 'w'], code: 2, says: rulesOf},
  {name: 'an output over an input', args: ['check', 'a.txt', '-f', 'json=a.txt'], code: 2, says: /would overwrite an input/},
  {name: 'an output over an input by a link', files: {'l.txt': {to: 'a.txt'}}, args: ['check', 'a.txt', '-f', 'json=l.txt'], code: 2, says: /would overwrite an input/},
]
