import {fold} from '../text/fold.js'

/**
 * A phrase as parsed: literal text; `gap` up to so many characters within the sentence; `any` of several; `maybe`;
 * a `number`; a document `title` in 《》; a `year` relative to the reported one.
 */
export type PhraseNode =
  | string
  | {readonly gap: number}
  | {readonly any: readonly (readonly PhraseNode[])[]}
  | {readonly number: true}
  | {readonly title: true}
  | {readonly year: number}

/** What is wrong with a phrase, and at which character of it (0-based). */
export class PhraseError extends Error {
  override readonly name = 'PhraseError'
  readonly code: string
  readonly at: number
  readonly data: Readonly<Record<string, string>>

  constructor(code: string, at: number, data: Readonly<Record<string, string>> = {}) {
    super(code)
    this.code = code
    this.at = at
    this.data = data
  }
}

/** The placeholders a phrase may hold, as years relative to the reported one. */
export const placeholders: Readonly<Record<string, number>> = {year: 0, 'last-year': -1, 'next-year': 1}

const longestGap = 20
const operators = '…()|?#{}'

/**
 * A phrase as the matcher wants it.
 *
 * ```text
 * > | (主要负责人|一把手)…(主持)?召开#次会议
 * ```
 * @throws PhraseError with the character at fault
 */
export function parsePhrase(phrase: string): readonly PhraseNode[] {
  if (phrase.trim().length === 0) throw new PhraseError('phrase-empty', 0)
  const reader = {text: phrase, at: 0, depth: 0}
  const nodes = sequence(reader)
  if (reader.at < phrase.length) throw new PhraseError('phrase-unbalanced', reader.at, {character: phrase[reader.at]!})
  if (isLoose(nodes)) throw new PhraseError('phrase-starts-loose', 0)
  return nodes
}

interface Reader {
  readonly text: string
  at: number
  depth: number
}

function sequence(reader: Reader): readonly PhraseNode[] {
  const nodes: PhraseNode[] = []
  while (reader.at < reader.text.length) {
    const character = reader.text[reader.at]!
    if (character === '|' || character === ')') break
    if (character === '…') {
      while (reader.text[reader.at] === '…') reader.at++
      nodes.push({gap: longestGap})
    } else if (character === '(') nodes.push(group(reader))
    else if (character === '#') {
      reader.at++
      nodes.push({number: true})
    } else if (character === '{') nodes.push(placeholder(reader))
    else if (reader.text.startsWith('《…》', reader.at)) {
      reader.at += 3
      nodes.push({title: true})
    } else if (character === '?' || character === '}') throw new PhraseError('phrase-unexpected', reader.at, {character})
    else nodes.push(literal(reader))
  }
  return nodes
}

function group(reader: Reader): PhraseNode {
  const opened = reader.at++
  if (++reader.depth > 4) throw new PhraseError('phrase-too-deep', opened)
  const any: (readonly PhraseNode[])[] = [sequence(reader)]
  while (reader.text[reader.at] === '|') {
    reader.at++
    any.push(sequence(reader))
  }
  if (reader.text[reader.at] !== ')') throw new PhraseError('phrase-unbalanced', opened, {character: '('})
  reader.at++
  reader.depth--
  if (any.some(branch => branch.length === 0)) throw new PhraseError('phrase-empty-branch', opened)
  if (reader.text[reader.at] === '?') {
    reader.at++
    any.push([])
  }
  return {any}
}

function placeholder(reader: Reader): PhraseNode {
  const end = reader.text.indexOf('}', reader.at)
  const name = end < 0 ? '' : reader.text.slice(reader.at + 1, end)
  const year = placeholders[name]
  if (year === undefined) throw new PhraseError('phrase-unknown-placeholder', reader.at, {name: name || reader.text.slice(reader.at)})
  reader.at = end + 1
  return {year}
}

function literal(reader: Reader): string {
  const from = reader.at
  while (reader.at < reader.text.length && !operators.includes(reader.text[reader.at]!) && !reader.text.startsWith('《…》', reader.at))
    reader.at++
  return fold(reader.text.slice(from, reader.at))
}

/** Whether a match of the nodes can begin with a gap or be empty. */
function isLoose(nodes: readonly PhraseNode[]): boolean {
  const {gap, empty} = beginning(nodes)
  return gap || empty
}

function beginning(nodes: readonly PhraseNode[]): {readonly gap: boolean; readonly empty: boolean} {
  let gap = false
  for (const node of nodes) {
    if (typeof node === 'string' || !('gap' in node || 'any' in node)) return {gap, empty: false}
    if ('gap' in node) return {gap: true, empty: false}
    const branches = node.any.map(beginning)
    gap ||= branches.some(branch => branch.gap)
    if (!branches.some(branch => branch.empty)) return {gap, empty: false}
  }
  return {gap, empty: true}
}
