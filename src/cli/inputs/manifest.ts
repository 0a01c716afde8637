import {existsSync, realpathSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {InputError, type Fault} from '../../input-error.js'
import {decode} from '../../read/encoding.js'
import {nearest} from '../../rulebook/compile.js'
import {csvRows, type CsvCell} from './csv.js'
import {wholeFile} from './input.js'
import {factNames, givenFacts, type FactName, type Outside, type WrittenFact} from '../settings/facts.js'
import {nearestPath} from './inputs.js'

const columns = ['file', ...factNames] as const

/** What a manifest says of each file, by the key of the input. */
export interface Manifest {
  readonly outside: ReadonlyMap<string, Outside>
  /** The archive, by its key, of what lies in one. */
  readonly archives: ReadonlyMap<string, string>
  /** The paths of its files, in its order, for a run that names no others. */
  readonly paths: readonly string[]
}

/**
 * Reads a manifest: CSV with the columns file, organisation, kind, level, year, prior and as, paths from the manifest's own folder.
 * @throws InputError with the line of every fault
 */
export function readManifest(path: string): Manifest {
  const {rows, open} = csvRows(decode(path, wholeFile(path)).text)
  if (open) throw new InputError(path, {code: 'manifest-quote', at: open})
  const [head, ...body] = rows
  if (!head) throw new InputError(path, {code: 'manifest-empty', data: {columns: columns.join(' ')}})
  const names = head.map(({value}) => value.toLowerCase())
  const faults: Fault[] = head.flatMap(({value, at}, index) =>
    (columns as readonly string[]).includes(names[index]!)
      ? []
      : [{code: 'manifest-column', data: {column: value, columns: columns.join(' '), known: nearest(names[index]!, columns)}, at}],
  )
  if (!names.includes('file')) faults.push({code: 'manifest-without-file', data: {columns: columns.join(' ')}, at: {line: 1, column: 1}})
  if (faults.length > 0) throw new InputError(path, faults)

  const outside = new Map<string, Outside>()
  const archives = new Map<string, string>()
  const paths = new Set<string>()
  for (const row of body) {
    if (row.length !== names.length) {
      faults.push({code: 'manifest-cells', data: {found: row.length, expected: names.length}, at: row[0]!.at})
      continue
    }
    const file = row[names.indexOf('file')]!
    const {outside: known, faults: wrong} = givenFacts(writtenFacts(names, row))
    const found = located(dirname(path), file.value)
    faults.push(
      ...wrong,
      ...(known.prior && !existsSync(join(dirname(path), known.prior)) ? [missing(path, row[names.indexOf('prior')]!)] : []),
    )
    if (!found) faults.push(missing(path, file))
    else if (outside.has(found.key)) faults.push({code: 'manifest-twice', data: {value: file.value}, at: file.at})
    else {
      outside.set(found.key, known.prior ? {...known, prior: join(dirname(path), known.prior)} : known)
      if (found.archive !== undefined) archives.set(found.key, found.archive)
      paths.add(found.path)
    }
  }
  if (faults.length > 0) throw new InputError(path, faults)
  return {outside, archives, paths: [...paths]}
}

const missing = (path: string, {value, at}: CsvCell): Fault => ({
  code: 'manifest-file',
  data: {value, known: nearestPath(join(dirname(path), value))},
  at,
})

const writtenFacts = (names: readonly string[], row: readonly CsvCell[]): readonly WrittenFact[] =>
  row.flatMap(({value, at}, index) => (names[index] === 'file' || value === '' ? [] : [{name: names[index] as FactName, value, at}]))

/** The input that a row means: a file, or a member of an archive (`archive.zip/path`). */
function located(folder: string, file: string): {readonly key: string; readonly path: string; readonly archive?: string} | undefined {
  const path = join(folder, file)
  if (file !== '' && existsSync(path)) return {key: realpathSync(path), path}
  const archive = /^(.+?\.zip)[\\/](.+)$/i.exec(path)
  if (!archive || !existsSync(archive[1]!)) return undefined
  const key = realpathSync(archive[1]!)
  return {key: `${key}/${archive[2]!.replaceAll('\\', '/')}`, path: archive[1]!, archive: key}
}
