import type {Glyph} from './page-line.js'

/** Parts of the type size within which a character that is drawn again is the same one. */
const SAME_PLACE = 0.15
const CELL = 0.5

/** The characters without those that are drawn a second time at the same place. */
export function oncePerPlace(glyphs: readonly Glyph[]): readonly Glyph[] {
  const seen = new Map<string, Glyph[]>()
  return glyphs.filter(glyph => {
    if (glyph.generated || glyph.text.trim() === '') return true
    const side = Math.max(glyph.size, 1) * CELL
    const [column, row] = [Math.round(glyph.left / side), Math.round(glyph.baseline / side)]
    for (let x = column - 1; x <= column + 1; x++) {
      for (let y = row - 1; y <= row + 1; y++) if (seen.get(`${glyph.text} ${x} ${y}`)?.some(other => isSame(glyph, other))) return false
    }
    const key = `${glyph.text} ${column} ${row}`
    seen.set(key, [...(seen.get(key) ?? []), glyph])
    return true
  })
}

const isSame = (one: Glyph, other: Glyph): boolean => {
  const near = Math.max(one.size, 1) * SAME_PLACE
  return Math.abs(one.left - other.left) < near && Math.abs(one.baseline - other.baseline) < near && Math.abs(one.size - other.size) < near
}
