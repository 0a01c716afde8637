import type {RootContent} from 'mdast'
import {documentText} from '../report/formats/markdown.js'
import {heading, list, paragraph, table} from '../report/nodes.js'
import {plain} from '../report/plain.js'
import type {Language} from '../rulebook/rulebook.js'
import {whoSaid, type MergedVerdicts} from './merge.js'
import {reviewWords, type Say} from './words.js'

/** What the reviewers said, as Markdown: conflicts first, then how often each rule was rejected, then their comments. */
export function mergeReport(merged: MergedVerdicts, lang: Language): string {
  const say = reviewWords(lang)
  const {counts, conflicts, rules, verdicts, faults} = plain(merged)
  const comments = verdicts.filter(({comment}) => comment !== '')
  const children: readonly RootContent[] = [
    heading(1, say('merge.title')),
    paragraph(say('merge.counts', {files: counts.workbooks, ...counts})),
    heading(2, say('merge.conflicts', {count: conflicts.length})),
    conflicts.length === 0
      ? paragraph(say('merge.noConflicts'))
      : conflictTable(conflicts, say),
    heading(2, say('merge.rules')),
    ...(rules.length === 0
      ? [paragraph(say('merge.noVerdicts'))]
      : [
          paragraph(say('merge.rulesIntro')),
          table(
            [say('cell.rule'), say('cell.title'), say('merge.judged'), say('merge.disagreed'), say('merge.share')],
            rules.map(({rule, title, judged, rejected, share}) => [
              rule,
              title,
              String(judged),
              String(rejected),
              `${Math.round(share * 1000) / 10}%`,
            ]),
          ),
        ]),
    ...(comments.length === 0
      ? []
      : [
          heading(2, say('merge.opinions')),
          table(
            [say('cell.file'), say('cell.rule'), say('merge.who'), say('cell.date'), say('cell.verdict'), say('cell.opinion')],
            comments.map(verdict => [
              verdict.report,
              verdict.rule,
              whoSaid(verdict),
              verdict.date,
              say(`verdict.${verdict.opinion}`),
              verdict.comment,
            ]),
          ),
        ]),
    ...(faults.length === 0
      ? []
      : [
          heading(2, say('merge.faults')),
          list(
            faults.map(({workbook, row, value}) => [`${say('merge.row', {file: workbook, row})}${say('colon')}${value || say('none')}`]),
          ),
        ]),
  ]
  return documentText({type: 'root', children: [...children]})
}

const conflictTable = (conflicts: MergedVerdicts['conflicts'], say: Say): RootContent =>
  table(
  ['cell.file', 'cell.rule', 'cell.message', 'cell.quote', 'cell.verdict'].map(key => say(key)),
  conflicts.map(({report, rule, message, quote, verdicts: own}) => [
    report,
    rule,
    message,
    quote,
    own.map(verdict => `${whoSaid(verdict)}${say('colon')}${say(`verdict.${verdict.opinion}`)}`).join(say('separator')),
  ]),
)
