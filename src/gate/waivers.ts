import {InputError, type Fault, type FaultPlace} from '../input-error.js'
import {readDocument, type GivenText} from './read-document.js'

/** A finding, or a threshold that is not reached, that is accepted for a time. */
export interface Waiver {
  readonly document: string
  /** Of a threshold its setting, such as `gate.min-score`. */
  readonly rule: string
  /** Empty for a threshold. */
  readonly fingerprint: string
  readonly reason: string
  readonly approvedBy: string
  /** The last day on which it is accepted, ISO. */
  readonly expires: string
  /** Where it stands in its file. */
  readonly at: FaultPlace
}

interface WaiversFile {
  readonly waivers: readonly ({readonly [key in 'document' | 'reason' | 'approved-by' | 'expires']: string} & {
    readonly [key in 'rule' | 'fingerprint' | 'threshold']?: string
  })[]
}

/**
 * Reads a waivers file, by `schemas/waivers.schema.json`.
 * @throws InputError with line and column of every fault: of form, days that do not exist, findings waived twice
 */
export async function readWaivers(text: GivenText): Promise<readonly Waiver[]> {
  const {value, at} = await readDocument<WaiversFile>('waivers', text, {texts: true})
  const shapes = value.waivers.flatMap(({rule, fingerprint, threshold}, index): Fault[] => {
    const place = at(['waivers', index])
    if (threshold !== undefined) return rule === undefined && fingerprint === undefined ? [] : [{code: 'waiver-both', ...place}]
    return Object.entries({rule, fingerprint}).flatMap(([key, known]) =>
      known === undefined ? [{code: 'schema-missing-key', data: {key, where: `waivers.${index}`, schema: 'waivers'}, ...place}] : [],
    )
  })
  if (shapes.length > 0) throw new InputError(text.name, shapes)
  const waivers = value.waivers.map(({document, rule, fingerprint, threshold, 'approved-by': approvedBy, ...rest}, index): Waiver => ({
    document: document.replaceAll('\\', '/').replace(/^(\.\/)+/, ''),
    rule: threshold === undefined ? rule! : `gate.${threshold}`,
    fingerprint: fingerprint ?? '',
    approvedBy,
    ...rest,
    ...at(['waivers', index, 'document']),
  }))
  const seen = new Set<string>()
  const faults = waivers.flatMap((waiver, index): Fault[] => {
    const key = waiverKey(waiver)
    const twice = seen.has(key)
    seen.add(key)
    return [
      ...(isDay(waiver.expires) ? [] : [{code: 'waiver-day', data: {value: waiver.expires}, ...at(['waivers', index, 'expires'])}]),
      ...(twice ? [{code: 'waiver-twice', data: {document: waiver.document, rule: waiver.rule}, at: waiver.at}] : []),
    ]
  })
  if (faults.length > 0) throw new InputError(text.name, faults)
  return waivers
}

/** What a waiver and a finding have in common. */
export const waiverKey = ({document, rule, fingerprint}: Pick<Waiver, 'document' | 'rule' | 'fingerprint'>): string =>
  `${document}\u0000${rule}\u0000${fingerprint}`

/** Whether a waiver's last day is over on the day `today` (ISO). */
export const isExpired = ({expires}: Waiver, today: string): boolean => expires < today

/** Whether an ISO date is a day of the calendar. */
function isDay(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date)
}
