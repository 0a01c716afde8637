import type {DocxParagraph, DocxPiece} from '../read/word/docx-paragraph.js'
import {isWord, upwards, type Element} from './elements.js'
import {rawOffset} from './raw-offset.js'

/** Characters of a paragraph that something is said about; without offsets the whole paragraph. */
export interface Anchor {
  readonly paragraph: number
  /** Offsets in the paragraph's text, half-open. */
  readonly from?: number
  readonly to?: number
}

/** Where a mark can stand in the document's XML: between two elements, or within a run that has to be split for it. */
export interface Spot {
  readonly at: number
  /** The run to split. */
  readonly run?: Element
  /** The text element of the run that is split too. */
  readonly text?: Element
}

export interface Span {
  readonly start: Spot
  readonly end: Spot
}

/**
 * Finds the spots of an anchor: exact where runs may be split, around the next larger thing where not, the whole paragraph
 * where a comment may not stand inside.
 */
export function spotFinder(
  xml: string,
  elements: readonly Element[],
  paragraphs: readonly DocxParagraph[],
): (anchor: Anchor) => Span | undefined {
  const byTagEnd = new Map(elements.map(element => [element.openEnd, element]))
  const elementOf = ({tagEnd}: DocxPiece): Element | undefined => byTagEnd.get(tagEnd)

  const whole = (paragraph: Element): Span => {
    const properties = paragraph.children.find(child => isWord(child, 'pPr'))
    return {start: {at: properties?.to ?? paragraph.openEnd}, end: {at: paragraph.closeFrom}}
  }
  const exact = (piece: DocxPiece, element: Element, within: number, side: keyof Span): Spot => {
    const outer = placeable(element)
    const edge = side === 'start' ? outer.from : outer.to
    if (!isWord(outer, 'r') || element.parent !== outer) return {at: edge}
    const content = outer.children.filter(child => !isWord(child, 'rPr'))
    if (side === 'start' && within === 0) return element === content[0] ? {at: edge} : {at: element.from, run: outer}
    if (side === 'end' && within === piece.length) return element === content.at(-1) ? {at: edge} : {at: element.to, run: outer}
    const at = isWord(element, 't') ? rawOffset(xml, element, within, piece.length) : undefined
    return at === undefined ? {at: edge} : {at, run: outer, text: element}
  }

  return ({paragraph: number, from, to}) => {
    const near = nearestWithText(paragraphs, number - 1)
    const first = near?.pieces[0] && elementOf(near.pieces[0])
    const host = first && hostOf(first)
    if (!near || !first || !host) return undefined
    if (near !== paragraphs[number - 1] || from === undefined || to === undefined || host !== paragraphOf(first)) return whole(host)
    const begin = near.pieces.findLast(({offset}) => offset <= from) ?? near.pieces[0]!
    const last = near.pieces.findLast(({offset}) => offset < to) ?? begin
    const [one, other] = [elementOf(begin), elementOf(last)]
    if (!one || !other) return whole(host)
    const span = {
      start: exact(begin, one, Math.max(0, from - begin.offset), 'start'),
      end: exact(last, other, Math.min(to - last.offset, last.length), 'end'),
    }
    return span.start.at < span.end.at ? span : whole(host)
  }
}

/** The paragraph, or the next before or behind it, that has text of its own. */
function nearestWithText(paragraphs: readonly DocxParagraph[], index: number): DocxParagraph | undefined {
  const has = ({pieces}: DocxParagraph): boolean => pieces.length > 0
  return paragraphs[index] && has(paragraphs[index])
    ? paragraphs[index]
    : (paragraphs.slice(0, Math.max(0, index)).findLast(has) ?? paragraphs.slice(Math.max(0, index)).find(has))
}

const paragraphOf = (element: Element): Element | undefined => [...upwards(element)].find(one => isWord(one, 'p'))

/** The paragraph in which a comment may stand: the outermost, since text boxes hold none. */
const hostOf = (element: Element): Element | undefined => [...upwards(element)].findLast(one => isWord(one, 'p'))

/** Elements in which marks may stand beside runs. */
const holders = new Set(['p', 'hyperlink', 'ins', 'moveTo', 'smartTag', 'fldSimple', 'dir', 'bdo'])

/** The outermost thing around an element beside which marks may stand; for plain text its run. */
function placeable(element: Element): Element {
  const path = [...upwards(element)]
  const host = path.findLastIndex(one => isWord(one, 'p'))
  const inward = path.slice(0, host).reverse()
  return inward.find(one => one.space !== 'word' || !holders.has(one.local)) ?? element
}
