import type {Limits} from '../../read/limits.js'

/** A file to be checked, known but not yet read. */
export interface Input {
  /** As it is called in reports and messages: the path as given, or `archive.zip/member`. */
  readonly name: string
  /** What it is known by whatever its path looks like: its real path; `-` for standard input. */
  readonly key: string
  /** Whether it can be read at its key, from any thread. */
  readonly onDisk: boolean
  /** @throws InputError when it cannot be read, or is larger than the limits allow */
  readonly bytes: (limits: Limits) => Promise<Uint8Array>
}

/** The endings of files that are checked when a folder or an archive is given. */
export const endings = ['.txt', '.md', '.markdown', '.docx', '.docm', '.dotx', '.dotm', '.doc', '.dot', '.wps', '.wpt', '.pdf', '.html', '.htm', '.rtf', '.ofd', '.odt', '.fodt', '.uof', '.uot', '.mht', '.mhtml', '.eml', '.msg', '.xls', '.xlsx', '.et', '.ppt', '.pptx', '.dps', '.jpg', '.jpeg', '.png', '.tif', '.tiff', '.bmp', '.zip', '.rar', '.7z', '.tar', '.tgz', '.gz'] as const

/** The lower-case ending of a name, with its dot; empty without one. */
export const endingOf = (name: string): string => /[^/\\]\.([^./\\]+)$/.exec(name)?.[0].slice(1).toLowerCase() ?? ''

/** Whether a name's ending says that it can be a report or an archive of reports. */
export const isReportName = (name: string): boolean => (endings as readonly string[]).includes(endingOf(name)) && !/(^|\/)~\$/.test(name)
