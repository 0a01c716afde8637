import {read} from '../read/read.js'
import type {Limits} from '../read/limits.js'
import type {InputFile, ReadNote} from '../text/source.js'
import {repair} from '../text/repair.js'
import type {EditKind} from '../text/edit.js'
import {toSource} from '../text/mapped-text.js'
import {placer, type Place} from '../text/place.js'
import type {Range} from '../text/range.js'
import {sha256} from '../text/sha256.js'
import type {Fact, FactOrigin, Given} from '../tree/facts.js'
import type {HeadingStyle} from '../tree/nodes.js'
import {lines} from '../tree/lines.js'
import {parse} from '../tree/parse.js'
import {ledger, type Ledger} from './ledger.js'

/** What was read of a file, before anything is judged. */
export interface Extract {
  readonly file: {
    readonly name: string
    readonly format: string
    readonly encoding: string | null
    readonly sha256: string
    readonly ledger: Ledger
    readonly notes: readonly ReadNote[]
  }
  readonly facts: readonly {
    readonly name: string
    readonly value: string | number
    readonly origin: FactOrigin
    readonly place?: Place
    readonly quote?: string
  }[]
  readonly headings: readonly {readonly level: number; readonly text: string; readonly style: HeadingStyle; readonly place: Place}[]
  /** The repaired text, line by line; an offset is that of the line in the source as read. */
  readonly lines: readonly {readonly text: string; readonly place: Place; readonly offset: number}[]
  readonly dropped: readonly {readonly kind: EditKind; readonly text: string; readonly place: Place}[]
  readonly repairs: readonly {readonly kind: EditKind; readonly before: string; readonly after: string; readonly place: Place}[]
}

/**
 * Reads and repairs a file and tells what became of it.
 * @throws InputError when it cannot be read
 */
export async function extract(
  file: InputFile,
  {given = {}, limits}: {readonly given?: Given; readonly limits?: Limits} = {},
): Promise<Extract> {
  const source = await read(file, limits)
  const text = await repair(source)
  const root = parse(text, given)
  const place = placer(source)
  const placed = (range: Range): Place => place(toSource(text, range))
  const records = [...text.records]
    .sort((a, b) => a.sourceFrom - b.sourceFrom)
    .map(({kind, before, after, sourceFrom, sourceTo}) => ({kind, before, after, place: place({from: sourceFrom, to: sourceTo})}))
  const isDrop = ({kind, before, after}: {readonly kind: EditKind; readonly before: string; readonly after: string}): boolean =>
    after === '' && before.trim() !== '' && droppedKinds.has(kind)

  return {
    file: {
      name: source.name,
      format: source.format,
      encoding: source.encoding,
      sha256: await sha256(file.bytes),
      ledger: ledger(text),
      notes: source.notes,
    },
    facts: (Object.entries(root.facts) as [string, Fact<string | number>][]).map(([name, {value, origin, range}]) => ({
      name,
      value,
      origin,
      ...(range ? {place: placed(range), quote: text.source.slice(toSource(text, range).from, toSource(text, range).to)} : {}),
    })),
    headings: root.sections.map(({heading: {level, range, style}}) => ({
      level,
      text: text.value.slice(range.from, range.to),
      style,
      place: placed(range),
    })),
    lines: lines(text.value).map(range => ({
      text: text.value.slice(range.from, range.to),
      place: placed(range),
      offset: toSource(text, range).from,
    })),
    dropped: records.filter(isDrop).map(({kind, before, place}) => ({kind, text: before, place})),
    repairs: records.filter(record => !isDrop(record) && record.kind !== 'markup'),
  }
}

const droppedKinds: ReadonlySet<EditKind> = new Set(['chrome', 'advert', 'cover-letter', 'markup', 'contents'])
