import type {Fault} from '../input-error.js'
import {bundle, type Bundle, type Ignored, type NamedWaiver, type Shard} from '../report/bundle.js'

/** A run read from a file. */
export interface NamedBundle {
  readonly name: string
  readonly bundle: Bundle
}

/** Parts put together, or why they cannot be: they are no parts of one run, or `shards` of it are missing, doubled or unlike. */
export type Merging =
  | {readonly merged: Bundle}
  | {readonly faults: readonly Fault[]; readonly because: 'parts' | 'shards'}

/** The parts of a run put together in the order given, shards in their own. */
export function mergeBundles(parts: readonly NamedBundle[]): Merging {
  const shards = parts.filter(isShard)
  if (shards.length < parts.length) {
    const faults = partFaults(parts)
    if (faults.length > 0) return {faults, because: 'parts'}
    const [first] = shards
    if (first === undefined) return {merged: together(parts)}
    const others = parts.filter(part => !isShard(part))
    return {faults: others.map(({name}) => ({code: 'merge-not-shard', data: {file: name, other: first.name}})), because: 'shards'}
  }
  const faults = shardFaults(shards)
  if (faults.length > 0) return {faults, because: 'shards'}
  const twice = partFaults(parts)
  if (twice.length > 0) return {faults: twice, because: 'parts'}
  return {merged: together([...shards].sort((one, other) => one.bundle.shard.part - other.bundle.shard.part))}
}

type NamedShard = NamedBundle & {readonly bundle: {readonly shard: Shard}}

const isShard = (part: NamedBundle): part is NamedShard => part.bundle.shard !== undefined

/** Shards that are of another run, doubled or missing, in this order. */
function shardFaults(shards: readonly NamedShard[]): readonly Fault[] {
  const [first] = shards
  const {of} = first!.bundle.shard
  const unlike = shards.filter(({bundle: own}) => identity(own) !== identity(first!.bundle))
  if (unlike.length > 0)
    return unlike.map(({name: file, bundle: own}) => ({
      code: 'merge-shards-unlike',
      data: {file, other: first!.name, found: identity(own), expected: identity(first!.bundle)},
    }))
  const known = new Map<number, string>()
  const twice = shards.flatMap(({name: file, bundle: {shard: {part}}}): Fault[] => {
    const other = known.get(part)
    known.set(part, file)
    return other === undefined ? [] : [{code: 'merge-shard-twice', data: {file, part, of, other}}]
  })
  const missing = Array.from({length: of}, (_, index) => index + 1).filter(part => !known.has(part))
  return [...twice, ...(missing.length > 0 ? [{code: 'merge-shards-missing', data: {missing: missing.join(' '), of}}] : [])]
}

/** What all shards of a run have in common, for people to compare. */
const identity = ({tool, rulebook, shard}: Bundle): string =>
  [tool.version, rulebook.id, rulebook.digest, ...(shard ? [`1/${shard.of}`, shard.files, shard.digest] : [])].join(' ')

/** Parts by another program or rulebook, and reports that stand in two of them. */
function partFaults(parts: readonly NamedBundle[]): readonly Fault[] {
  const [first] = parts
  const seen = new Map<string, number>()
  return parts.flatMap(({name: file, bundle: {tool, rulebook, reports, unreadable}}, index): readonly Fault[] => {
    const whose = first!.bundle
    const names = [...new Set([...reports.map(report => report.file.name), ...unreadable.map(input => input.name)])]
    const twice = names.flatMap((name): readonly Fault[] => {
      const other = seen.get(name)
      return other === undefined ? [] : [{code: 'merge-twice', data: {file, name, other: parts[other]!.name}}]
    })
    for (const name of names) seen.set(name, index)
    if (tool.version === whose.tool.version && rulebook.digest === whose.rulebook.digest) return twice
    const [found, expected] = [[tool, rulebook] as const, [whose.tool, whose.rulebook] as const].map(
      ([{version}, {id, digest}]) => `${version} ${id} ${digest}`,
    )
    return [{code: 'merge-differs', data: {file, other: first!.name, found: found!, expected: expected!}}, ...twice]
  })
}

const together = (parts: readonly NamedBundle[]): Bundle =>
  bundle(
    parts.flatMap(part => part.bundle.reports),
    parts.flatMap(part => part.bundle.unreadable),
    parts[0]!.bundle.rulebook,
    {
      ignored: each(parts.flatMap(({bundle: {ignored = []}}): readonly Ignored[] => ignored)),
      waivers: each(parts.flatMap(({bundle: {waivers = []}}): readonly NamedWaiver[] => waivers)),
    },
  )

/** Every shard tells of what was left out of the whole run. */
const each = <Value>(values: readonly Value[]): readonly Value[] => [
  ...new Map(values.map(value => [JSON.stringify(value), value])).values(),
]
