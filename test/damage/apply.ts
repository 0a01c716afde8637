import type {Edit, Repair} from '../../src/text/edit.js'

/** The text after the edits. */
export function applied(text: string, edits: readonly Edit[]): string {
  let result = ''
  let done = 0
  for (const edit of edits) {
    if (edit.from < done) throw new Error(`edits overlap or are out of order at ${edit.from}`)
    result += text.slice(done, edit.from) + edit.text
    done = edit.to
  }
  return result + text.slice(done)
}

/** The text after the repairs, in order. */
export async function repaired(text: string, ...repairs: readonly Repair[]): Promise<string> {
  let value = text
  for (const repair of repairs) value = applied(value, await repair(value))
  return value
}
