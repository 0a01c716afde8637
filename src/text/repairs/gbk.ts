const firstLead = 0x81
const firstTrail = 0x40
/** Second bytes run from 40 to FE without 7F. */
const trails = 190

/** Every pair of bytes decoded, in order, one UTF-16 unit each; U+FFFD where a pair is no character. */
const tables: string[] = []
const known = new Map<string, number>()

/** The character of two GBK bytes, or `undefined` where none is assigned (private use counts as none). */
export function gbkCharacter(lead: number, trail: number): string | undefined {
  if (lead < firstLead || lead > 0xfe || trail < firstTrail || trail > 0xfe || trail === 0x7f) return undefined
  const character = table().charAt((lead - firstLead) * trails + trail - firstTrail - (trail > 0x7f ? 1 : 0))
  return character === '\uFFFD' || (character >= '\uE000' && character <= '\uF8FF') ? undefined : character
}

/**
 * The two GBK bytes of a character as one number (`lead << 8 | trail`), or `undefined` where it has none; private use
 * characters have theirs.
 */
export function gbkCode(character: string): number | undefined {
  if (character.length !== 1 || character === '\uFFFD') return undefined
  let at = known.get(character)
  if (at === undefined) known.set(character, (at = table().indexOf(character)))
  if (at < 0) return undefined
  const trail = firstTrail + (at % trails)
  return ((firstLead + Math.floor(at / trails)) << 8) | (trail < 0x7f ? trail : trail + 1)
}

const table = (): string => (tables[0] ??= build())

function build(): string {
  const bytes = new Uint8Array((0xff - firstLead) * trails * 2)
  for (let trail = firstTrail, at = 1; trail <= 0xfe; trail++) {
    if (trail === 0x7f) continue
    bytes[at] = trail
    at += 2
  }
  for (let lead = firstLead, from = 0; lead <= 0xfe; lead++, from += trails * 2) {
    bytes.copyWithin(from, 0, trails * 2)
    for (let at = from; at < from + trails * 2; at += 2) bytes[at] = lead
  }
  const whole = new TextDecoder('gbk').decode(bytes)
  return whole.length * 2 === bytes.length ? whole : pairByPair(bytes)
}

/** For decoders to which some pairs are no character and which then give back the second byte. */
function pairByPair(bytes: Uint8Array): string {
  const decoder = new TextDecoder('gbk')
  let all = ''
  for (let at = 0; at < bytes.length; at += 2) {
    const character = decoder.decode(bytes.subarray(at, at + 2))
    all += character.length === 1 ? character : '\uFFFD'
  }
  return all
}
