import {RangeSet, StateEffect, StateField, type ChangeDesc, type EditorState, type Range, type Text} from '@codemirror/state'
import {Decoration, EditorView, type DecorationSet} from '@codemirror/view'
import type {Mark} from './view.js'

/** New marks for the text as it was taken, and what was typed since. */
export const setMarks = StateEffect.define<{readonly marks: readonly Mark[]; readonly since: ChangeDesc | undefined}>()

/** The entry whose marks are put forward. */
export const chooseMarks = StateEffect.define<string | undefined>()

interface MarkSpec {
  readonly entry: string
  readonly number: number
  readonly kind: Mark['kind']
}

/** The marks in the draft; they move with the text around them until the next check. */
export const markField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (marks, transaction) => {
    const fresh = transaction.effects.find(effect => effect.is(setMarks))
    return fresh ? marksOf(fresh.value, transaction.newDoc.length) : marks.map(transaction.changes)
  },
  provide: field => EditorView.decorations.from(field),
})

function marksOf({marks, since}: {readonly marks: readonly Mark[]; readonly since: ChangeDesc | undefined}, length: number): DecorationSet {
  const ranges = marks.flatMap(({from, to, kind, entry}, number): readonly Range<Decoration>[] => {
    const [start, end] = since ? [since.mapPos(from, 1), since.mapPos(to, -1)] : [from, to]
    if (start >= end || end > length) return []
    const spec: MarkSpec = {entry, number, kind}
    return [Decoration.mark({class: `mark mark-${kind}`, ...spec}).range(start, end)]
  })
  return RangeSet.of(ranges, true)
}

const specOf = (decoration: Decoration): MarkSpec => decoration.spec as MarkSpec

/** The entry of the mark at an offset; what is wrong goes before what counts, the narrower before the wider. */
export function markAt(state: EditorState, at: number): string | undefined {
  let best: {readonly entry: string; readonly rank: number} | undefined
  state.field(markField).between(at, at, (from, to, decoration) => {
    const {entry, kind} = specOf(decoration)
    const rank = ranks[kind] * 1e9 + to - from
    if (!best || rank < best.rank) best = {entry, rank}
  })
  return best?.entry
}

const ranks: Readonly<Record<Mark['kind'], number>> = {gap: 0, review: 1, evidence: 2}

/** The range of a mark by its number. */
export function markNumber(state: EditorState, wanted: number): {readonly from: number; readonly to: number} | undefined {
  for (const marks = state.field(markField).iter(); marks.value; marks.next()) {
    if (specOf(marks.value).number === wanted) return {from: marks.from, to: marks.to}
  }
  return undefined
}

/** The next or previous mark that is not mere evidence; behind the last comes the first. */
export function nextMark(
  state: EditorState,
  {from, to}: {readonly from: number; readonly to: number},
  forward: boolean,
): {readonly from: number; readonly to: number} | undefined {
  const all: {readonly from: number; readonly to: number}[] = []
  for (const marks = state.field(markField).iter(); marks.value; marks.next()) {
    if (specOf(marks.value).kind !== 'evidence') all.push({from: marks.from, to: marks.to})
  }
  const after = (range: {readonly from: number; readonly to: number}): boolean =>
    range.from > from || (range.from === from && range.to > to)
  const before = (range: {readonly from: number; readonly to: number}): boolean =>
    range.from < from || (range.from === from && range.to < to)
  return forward ? (all.find(after) ?? all[0]) : (all.filter(before).at(-1) ?? all.at(-1))
}

interface Chosen {
  readonly entry: string | undefined
  readonly marks: DecorationSet
}

/** The marks of the chosen entry, put forward. */
export const chosenField = StateField.define<Chosen>({
  create: () => ({entry: undefined, marks: Decoration.none}),
  update: ({entry, marks}, transaction) => {
    const choice = transaction.effects.find(effect => effect.is(chooseMarks))
    const fresh = transaction.effects.some(effect => effect.is(setMarks))
    if (!choice && !fresh) return {entry, marks: marks.map(transaction.changes)}
    const chosen = choice ? choice.value : entry
    const ranges: Range<Decoration>[] = []
    for (const all = transaction.state.field(markField).iter(); all.value; all.next()) {
      if (specOf(all.value).entry === chosen) ranges.push(Decoration.mark({class: 'mark-chosen'}).range(all.from, all.to))
    }
    return {entry: chosen, marks: RangeSet.of(ranges, true)}
  },
  provide: field => EditorView.decorations.from(field, ({marks}) => marks),
})

/** Longer drafts have no skeleton's hints left in them. */
const longestWithHints = 200_000

const hintsIn = (text: Text): DecorationSet => {
  if (text.length > longestWithHints) return Decoration.none
  const found = [...text.toString().matchAll(/<!--[^]*?-->/g)].map(({index, 0: whole}) =>
    Decoration.mark({class: 'hint'}).range(index, index + whole.length),
  )
  return RangeSet.of(found)
}

/** The hints of a skeleton stand back, for they are not part of the report. */
export const hints = StateField.define<DecorationSet>({
  create: state => hintsIn(state.doc),
  update: (found, transaction) => (transaction.docChanged ? hintsIn(transaction.newDoc) : found),
  provide: field => EditorView.decorations.from(field),
})
