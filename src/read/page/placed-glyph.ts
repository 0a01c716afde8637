import {linesOf} from './glyph-lines.js'
import type {Glyph, PageLine} from './page-line.js'
import {upright, type GlyphBox, type Turn} from './turn.js'

/** A character as its file places it: a supplied blank has no direction of its own. */
export interface PlacedGlyph {
  readonly glyph: Glyph
  readonly box: GlyphBox
  readonly turn: Turn | 'aslant' | undefined
}

interface Size {
  readonly width: number
  readonly height: number
}

const turns: readonly Turn[] = [0, 1, 2, 3]

/** The lines of a page turned so that most of it stands upright: first these, then what stands otherwise, then apart what is aslant. */
export function uprightLines(glyphs: readonly PlacedGlyph[], size: Size, page: number): Size & {readonly lines: readonly PageLine[]} {
  const main = mainTurn(glyphs)
  const ordered = [main, ...turns.filter(turn => turn !== main)]
  const lines = ordered.flatMap(turn => linesOf(turned(glyphs, turn, turn === main, size), page))
  const aslant = linesOf(
    glyphs.filter(({turn}) => turn === 'aslant').map(({glyph}) => glyph),
    page,
  ).map(line => ({...line, apart: true}))
  return {...(main % 2 === 0 ? size : {width: size.height, height: size.width}), lines: [...lines, ...aslant]}
}

/** The direction in which most of a page is written. */
function mainTurn(glyphs: readonly PlacedGlyph[]): Turn {
  const counts = turns.map(turn => glyphs.filter(glyph => glyph.turn === turn).length)
  return turns[counts.indexOf(Math.max(...counts))]!
}

const turned = (glyphs: readonly PlacedGlyph[], wanted: Turn, withBlanks: boolean, size: Size): readonly Glyph[] =>
  glyphs.flatMap(({glyph, box, turn}) =>
    turn === wanted ? [upright(glyph, box, wanted, size)] : turn === undefined && withBlanks ? [glyph] : [],
  )
