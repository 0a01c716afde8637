// Interpolated Kneser-Ney estimates (Chen and Goodman 1998) over characters of texts, which fall back on the words of a list.

/** The longest sequence that is counted in texts, and in words. */
const [longest, longestInWords] = [5, 4]
const discount = 0.75
/** So many unseen continuations are thought to stand behind each beginning of a word. */
const unseen = 100
/** The share of the texts in how usual a character is; the rest is the words'. */
const ownShare = 0.6
const floor = 1e-7
/** What an occurrence in the list of words counts against one in the texts when it is chosen what to keep. */
const wordWeight = 0.003

const add = (map, key, value) => map.set(key, (map.get(key) ?? 0) + value)
const context = sequence => sequence.slice(0, -1)

/** The sequences to keep with the logarithms of their likelihoods, and of the weight of what is not kept behind them. */
export function likelihoodsOf(lines, words, kept) {
  const texts = textCounts(lines)
  const list = wordCounts(words)
  const {likelihood, rest} = estimates(texts, list)
  const sequences = chosen({texts, list, likelihood, rest}, kept)
  return entries(sequences, likelihood)
}

/** How often sequences stand in the texts, and for the shorter ones behind how many different characters. */
function textCounts(lines) {
  const counts = new Map()
  for (const line of lines) {
    const text = `\n${line}\n`
    for (let end = 1; end < text.length; end++) for (let size = 1; size <= Math.min(longest, end + 1); size++) add(counts, text.slice(end + 1 - size, end + 1), 1)
  }
  const continued = new Map()
  for (const [sequence, count] of counts) {
    if (sequence.length > 1 && (sequence.length === longest || sequence[0] === '\n')) continued.set(sequence, count)
    const shorter = sequence.slice(1)
    if (shorter !== '' && (shorter[0] !== '\n' || shorter.length === 1)) add(continued, shorter, 1)
  }
  const contexts = new Map()
  for (const [sequence, count] of continued) {
    const {sum = 0, kinds = 0} = contexts.get(context(sequence)) ?? {}
    contexts.set(context(sequence), {sum: sum + count, kinds: kinds + 1})
  }
  return {counts, continued, contexts}
}

/** How often sequences stand in words, `inside` what goes on and `whole` with what ends there, and how often characters begin one. */
function wordCounts(words) {
  const [counts, inside, whole, first] = [new Map(), new Map(), new Map(), new Map()]
  let all = 0
  for (const {word, frequency} of words) {
    all += frequency
    add(first, word[0], frequency)
    for (let at = 1; at < word.length; at++) {
      for (let size = 1; size < longestInWords && size <= at; size++) {
        const before = word.slice(at - size, at)
        add(counts, before + word[at], frequency)
        add(inside, before, frequency)
        add(whole, before, frequency)
      }
    }
    for (let size = 1; size < longestInWords && size <= word.length; size++) add(whole, word.slice(-size), frequency)
  }
  return {counts, inside, whole, first, all}
}

/** The likelihood of a sequence's last character behind the others, and what share of it is left to shorter sequences. */
function estimates({continued, contexts}, {counts, inside, whole, first, all}) {
  const ended = before => whole.get(before) - (inside.get(before) ?? 0) + unseen
  const rest = before => {
    const inWords = whole.has(before) ? ended(before) / (whole.get(before) + unseen) : 1
    const own = contexts.get(before)
    return own ? (inWords * discount * own.kinds) / own.sum : inWords
  }
  const usual = character => (ownShare * Math.max((continued.get(character) ?? 0) - 0.5, 0)) / contexts.get('').sum + ((1 - ownShare) * (first.get(character) ?? 0)) / all + floor
  const known = new Map()
  const likelihood = sequence => {
    if (known.has(sequence)) return known.get(sequence)
    const before = context(sequence)
    let value = before === '' ? usual(sequence) : likelihood(sequence.slice(1))
    if (before !== '' && whole.has(before)) value = ((counts.get(sequence) ?? 0) + ended(before) * value) / (whole.get(before) + unseen)
    const own = before === '' ? undefined : contexts.get(before)
    if (own) value = (Math.max((continued.get(sequence) ?? 0) - discount, 0) + discount * own.kinds * value) / own.sum
    known.set(sequence, value)
    return value
  }
  return {likelihood, rest}
}

/** The sequences whose loss would change the estimates the most, with all that they begin with. */
function chosen({texts, list, likelihood, rest}, kept) {
  const weighed = [...new Set([...texts.continued.keys(), ...list.counts.keys()])]
    .filter(sequence => sequence.length > 1)
    .map(sequence => {
      const without = rest(context(sequence)) * likelihood(sequence.slice(1))
      const times = (texts.counts.get(sequence) ?? 0) + (list.counts.get(sequence) ?? 0) * wordWeight
      return {sequence, loss: times * Math.abs(Math.log(likelihood(sequence) / without))}
    })
    .sort((one, other) => other.loss - one.loss || (one.sequence < other.sequence ? -1 : 1))
  const sequences = new Set()
  for (const {sequence} of weighed) {
    if (sequences.size >= kept) break
    for (let size = 2; size <= sequence.length; size++) sequences.add(sequence.slice(0, size))
  }
  for (const sequence of [...texts.continued.keys(), ...list.counts.keys(), ...list.first.keys()]) for (const character of sequence) sequences.add(character)
  return sequences
}

/** Each sequence with its likelihood and the weight of the rest behind it, in logarithms; what is kept adds up to 1 with the rest. */
function entries(sequences, likelihood) {
  const sums = new Map()
  for (const sequence of sequences) {
    if (sequence.length === 1) continue
    const {longer = 0, shorter = 0} = sums.get(context(sequence)) ?? {}
    sums.set(context(sequence), {longer: longer + likelihood(sequence), shorter: shorter + likelihood(sequence.slice(1))})
  }
  return [...sequences].map(sequence => {
    const {longer, shorter} = sums.get(sequence) ?? {longer: 0, shorter: 0}
    return {sequence, value: Math.log(likelihood(sequence)), rest: Math.log(Math.max(1 - longer, 1e-4) / Math.max(1 - shorter, 1e-4))}
  })
}
