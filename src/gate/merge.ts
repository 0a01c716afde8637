import type {Fault} from '../input-error.js'
import {bundle, type Bundle} from '../report/bundle.js'

/** A run read from a file. */
export interface NamedBundle {
  readonly name: string
  readonly bundle: Bundle
}

/** The parts of a run put together in the order given, or why they do not belong together. */
export function mergeBundles(parts: readonly NamedBundle[]): {readonly merged: Bundle} | {readonly faults: readonly Fault[]} {
  const [first] = parts
  const faults: Fault[] = []
  const seen = new Map<string, string>()
  for (const {name: file, bundle: {tool, rulebook, reports, unreadable}} of parts) {
    const whose = first!.bundle
    if (tool.version !== whose.tool.version || rulebook.digest !== whose.rulebook.digest)
      faults.push({
        code: 'merge-differs',
        data: {
          file,
          other: first!.name,
          found: `${tool.version} ${rulebook.id} ${rulebook.digest}`,
          expected: `${whose.tool.version} ${whose.rulebook.id} ${whose.rulebook.digest}`,
        },
      })
    for (const name of [...reports.map(report => report.file.name), ...unreadable.map(input => input.name)]) {
      const other = seen.get(name) ?? file
      if (other !== file) faults.push({code: 'merge-twice', data: {file, name, other}})
      seen.set(name, other)
    }
  }
  if (faults.length > 0) return {faults}
  return {merged: bundle(parts.flatMap(part => part.bundle.reports), parts.flatMap(part => part.bundle.unreadable), first!.bundle.rulebook)}
}
