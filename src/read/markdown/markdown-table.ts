import type {Edit} from '../../text/edit.js'

const DELIMITER = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/

/** Takes the pipes and the delimiter row out of tables, so that each cell is a line. */
export const markdownTables = (text: string): Edit[] => {
  const lines = [...text.matchAll(/[^\r\n]*(?:\r\n|\r|\n|$)/g)].map(({0: line, index}) => ({
    line: line.replace(/[\r\n]+$/, ''),
    from: index,
  }))
  const edits: Edit[] = []
  for (let i = 1; i < lines.length; i++) {
    const {line, from} = lines[i]!
    if (!line.includes('|') || !lines[i - 1]!.line.includes('|') || !DELIMITER.test(line.trim())) continue
    edits.push(...pipes(lines[i - 1]!), {from, to: from + line.length, text: ''})
    for (i++; i < lines.length && lines[i]!.line.includes('|'); i++) edits.push(...pipes(lines[i]!))
  }
  return edits
}

interface Line {
  readonly line: string
  readonly from: number
}

/**
 * ```text
 * > | | 任务 | 完成情况 |
 *     ^^   ^^^         ^^
 * ```
 */
const pipes = ({line, from}: Line): readonly Edit[] => {
  const edits: Edit[] = []
  let done = 0
  for (let pipe = line.indexOf('|'); pipe >= 0; pipe = line.indexOf('|', pipe + 1)) {
    if (line[pipe - 1] === '\\') continue
    let start = pipe
    let end = pipe + 1
    while (start > done && isBlank(line[start - 1])) start--
    while (isBlank(line[end])) end++
    done = end
    edits.push({from: from + start, to: from + end, text: start === 0 || end === line.length ? '' : '\n'})
  }
  return edits
}

const isBlank = (char: string | undefined): boolean => char === ' ' || char === '\t'
