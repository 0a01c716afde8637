import type {Result} from './gap-report.js'

/** Something a drafter can do, and the points that it wins back. */
export interface GainingEdit {
  /** What it is about: a requirement, a chapter of the outline, or a single rule. */
  readonly about: {readonly requirement: string} | {readonly chapter: string} | {readonly rule: string}
  readonly rules: readonly string[]
  readonly points: number
}

interface Known {
  readonly results: readonly Result[]
  /** Requirements that are missing or only mentioned: to write them wins all their lost points back. */
  readonly unwritten: ReadonlySet<string>
  /** The outline chapter of a rule, for outline items. */
  readonly chapterOf: (rule: string) => string | undefined
}

/** The edits that win lost points back, the greatest first; every lost point belongs to exactly one edit. */
export function gainingEdits({results, unwritten, chapterOf}: Known): readonly GainingEdit[] {
  const groups = new Map<string, {about: GainingEdit['about']; rules: string[]; cents: number}>()
  for (const result of results) {
    const cents = Math.round((result.max - result.points) * 100)
    if (cents <= 0) continue
    const chapter = chapterOf(result.rule)
    const about =
      chapter !== undefined ? {chapter} : unwritten.has(result.requirement) ? {requirement: result.requirement} : {rule: result.rule}
    const key = 'chapter' in about ? `chapter ${about.chapter}` : 'requirement' in about ? `requirement ${about.requirement}` : result.rule
    const group = groups.get(key) ?? {about, rules: [], cents: 0}
    group.rules.push(result.rule)
    group.cents += cents
    groups.set(key, group)
  }
  return [...groups.values()].map(({about, rules, cents}) => ({about, rules, points: cents / 100})).sort((a, b) => b.points - a.points)
}
