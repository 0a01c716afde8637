/** What the lines of an ignore file say of a path; neither where they say nothing of it. */
export interface Said {
  readonly ignored: boolean
  readonly unignored: boolean
}

interface Rule {
  readonly negated: boolean
  readonly onlyFolders: boolean
  readonly steps: readonly Step[]
}

/** One step of a pattern: a character that fits, any run of such, or any folders with their `/`. */
interface Step {
  readonly fits: (character: string) => boolean
  readonly repeats?: 'characters' | 'folders'
}

/**
 * The lines of an ignore file, written as those of a `.gitignore`, in either case of letters: the last that matches decides, and
 * what lies in a folder that is left out cannot be taken back in. Takes no longer than the lines' length times the path's.
 */
export function ignoreRules(text: string): (path: string) => Said {
  const rules = text.split(/\r?\n/).flatMap(ruleOf)
  return path => {
    const names = path.toLowerCase().split('/')
    for (let count = 1; ; count++) {
      const isFile = count === names.length
      const part = names.slice(0, count).join('/')
      const last = rules.findLast(({onlyFolders, steps}) => !(onlyFolders && isFile) && leads(steps, part))
      if (isFile || (last && !last.negated)) return {ignored: last?.negated === false, unignored: last?.negated === true}
    }
  }
}

function ruleOf(line: string): readonly Rule[] {
  const trimmed = line.replace(/(?<![\\ ]) +$/, '')
  if (trimmed === '' || trimmed.startsWith('#')) return []
  const negated = trimmed.startsWith('!')
  const pattern = negated ? trimmed.slice(1) : trimmed
  const onlyFolders = pattern.endsWith('/')
  const bare = (onlyFolders ? pattern.slice(0, -1) : pattern).toLowerCase()
  const anchored = bare.includes('/')
  const steps = stepsOf(bare.replace(/^\//, ''))
  return bare === '' ? [] : [{negated, onlyFolders, steps: anchored ? steps : [folders, ...steps]}]
}

const folders: Step = {fits: () => true, repeats: 'folders'}
const inName: Step = {fits: character => character !== '/'}
const pieces = /(?<=^|\/)\*\*\/|(?<=\/)\*\*$|\*+|\?|\\[^]|\[[!^]?\]?[^\]]*\]|[^]/gu

const stepsOf = (pattern: string): readonly Step[] =>
  [...pattern.matchAll(pieces)].flatMap(({0: piece, index}): readonly Step[] => {
    if (piece === '**/') return [folders]
    if (piece === '**' && index > 0 && pattern[index - 1] === '/') return [{fits: () => true}, {fits: () => true, repeats: 'characters'}]
    if (piece.startsWith('*')) return [{...inName, repeats: 'characters'}]
    if (piece === '?') return [inName]
    if (piece.length > 2 && piece.startsWith('[')) return [{fits: setOf(piece.slice(1, -1))}]
    const literal = piece.length > 1 && piece.startsWith('\\') ? piece.slice(1) : piece
    return [{fits: character => character === literal}]
  })

/** The characters of a set such as `a-z` or `!0-9`. */
function setOf(inner: string): (character: string) => boolean {
  const negated = /^[!^]/.test(inner)
  const members = [...(negated ? inner.slice(1) : inner).matchAll(/([^])-([^])|([^])/gu)]
  return character =>
    character !== '/' &&
    members.some(([, low, high, one]) => (one === undefined ? low! <= character && character <= high! : one === character)) !== negated
}

/** Whether the steps lead from the beginning of a text to its end: all places in them that can be reached are kept at once. */
function leads(steps: readonly Step[], text: string): boolean {
  let reached = spread([0], steps, true)
  for (const character of text) {
    const next: number[] = []
    for (const at of reached) {
      const step = steps[at]
      if (step?.fits(character)) next.push(step.repeats ? at : at + 1)
    }
    reached = spread(next, steps, character === '/')
    if (reached.length === 0) return false
  }
  return reached.includes(steps.length)
}

/** Places with those behind steps that need not take anything; folders end where a name begins. */
function spread(places: readonly number[], steps: readonly Step[], nameBegins: boolean): readonly number[] {
  const all = new Set(places)
  for (const at of all) {
    const repeats = steps[at]?.repeats
    if (repeats === 'characters' || (repeats === 'folders' && nameBegins)) all.add(at + 1)
  }
  return [...all]
}
