import {judge} from './judge.js'
import {label} from './label/label.js'
import {profileOf} from './profile.js'
import type {Limits} from './read/limits.js'
import {read} from './read/read.js'
import type {InputFile} from './read/source.js'
import type {GapReport} from './report/gap-report.js'
import {gapReport} from './report/assemble.js'
import {scannerOf} from './rulebook/scanner.js'
import type {Language, Rulebook} from './rulebook/rulebook.js'
import {sha256} from './sha256.js'
import {repair} from './text/repair.js'
import type {Given} from './tree/facts.js'
import {parse} from './tree/parse.js'

export interface CheckOptions {
  /** Language of messages and advice; quotes stay as they are. Default `zh`. */
  readonly lang?: Language
  /** Facts known from outside; they override what the text says. */
  readonly given?: Given
  /** How much of a file is read before it is refused. */
  readonly limits?: Limits
  /** Judges it as this even where it looks like another kind of document. */
  readonly as?: 'annual-report'
}

/**
 * Checks one report against a rulebook.
 * @throws InputError when the file cannot be read or is not text that can be judged
 */
export async function check(file: InputFile, rulebook: Rulebook, {lang = 'zh', given = {}, limits}: CheckOptions = {}): Promise<GapReport> {
  const source = await read(file, limits)
  const text = await repair(source)
  const tree = parse(text, given)
  const hits = scannerOf(rulebook)(text.folded, tree.facts.year?.value)
  const root = label(tree, hits, rulebook.topics, text.folded)
  const profile = profileOf(root, rulebook.topics)
  const verdicts = rulebook.rules.map(rule => judge(rule, root, text, rulebook, profile))
  return gapReport({source, sha256: await sha256(file.bytes), text, root, rulebook, profile, verdicts, lang})
}
