import {InputError, type Fault} from '../../input-error.js'
import {formats, type ReportFormat} from '../../report/formats/registry.js'
import {nearest} from '../../rulebook/compile.js'

export type FormatName = 'pretty' | ReportFormat

/** What `-f` takes: the table for a terminal, and the formats of reports. */
export const formatNames: readonly FormatName[] = ['pretty', ...(Object.keys(formats) as ReportFormat[])]

/** A format and where it goes: a file, or standard output. */
export interface Target {
  readonly format: FormatName
  readonly file?: string
}

/**
 * Reads `-f FORMAT` and `-f FORMAT=FILE`.
 * @throws InputError for unknown formats, for bytes without a file, and where two would go to standard output or to the same file
 */
export function targetsOf(values: readonly string[]): readonly Target[] {
  const faults: Fault[] = []
  const targets = values.flatMap((value): Target[] => {
    const [name = '', ...rest] = value.split('=')
    if (!(formatNames as readonly string[]).includes(name)) {
      faults.push({code: 'unknown-format', data: {value: name, allowed: formatNames.join(' '), known: nearest(name, formatNames)}})
      return []
    }
    const format = name as FormatName
    if (rest.length > 0 && rest.join('=') === '')
      faults.push({code: 'option-value-missing', data: {name: `-f ${format}=`, command: 'check'}})
    if (rest.length === 0 && (format === 'xlsx' || format === 'docx')) faults.push({code: 'format-needs-file', data: {format}})
    return [rest.length > 0 ? {format, file: rest.join('=')} : {format}]
  })
  const printed = targets.filter(({file}) => file === undefined)
  if (printed.length > 1) faults.push({code: 'format-twice', data: {first: printed[0]!.format, second: printed[1]!.format}})
  const written = targets.flatMap(({file}) => file ?? [])
  for (const file of new Set(written.filter((file, index) => written.indexOf(file) !== index)))
    faults.push({code: 'output-twice', data: {file}})
  if (faults.length > 0) throw new InputError('gangyao', faults)
  return targets
}
