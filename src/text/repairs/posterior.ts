import {logSum, type Juncture, type Way} from './lattice.js'

/**
 * The likeliest reading through layers of nodes, whose last have their `backward` set to the likelihood of what follows. A
 * character is written where the readings that have it there are together `sure`, 0 to 1; what is in doubt becomes U+FFFD.
 */
export function sureText(layers: readonly (readonly Juncture[])[], sure: number): string {
  const last = layers.at(-1)!
  const all = last.reduce((total, node) => logSum(total, node.forward + node.backward), -Infinity)
  const chosen = likeliestWays(last)
  const parts: string[] = []
  for (let index = layers.length - 1; index > 0; index--) {
    const shares = sharesOf(layers[index]!, all)
    parts.unshift(sureCharacters(chosen[index - 1]!.text, shares, sure))
  }
  return parts.join('')
}

/** The ways of the likeliest reading, one between two layers. */
function likeliestWays(last: readonly Juncture[]): readonly Way[] {
  const end = last.reduce((best, node) => (node.best + node.backward > best.best + best.backward ? node : best))
  const ways: Way[] = []
  for (let way = end.through; way; way = way.from.through) ways.unshift(way)
  return ways
}

/** How likely each text is by which the nodes of a layer are reached; hands their `backward` on to the layer before. */
function sharesOf(nodes: readonly Juncture[], all: number): ReadonlyMap<string, number> {
  const shares = new Map<string, number>()
  for (const node of nodes) {
    for (const {from, text, weight} of node.ways) {
      const onward = weight + node.backward
      from.backward = logSum(from.backward, onward)
      shares.set(text, (shares.get(text) ?? 0) + Math.exp(from.forward + onward - all))
    }
  }
  return shares
}

/**
 * The characters at the beginning and at the end of a text of which all texts together are sure, and of those between them
 * the ones of which texts of the same length are; what is in doubt is U+FFFD, and so is whether there is anything more.
 */
function sureCharacters(text: string, shares: ReadonlyMap<string, number>, sure: number): string {
  if ((shares.get(text) ?? 0) >= sure) return text
  const share = (fits: (rival: string) => boolean): number =>
    [...shares].reduce((total, [rival, part]) => total + (fits(rival) ? part : 0), 0)
  let [from, to] = [0, text.length]
  while (from < to && share(rival => rival.startsWith(text.slice(0, from + 1))) >= sure) from++
  while (to > from && share(rival => rival.length > from && rival.endsWith(text.slice(to - 1))) >= sure) to--
  const between = Array.from(text.slice(from, to), (character, index) =>
    share(rival => rival.length === text.length && rival[from + index] === character) >= sure ? character : '\uFFFD',
  )
  return text.slice(0, from) + (between.join('') || '\uFFFD') + text.slice(to)
}
