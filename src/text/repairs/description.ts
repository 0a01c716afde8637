/** Whether a UTF-16 unit is one of those that describe a character by its parts: ⿰木木. */
export const isDescription = (unit: number): boolean => unit >= 0x2ff0 && unit <= 0x2fff

/** Where the description of a character ends; behind its first sign where it is not whole on its line. */
export const descriptionEnd = (value: string, at: number): number => wholeEnd(value, at) || at + 1

/** 0 where it is not whole. */
function wholeEnd(value: string, at: number): number {
  const unit = value.charCodeAt(at)
  let end = at + characterLength(value, at)
  for (let part = isDescription(unit) ? partsOf(unit) : 0; part > 0; part--) {
    if (end >= value.length || value[end] === '\n') return 0
    end = wholeEnd(value, end) || end + characterLength(value, end)
  }
  return isDescription(unit) ? end : 0
}

const partsOf = (unit: number): number => (unit === 0x2ff2 || unit === 0x2ff3 ? 3 : 2)

const characterLength = (value: string, at: number): number => (value.codePointAt(at)! > 0xffff ? 2 : 1)
