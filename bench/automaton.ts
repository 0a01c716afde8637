/** Counts the occurrences of words, overlapping ones too: Aho–Corasick with a full transition table. */
export function automaton(words: readonly string[]): (text: string) => number {
  const classes = new Uint16Array(65536)
  let width = 1
  for (const word of words) for (let at = 0; at < word.length; at++) classes[word.charCodeAt(at)] ||= width++

  const children: Map<number, number>[] = [new Map()]
  const ends: number[] = [0]
  for (const word of words) {
    let state = 0
    for (let at = 0; at < word.length; at++) {
      const kind = classes[word.charCodeAt(at)]!
      let next = children[state]!.get(kind)
      if (next === undefined) {
        next = children.push(new Map()) - 1
        ends.push(0)
        children[state]!.set(kind, next)
      }
      state = next
    }
    ends[state]!++
  }

  const go = new Int32Array(children.length * width)
  const fail = new Int32Array(children.length)
  const queue = [0]
  for (const state of queue) {
    for (let kind = 0; kind < width; kind++) {
      const child = children[state]!.get(kind)
      const fallback = state === 0 ? 0 : go[fail[state]! * width + kind]!
      go[state * width + kind] = child ?? fallback
      if (child === undefined) continue
      fail[child] = fallback
      ends[child]! += ends[fallback]!
      queue.push(child)
    }
  }
  return text => {
    let found = 0
    for (let at = 0, state = 0; at < text.length; at++) {
      state = go[state * width + classes[text.charCodeAt(at)]!]!
      found += ends[state]!
    }
    return found
  }
}
