import type {Document, visit} from 'yaml'

/** A text that YAML ends at a `#` after a blank, since a comment begins there. */
export interface CutText {
  readonly kept: string
  readonly cut: string
  readonly offset: number
}

/**
 * The unquoted texts behind which a comment begins without a blank after its `#`, which was meant as part of the text.
 *
 * ```text
 * > | - 学法 #次
 *            ^^ not part of the phrase
 * ```
 */
export function cutTexts(text: string, document: Document, walk: typeof visit): readonly CutText[] {
  const found: CutText[] = []
  walk(document, {
    Scalar(_, {type, value, range}) {
      if (range === undefined || range === null || (type !== 'PLAIN' && value !== null)) return
      const cut = /^[ \t]*(#\S[^\n\r]*)/.exec(text.slice(range[1]))?.[1]
      if (cut !== undefined) found.push({kept: value === null ? '' : String(value), cut: cut.trim(), offset: range[0]})
    },
  })
  return found
}
