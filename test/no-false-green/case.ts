import {mkdirSync, symlinkSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {report} from '../cli/workplace.js'

/** A link, by what it leads to. */
export interface Link {
  readonly to: string
}

/** A careless step at the gate, in a folder of its own that is the root of a repository. */
export interface Case {
  readonly name: string
  /** Beside a sound report `a.txt`; `null` makes a folder. */
  readonly files?: Readonly<Record<string, string | Uint8Array | Link | null>>
  /** More to make ready there. */
  readonly ready?: (folder: string) => void
  /** Command lines that go before. */
  readonly first?: readonly (readonly string[])[]
  readonly args: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  readonly code: 0 | 1 | 2 | 3
  readonly says: RegExp
}

/** Makes the folder of a case. */
export function made(folder: string, {files = {}, ready}: Case): void {
  for (const [name, content] of Object.entries({'.git': null, 'a.txt': report, ...files})) {
    const path = join(folder, name)
    mkdirSync(content === null ? path : dirname(path), {recursive: true})
    if (content === null) continue
    if (typeof content === 'string' || content instanceof Uint8Array) writeFileSync(path, content)
    else symlinkSync(content.to, path)
  }
  ready?.(folder)
}
