import {report} from '../cli/workplace.js'
import type {Case} from './case.js'

/** All five headings, and little under them: no content is missing, and the report is to be returned. */
export const thin = `某某市某某县人民政府2024年法治政府建设年度报告

一、主要举措和成效
（一）健全决策机制。扎实推进依法决策，取得明显成效。
二、党政主要负责人履行推进法治建设第一责任人职责情况
主要负责人切实履行第一责任人职责，高度重视法治建设。
三、上一年度问题的改进情况
针对上一年度的问题，认真整改落实。
四、存在的不足和原因
一是执法力量还存在不足。
五、下一年度工作安排
一是加强执法队伍建设。

某某县人民政府
2025年1月20日
`
const returned = /to be returned/

/** Reports that are to be returned though no single error stands in them. */
export const grades: readonly Case[] = [
  {name: 'a report to be returned', files: {'t.txt': thin}, args: ['check', 't.txt'], code: 1, says: /min-grade.*Grade "to be returned" is below the least that is asked, "needs work"/},
  {name: 'one to be returned among sound ones', files: {'r/a.txt': report, 'r/t.txt': thin}, args: ['check', 'r'], code: 1, says: /2 checked, 1 of them failed/},
  {name: 'a report to be returned, as JSON', files: {'t.txt': thin}, args: ['check', 't.txt', '-f', 'json'], code: 1, says: /"kind": "min-grade"/},
  {name: 'a report to be returned, as JUnit', files: {'t.txt': thin}, args: ['check', 't.txt', '-f', 'junit'], code: 1, says: /failures="[1-9]/},
  {name: 'a report to be returned, for GitHub', files: {'t.txt': thin}, args: ['check', 't.txt', '-f', 'github'], code: 1, says: /::error file=t\.txt,title=gate\.min-grade/},
  {name: 'a report to be returned under a configuration', files: {'t.txt': thin, 'gangyao.config.yml': 'lang: en\n'}, args: ['check', 't.txt'], code: 1, says: returned},
  {name: 'a report to be returned under a low score', files: {'t.txt': thin}, args: ['check', 't.txt', '--min-score', '1'], code: 1, says: returned},
  {name: 'a grade that is too low', args: ['check', 'a.txt', '--min-grade', 'mostly-complete'], code: 1, says: /Grade "needs work" is below/},
  {name: 'a grade that is too low by the environment', args: ['check', 'a.txt'], env: {GANGYAO_MIN_GRADE: 'complete'}, code: 1, says: /is below the least/},
  {name: 'a grade that does not exist', args: ['check', 'a.txt', '--min-grade', 'good'], code: 2, says: /--min-grade/},
  {name: 'a report to be returned that the baseline does not know', files: {'t.txt': thin, 'b.json': '{"baseline": 1, "documents": {}}'}, args: ['check', 't.txt', '--baseline', 'b.json'], code: 1, says: returned},
  {name: 'one merged from a shard', files: {'t.txt': thin}, first: [['check', 't.txt', '--shard', '1/1', '-f', 'json=p.json']], args: ['merge', 'p.json'], code: 1, says: returned},
]

/** What is green, so that the cases above mean something. */
export const green: readonly Case[] = [
  {name: 'a report to be returned where that is allowed', files: {'t.txt': thin}, args: ['check', 't.txt', '--min-grade', 'none'], code: 0, says: returned},
  {name: 'a report to be returned that the baseline knows', files: {'t.txt': thin}, first: [['baseline', 'create', 't.txt']], args: ['check', 't.txt', '--baseline', 'gangyao.baseline.json'], code: 0, says: returned},
]
