import type {Edit} from '../../text/edit.js'

/** Deletes every word between two offsets with the blanks after it, and leaves the line ends. */
export const deleteWords = (text: string, from: number, to: number): readonly Edit[] =>
  [...text.slice(from, to).matchAll(/[^\s]+[^\S\r\n]*/g)].map(({0: word, index}) => ({
    from: from + index,
    to: from + index + word.length,
    text: '',
  }))

/** The edits that turn a slice of the source into the value the parser gave it: no escapes, no entities, no line prefixes; blanks stay. */
export const alignText = (text: string, from: number, to: number, value: string): readonly Edit[] => {
  if (to - from === value.length && text.startsWith(value, from)) return []

  const edits: Edit[] = []
  let at = from
  let j = 0
  while (at < to) {
    const entity =
      text[at] === '&' ? /^&(?:#x?[0-9a-f]{1,8}|[a-z][0-9a-z]{1,30});/i.exec(text.slice(at, Math.min(to, at + 36)))?.[0] : undefined
    if (entity && !value.startsWith(entity, j)) {
      const length = (value.codePointAt(j) ?? 0) > 0xffff ? 2 : 1
      edits.push({from: at, to: at + entity.length, text: value.slice(j, j + length)})
      at += entity.length
      j += length
    } else if (text[at] === value[j] || (text[at] === '\0' && value[j] === '\ufffd') || isLineEnd(text[at], value[j])) {
      at++
      j++
    } else {
      if (!/\s/.test(text[at]!) || edits.at(-1)?.to === at) edits.push({from: at, to: at + 1, text: ''})
      at++
    }
  }
  return j === value.length ? joined(edits) : []
}

const isLineEnd = (a: string | undefined, b: string | undefined): boolean => (a === '\r' || a === '\n') && (b === '\r' || b === '\n')

const joined = (edits: readonly Edit[]): readonly Edit[] => {
  const result: Edit[] = []
  for (const edit of edits) {
    const last = result.at(-1)
    if (last && last.to === edit.from && last.text === '' && edit.text === '') result[result.length - 1] = {...last, to: edit.to}
    else result.push(edit)
  }
  return result
}

/** Whether a link's target can be one: an address or a path, not a Chinese remark in brackets. */
export const isTarget = (url: string): boolean => /^[\x21-\x7e]*$/.test(url) || /[/.#:]/.test(url)

const ENTITIES: Readonly<Record<string, string>> = {
  '&nbsp;': ' ',
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&ensp;': ' ',
  '&emsp;': ' ',
}

/** Deletes the tags and comments of HTML inside Markdown; a block's end that is not at the end of a line becomes one. */
export const deleteTags = (text: string, from: number, to: number): readonly Edit[] => {
  const edits: Edit[] = []
  const slice = text.slice(from, to)
  const lower = slice.toLowerCase()
  const marks = /<!--|<(script|style)\b|<\/?([a-z][a-z0-9-]*)(?=[\s/>])[^<>]*>|<[!?][^<>]*>|&(?:nbsp|lt|gt|amp|quot|ensp|emsp);/gi
  for (let match = marks.exec(slice); match; match = marks.exec(slice)) {
    const [mark, raw, tag = ''] = match
    const end =
      mark === '<!--'
        ? endOf(slice, '-->', match.index)
        : raw
          ? endOf(lower, `</${raw.toLowerCase()}>`, match.index)
          : match.index + mark.length
    const ends = /^(br)$/i.test(tag) || (/^(p|div|tr|td|th|li|h[1-6])$/i.test(tag) && mark.startsWith('</'))
    const atLineEnd = end >= slice.length || /[\r\n]/.test(slice[end]!)
    edits.push({from: from + match.index, to: from + end, text: ENTITIES[mark.toLowerCase()] ?? (ends && !atLineEnd ? '\n' : '')})
    marks.lastIndex = end
  }
  return edits
}

const endOf = (text: string, mark: string, from: number): number => {
  const at = text.indexOf(mark, from)
  return at < 0 ? text.length : at + mark.length
}
