import {InputError} from '../input-error.js'
import type {Source} from '../text/source.js'

/** The store that holds a file of which only a pointer is here, and the command that gets it. */
type Store = Readonly<Record<'store' | 'command', string>>

const longestPointer = 1024

const pointers: readonly (Store & {readonly begins: string})[] = [
  {begins: 'version https://git-lfs.github.com/', store: 'Git LFS', command: 'git lfs pull'},
  {begins: 'version https://hawser.github.com/', store: 'Git LFS', command: 'git lfs pull'},
  {begins: '/annex/objects/', store: 'git-annex', command: 'git annex get'},
]

/** The store to which a file points in place of its content; `undefined` where it holds its content. */
export function pointedTo(bytes: Uint8Array): Store | undefined {
  if (bytes.length > longestPointer) return undefined
  const text = String.fromCharCode(...bytes.subarray(0, 64))
  const found = pointers.find(({begins}) => text.startsWith(begins))
  return found && {store: found.store, command: found.command}
}

/**
 * Sees that a text is one and not two that git could not put together.
 *
 * ```text
 * > | <<<<<<< HEAD
 * > | =======
 * > | >>>>>>> branch
 * ```
 * @throws InputError with the line at which the first of both begins
 */
export function assertMerged({name, format, text}: Source): void {
  if (format !== 'txt' && format !== 'md' && format !== 'html') return
  const [ours, theirs] = [/^<{7}(?= |\r?$)/m.exec(text), /^>{7}(?= |\r?$)/m.exec(text)]
  if (!ours || !theirs || theirs.index < ours.index) return
  throw new InputError(name, {code: 'conflict-markers', at: {line: text.slice(0, ours.index).split('\n').length, column: 1}})
}
