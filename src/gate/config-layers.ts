import {InputError, type Fault, type FaultPlace} from '../input-error.js'
import type {Path} from '../rulebook/path-fault.js'
import type {Config, ConfigGate} from './config.js'
import {readDocument, type GivenDocument, type GivenText} from './read-document.js'
import type {Layers, SettingsOverride, Setting, Settings} from './settings.js'

/** What only the caller knows of files. */
export interface ConfigFiles {
  /** A path written in the file `name`, as it is from the folder of the run. */
  readonly resolve: (name: string, path: string) => string
  /** The text of a configuration; `undefined` where there is none. */
  readonly find: (path: string) => GivenText | undefined
}

type FileLayers = Pick<Layers, 'file' | 'overrides'>

/**
 * Reads a configuration and all that it extends. Files that it names are resolved from the folder of the file in which
 * they are written; patterns are left as they are.
 * @throws InputError with line and column of every fault
 */
export async function configLayers(text: GivenText, files: ConfigFiles, open: readonly string[] = []): Promise<FileLayers> {
  const document = await readDocument<Config>('config', text)
  const own = document.value.extends
  const parents: FileLayers[] = []
  for (const [index, path] of (own === undefined ? [] : typeof own === 'string' ? [own] : own).entries()) {
    const at = document.at(typeof own === 'string' ? ['extends'] : ['extends', index])
    const resolved = files.resolve(text.name, path)
    if ([...open, text.name].includes(resolved)) throw new InputError(text.name, {code: 'config-circle', data: {value: path}, ...at})
    const found = files.find(resolved)
    if (!found) throw new InputError(text.name, {code: 'config-missing', data: {value: path}, ...at})
    parents.push(await configLayers(found, files, [...open, text.name]))
  }
  const layers = ownLayers(document, files)
  return {
    file: Object.assign({}, ...parents.map(({file}) => file), layers.file) as Settings,
    overrides: [...parents.flatMap(({overrides}) => overrides), ...layers.overrides],
  }
}

function ownLayers({name, value: config, at}: GivenDocument<Config>, {resolve}: ConfigFiles): FileLayers {
  const setting = <Value>(path: Path, value: Value): Setting<Value> => ({value, origin: {by: 'file', name, ...at(path)}})
  const put = <Value, Into = Value>(
    key: string,
    path: Path,
    value: Value | undefined,
    into: (value: Value) => Into = same,
  ): Record<string, Setting<Into>> => (value === undefined ? {} : {[key]: setting(path, into(value))})
  const file = (path: string): string => resolve(name, path)
  const gate = (under: Path, thresholds: ConfigGate = {}): Settings => ({
    ...put('gate.fail-on', [...under, 'fail-on'], thresholds['fail-on']),
    ...put('gate.min-grade', [...under, 'min-grade'], thresholds['min-grade']),
    ...put('gate.min-score', [...under, 'min-score'], thresholds['min-score']),
    ...put('gate.accept-unread', [...under, 'accept-unread'], thresholds['accept-unread']),
    ...put('gate.no-regression', [...under, 'no-regression'], thresholds['no-regression']),
    ...Object.assign(
      {},
      ...Object.entries(thresholds['min-requirement'] ?? {}).map(([id, points]) =>
        put(`gate.min-requirement.${id}`, [...under, 'min-requirement', id], points),
      ),
    ),
  })
  assertYears(name, config, at)
  return {
    file: {
      ...put('rulebook', ['rulebook'], config.rulebook, value => rulebookOf(value, file)),
      ...put('include', ['include'], config.include),
      ...put('exclude', ['exclude'], config.exclude),
      ...gate(['gate'], config.gate),
      ...put('waivers', ['waivers'], config.waivers, file),
      ...put('baseline', ['baseline'], config.baseline, file),
      ...put('report.format', ['report', 'format'], config.report?.format, formats => formats.map(format => formatOf(format, file))),
      ...put('report.output', ['report', 'output'], config.report?.output, file),
      ...put('strict', ['strict'], config.strict),
      ...put('lang', ['lang'], config.lang),
      ...put('cache', ['cache'], config.cache, value => (typeof value === 'string' ? file(value) : value)),
    },
    overrides: (config.overrides ?? []).map(
      ({files, kind, level, years, rulebook, severity = {}, gate: thresholds}, index): SettingsOverride => {
        const under: Path = ['overrides', index]
        return {
          origin: setting(files ? [...under, 'files'] : under, undefined).origin,
          when: {...(files ? {files} : {}), ...(kind ? {kind} : {}), ...(level ? {level} : {}), ...(years ? {years} : {})},
          settings: {
            ...put('rulebook', [...under, 'rulebook'], rulebook, value => rulebookOf(value, file)),
            ...gate([...under, 'gate'], thresholds),
            ...Object.assign(
              {},
              ...Object.entries(severity).map(([rule, value]) => put(`severity.${rule}`, [...under, 'severity', rule], value)),
            ),
          },
        }
      },
    ),
  }
}

const same = (value: unknown): never => value as never

/** A built-in id stays what it is; a file is resolved. */
const rulebookOf = (value: string, file: (path: string) => string): string => (/\.ya?ml$|[\\/]/i.test(value) ? file(value) : value)

/** `FORMAT=FILE` with the file resolved. */
function formatOf(value: string, file: (path: string) => string): string {
  const at = value.indexOf('=')
  return at < 0 || at === value.length - 1 ? value : `${value.slice(0, at + 1)}${file(value.slice(at + 1))}`
}

function assertYears(name: string, {overrides = []}: Config, at: (path: Path) => {readonly at: FaultPlace}): void {
  const faults = overrides.flatMap(({years}, index): Fault[] =>
    years?.from !== undefined && years.to !== undefined && years.from > years.to
      ? [{code: 'config-years', data: {from: years.from, to: years.to}, ...at(['overrides', index, 'years'])}]
      : [],
  )
  if (faults.length > 0) throw new InputError(name, faults)
}
