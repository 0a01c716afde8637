import type {Edit} from '../../text/edit.js'
import type {Source} from '../../text/source.js'

/** The YAML block at the top of a Markdown file. */
export interface FrontMatter {
  /** Units from the start of the text, 0 if there is none. */
  readonly length: number
  readonly edits: readonly Edit[]
  readonly meta: Source['meta']
}

/** Finds front matter: a first line `---`, lines of `key: value`, lists and comments, and a closing `---`. */
export const frontMatter = (text: string): FrontMatter => {
  const match =
    /^---[ \t]*(?:\r\n|\n)((?:(?:\w[\w-]*[ \t]*:.*|[ \t]+.*|- .*|#.*|)(?:\r\n|\n)){1,200}?)(?:---|\.\.\.)[ \t]*(?:\r\n|\n|$)/.exec(text)
  if (!match || !/^\w[\w-]*[ \t]*:/.test(match[1]!)) return {length: 0, edits: [], meta: {}}

  const title = valueOf(match[1]!, 'title')
  const publishDate = valueOf(match[1]!, 'date')
  return {
    length: match[0].length,
    edits: [{from: 0, to: match[0].length, text: ''}],
    meta: {...(title ? {title} : {}), ...(publishDate ? {publishDate} : {})},
  }
}

const valueOf = (block: string, key: string): string | undefined => {
  const line = block.split(/\r?\n/).find(line => line.startsWith(`${key}:`))
  return line
    ?.slice(key.length + 1)
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2')
}
