import {readFileSync} from 'node:fs'
import {report} from '../cli/workplace.js'
import type {Case} from './case.js'

const fixture = (name: string): Uint8Array => readFileSync(new URL(`../fixtures/read/${name}`, import.meta.url))
const truncated = (bytes: Uint8Array): Uint8Array => bytes.slice(0, bytes.length >> 1)
const layer = (text: string): string => `rulebook: 1\nid: own\nversion: 1.0.0\ntitle: {zh: 甲, en: A}\nextends: [annual-report]\n${text}`

/** Files that cannot be checked, and command lines that cannot be meant. */
export const plain: readonly Case[] = [
  {name: 'a missing path', args: ['check', 'missing.txt'], code: 2, says: /missing\.txt/},
  {name: 'a glob that matches nothing', args: ['check', '*.docx'], code: 2, says: /\*\.docx/},
  {name: 'a folder without reports', files: {'empty/x.log': 'x'}, args: ['check', 'empty'], code: 2, says: /empty/},
  {name: 'an empty folder among others', files: {empty: null}, args: ['check', 'a.txt', 'empty'], code: 2, says: /empty/},
  {name: "another organ's report of last year", files: {'p.txt': report.replaceAll('某某县', '另外县').replace('2024年法治', '2023年法治')}, args: ['check', 'a.txt', '--prior', 'p.txt'], code: 2, says: /p\.txt: This is another organ's report/},
  {name: 'the report itself as that of last year', args: ['check', 'a.txt', '--prior', 'a.txt'], code: 2, says: /this very report/},
  {name: "several reports beside one of last year's", files: {'b.txt': report, 'p.txt': report.replace('2024年法治', '2023年法治')}, args: ['check', 'a.txt', 'b.txt', '--prior', 'p.txt'], code: 2, says: /several/},
  {name: 'an empty file', files: {'b.txt': ''}, args: ['check', 'b.txt'], code: 3, says: /b\.txt/},
  {name: 'white space only', files: {'b.txt': ' \n\u3000\n'}, args: ['check', 'b.txt'], code: 3, says: /b\.txt/},
  {name: 'a binary file called .txt', files: {'b.txt': Uint8Array.from({length: 4000}, (_, index) => (index * 7919) % 256)}, args: ['check', 'b.txt'], code: 3, says: /b\.txt/},
  {name: 'half of a Word file', files: {'b.docx': truncated(fixture('000-typed.docx'))}, args: ['check', 'b.docx'], code: 3, says: /b\.docx/},
  {name: 'half of a PDF', files: {'b.pdf': truncated(fixture('000.pdf'))}, args: ['check', 'b.pdf'], code: 3, says: /b\.pdf/},
  {name: 'an encrypted PDF', files: {'b.pdf': fixture('encrypted.pdf')}, args: ['check', 'b.pdf'], code: 3, says: /b\.pdf/},
  {name: 'another kind of document', files: {'b.txt': '某县2024年政府信息公开工作年度报告\n一、总体情况\n主动公开政府信息312条。\n二、主动公开政府信息情况\n略\n三、收到和处理政府信息公开申请情况\n略\n'}, args: ['check', 'b.txt'], code: 3, says: /b\.txt/},
  {name: 'one unreadable file among good ones', files: {'b.txt': ''}, args: ['check', 'a.txt', 'b.txt'], code: 3, says: /b\.txt/},
  {name: 'an unreadable file with --no-gate', files: {'b.txt': ''}, args: ['check', 'b.txt', '--no-gate'], code: 3, says: /b\.txt/},
  {name: 'an unknown output format', args: ['check', 'a.txt', '-f', 'jason'], code: 2, says: /jason/},
  {name: 'a misspelt option', args: ['check', 'a.txt', '--no-gat'], code: 2, says: /no-gat/},
  {name: 'a rulebook that is not there', args: ['check', 'a.txt', '--rulebook', 'annual-reprot'], code: 2, says: /annual-report/},
  {name: 'a rule with a phrase that cannot match', files: {'own.yml': layer('topics:\n  cause:\n    text: ["…由于"]\n')}, args: ['check', 'a.txt', '--rulebook', 'own.yml'], code: 2, says: /own\.yml:8/},
  {name: 'an unknown key of a rulebook', files: {'own.yml': layer('ruels: {}\n')}, args: ['check', 'a.txt', '--rulebook', 'own.yml'], code: 2, says: /rules/},
  {name: 'a report without shortcomings', files: {'b.txt': report.replace(/三、存在[^]*?(?=四、)/, '')}, args: ['check', 'b.txt'], code: 1, says: /shortcomings-present/},
  {name: 'a file whose name is an option, behind --', files: {'-h': ''}, args: ['check', '--', '-h'], code: 3, says: /-h: /},
  {name: 'help behind --, which is a missing path', args: ['check', '--', '--help'], code: 2, says: /--help/},
  {name: 'a language behind --, which is a missing path', args: ['check', '--lang', 'en', '--', '--lang=zh'], code: 2, says: /--lang=zh: [A-Z]/},
  {name: 'results kept in a file', args: ['check', 'a.txt', '--cache=a.txt'], code: 2, says: /a\.txt: This is not a folder/},
  {name: 'a port that there is none of', args: ['serve', '--port', '70000'], code: 2, says: /70000.*65535/},
  {name: 'a variable of the environment that cannot be meant', args: ['check', 'a.txt'], env: {GANGYAO_MIN_SCORE: 'much'}, code: 2, says: /much/},
]
