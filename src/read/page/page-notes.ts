import type {ReadNote} from '../../text/source.js'
import type {Page} from './page-line.js'

/** What a file holds beside its pages: files attached, and streams that cannot be unpacked. */
interface Beside {
  readonly attachments?: number
  readonly broken?: number
}

/** What a person must know of pages: those that were read from their pictures, and those that could not be read. */
export function notesOfPages(pages: readonly Page[], {attachments = 0, broken = 0}: Beside = {}): readonly ReadNote[] {
  const numbers = (wanted: (page: Page) => boolean): readonly number[] => pages.flatMap((page, i) => (wanted(page) ? [i + 1] : []))
  const [lost, recognised] = [numbers(page => page.lost === true), numbers(page => page.recognised !== undefined)]
  const unread = pages.reduce((sum, {unmapped: own, lost: gone}) => sum + (gone ? 0 : own), broken)
  return [
    ...(lost.length > 0 ? [{kind: 'page-without-text', count: lost.length, detail: lost.join(', ')} as const] : []),
    ...(recognised.length > 0 ? [{kind: 'read-by-ocr', count: recognised.length, detail: recognised.join(', ')} as const] : []),
    ...(unread > 0 ? [{kind: 'partly-unreadable', count: unread} as const] : []),
    ...(attachments > 0 ? [{kind: 'attachment', count: attachments} as const] : []),
  ]
}
