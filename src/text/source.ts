import type {Edit} from './edit.js'
import type {Range} from './range.js'

/** A file as handed to us: its name (for messages and detection hints) and its bytes. */
export interface InputFile {
  readonly name: string
  readonly bytes: Uint8Array
}

export type Format = 'txt' | 'md' | 'html' | 'docx' | 'doc' | 'pdf' | 'rtf' | 'ofd' | 'odt' | 'mhtml'

/** A heading that the file format itself marks (Markdown `#`, `<h2>`, a Word heading style). */
export interface HeadingMark {
  /** Offset in `text` at which the heading's line begins. */
  readonly offset: number
  /** 1 is the outermost. */
  readonly depth: number
}

/** Where text extracted from a paginated or structured file stands in it; both arrays have one entry a line of `text`. */
export interface PlaceTable {
  readonly unit: 'page' | 'paragraph'
  /** Offset in `text` at which each line begins, ascending, the first 0. */
  readonly starts: readonly number[]
  /** 1-based page of each line (`page`), or paragraph number (`paragraph`). */
  readonly units: readonly number[]
  /** 1-based line within its page; only with `page`. */
  readonly lines?: readonly number[]
}

/** Something a person must know about how a file was read: tracked changes, comments, hidden text, a page without text. */
export interface ReadNote {
  readonly kind:
    | 'tracked-changes'
    | 'comments'
    | 'hidden-text'
    | 'page-without-text'
    | 'partly-unreadable'
    | 'author'
    | 'attachment'
    | 'signature'
    | 'read-by-ocr'
    | 'lost-lines'
    | 'picture-unread'
    | 'part-of-several'
  readonly count: number
  /** Free detail, e.g. the author's name or the page numbers. */
  readonly detail?: string
}

/** A report as read, before any repair. */
export interface Source {
  readonly name: string
  readonly format: Format
  /**
   * WHATWG label of the encoding that was detected, lower case (`utf-8`, `utf-16le`, `gb18030`, `big5`); `null` where
   * the format has none.
   */
  readonly encoding: string | null
  /** The original text: the decoded file for text formats, the extracted text for Word and PDF. Never changed afterwards. */
  readonly text: string
  /** Markup of the format that is not part of the report's words, as edits on `text` (sorted, not overlapping). */
  readonly markup: readonly Edit[]
  readonly headings: readonly HeadingMark[]
  /** `undefined` for text formats, whose places are lines and columns of `text`. */
  readonly places?: PlaceTable
  readonly notes: readonly ReadNote[]
  /** Ranges of `text` that were recognised in a picture, and not for certain; ascending. */
  readonly doubtful?: readonly Range[]
  /** Facts the file format gives beside its text (an HTML `<meta name="PubDate">`, a page's title). */
  readonly meta: {readonly title?: string; readonly publishDate?: string; readonly site?: string}
}
