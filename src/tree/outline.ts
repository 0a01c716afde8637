import type {Range} from '../text/range.js'
import {enumerations} from './enumeration.js'
import type {Enumeration, Heading, Item, Paragraph, Section, Sentence} from './nodes.js'
import {sentences} from './sentences.js'
import {trimmed} from './lines.js'

/** A body line: its heading, if it begins with one, and the running text behind it. */
export interface BodyLine {
  readonly range: Range
  readonly heading: Heading | undefined
}

interface Outline {
  readonly children: readonly (Section | Paragraph)[]
  readonly sections: readonly Section[]
  readonly paragraphs: readonly Paragraph[]
  readonly sentences: readonly Sentence[]
  readonly enumerations: readonly Enumeration[]
}

type Growing<Node> = {-readonly [Key in keyof Node]: Node[Key] extends readonly (infer Child)[] ? Child[] : Node[Key]}

/** Nests lines into sections by heading level, and cuts their running text into sentences and enumerated items. */
export function outline(folded: string, body: readonly BodyLine[]): Outline {
  const children: (Section | Paragraph)[] = []
  const sections: Section[] = []
  const paragraphs: Paragraph[] = []
  const open: Growing<Section>[] = []

  for (const {range, heading} of body) {
    if (heading) {
      while (open.length > 0 && open.at(-1)!.heading.level >= heading.level) open.pop()
      const section: Growing<Section> = {type: 'section', heading, parent: open.at(-1), children: [], range}
      ;(open.at(-1)?.children ?? children).push(section)
      sections.push(section)
      open.push(section)
    }
    for (const section of open) section.range = {from: section.range.from, to: range.to}
    const text = heading?.told ? {from: heading.words.from, to: range.to} : heading ? afterHeading(folded, heading, range) : range
    if (text.from >= text.to) continue
    const paragraph: Paragraph = {type: 'paragraph', range: text, section: open.at(-1), children: []}
    ;(open.at(-1)?.children ?? children).push(paragraph)
    paragraphs.push(paragraph)
  }

  const runs = enumerations(folded, paragraphs)
  const items = runs.flatMap(run => run.items)
  const all: Sentence[] = []
  for (const {range: {from, to}, section, children} of paragraphs) {
    const inside = items.filter(item => item.range.from < to && from < item.range.to)
    for (const whole of sentences(folded, {from, to})) {
      for (const range of splitAtItems(whole, inside)) {
        const item = inside.length > 0 ? inside.findLast(one => one.range.from <= range.from && range.from < one.range.to) : undefined
        const sentence: Sentence = {type: 'sentence', range, section, item}
        ;(children as Sentence[]).push(sentence)
        all.push(sentence)
      }
    }
  }
  return {children, sections, paragraphs, sentences: all, enumerations: runs}
}

/** An enumerated item begins a sentence of its own, also behind a colon or comma. */
function splitAtItems(sentence: Range, items: readonly Item[]): readonly Range[] {
  if (items.length === 0) return [sentence]
  const starts = items.map(item => item.range.from).filter(from => from > sentence.from && from < sentence.to)
  return [sentence.from, ...starts].map((from, index) => ({from, to: starts[index] ?? sentence.to}))
}

function afterHeading(folded: string, heading: Heading, line: Range): Range {
  let from = heading.range.to
  while (from < line.to && '。:,;.! '.includes(folded[from]!)) from++
  return trimmed(folded, {from, to: line.to})
}
