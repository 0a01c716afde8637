import {InputError, type Fault} from '../input-error.js'
import {sha256} from '../text/sha256.js'
import {compile} from './compile.js'
import {layersOf} from './layers.js'
import {merge} from './merge.js'
import {withOutlines} from './outline-rules.js'
import type {Path, PathFault} from './path-fault.js'
import type {RawRulebook} from './raw.js'
import type {Rulebook} from './rulebook.js'
import {wholeRules} from './whole-rules.js'
import type {Layer, LocatedFault} from './yaml.js'

/** A rulebook's text and the name by which errors call it. */
export interface RulebookText {
  readonly name: string
  readonly text: string
}

/** Gives the text of a rulebook by its id. */
export type FindRulebook = (id: string) => RulebookText | undefined

/**
 * Loads a rulebook and all that it extends. `known` are the ids that `find` knows, so that a wrong one can be told from the
 * one that was meant.
 * @throws InputError with file, line and column of every fault of all of them
 */
export async function loadRulebook(top: RulebookText, find: FindRulebook, known: readonly string[] = []): Promise<Rulebook> {
  const {layers, faults} = await layersOf(top, {find, known, open: []})
  if (layers.some(({raw}) => raw === undefined)) throw located(top, faults)
  const merged = mergedOf(layers)
  const {rules: written, faults: outlineFaults} = withOutlines(merged.raw)
  const {rules, faults: ruleFaults} = await wholeRules({...merged.raw, rules: written}, outlineFaults)
  const digest = await sha256(new TextEncoder().encode(layers.map(({text}) => text).join('\u0000')))
  const {rulebook, faults: compileFaults} = compile({...merged.raw, rules}, digest.slice(0, 16))
  const all = [...faults, ...merged.faults, ...[...outlineFaults, ...ruleFaults, ...compileFaults].flatMap(fault => placed(fault, layers))]
  if (all.length > 0) throw located(top, all)
  return rulebook
}

function mergedOf(layers: readonly Layer[]): {readonly raw: RawRulebook; readonly faults: readonly LocatedFault[]} {
  const [first, ...others] = layers
  const faults: LocatedFault[] = []
  let raw: RawRulebook = {...first!.raw!, topics: {}, rules: {}, works: []}
  for (const layer of [first!, ...others]) {
    const laid = merge(raw, layer.raw!)
    raw = laid.raw
    faults.push(...laid.faults.filter(fault => !isAbout(fault, layers)).map(fault => layer.place(fault)))
  }
  const {id, version, title} = layers.at(-1)!.raw!
  return {raw: {...raw, id, version, title}, faults}
}

/** A fault found in what the layers make together is placed in the last of them that holds the value at fault. */
function placed(fault: PathFault, layers: readonly Layer[]): readonly LocatedFault[] {
  if (isAbout(fault, layers)) return []
  const [table, entry, list] = fault.path
  const added = list === undefined ? [] : [[table!, entry!, 'add', list]]
  for (const path of [fault.path, ...added, fault.path.slice(0, 2)]) {
    const layer = layers.findLast(candidate => candidate.has(path))
    if (layer) return [layer.place({...fault, path})]
  }
  return [layers.at(-1)!.place(fault)]
}

/** Whether a fault is about something that a layer has written with a fault of its own, which is told already. */
function isAbout({path, data}: PathFault, layers: readonly Layer[]): boolean {
  const isUnsound = (at: Path): boolean => layers.some(({unsound}) => unsound.some(known => known[0] === at[0] && known[1] === at[1]))
  const named = data?.['id'] ?? data?.['name']
  return isUnsound(path) || (named !== undefined && ['rules', 'topics', 'sources', 'outlines'].some(table => isUnsound([table, named])))
}

/** The error that tells all faults by file and place; those of another file than the first one's say which. */
function located(top: RulebookText, faults: readonly LocatedFault[]): InputError {
  const file = faults[0]?.file ?? top.name
  const files = [...new Set(faults.map(({file: own}) => own))]
  const order = ({file: own, fault: {at}}: LocatedFault): readonly number[] => [files.indexOf(own), at?.line ?? 0, at?.column ?? 0]
  const sorted = [...faults].sort((one, other) => compared(order(one), order(other)))
  return new InputError(
    file,
    sorted.map(({file: own, fault}): Fault => (own === file ? fault : {...fault, data: {...fault.data, file: own}})),
  )
}

const compared = (one: readonly number[], other: readonly number[]): number =>
  one.map((value, index) => value - other[index]!).find(difference => difference !== 0) ?? 0
