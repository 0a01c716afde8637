/** A 64-bit FNV-1a hash of the parts, hex: the same on every machine and in every run. */
export function fingerprint(...parts: readonly string[]): string {
  const text = parts.join('\u0000')
  let high = 0xcbf29ce4 | 0
  let low = 0x84222325 | 0
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at)!
    if (code > 0xffff) at++
    low ^= code
    const product = (low & 0xffff) * 0x1b3
    const carry = (low >>> 16) * 0x1b3 + (product >>> 16)
    high = (Math.imul(high, 0x1b3) + (low << 8) + (carry >>> 16)) | 0
    low = (carry << 16) | (product & 0xffff)
  }
  return hex(high) + hex(low)
}

/** Eight digits, four at a time: small integers are written many times quicker than what needs all 32 bits. */
const hex = (half: number): string => four(half >>> 16) + four(half & 0xffff)
const four = (quarter: number): string => quarter.toString(16).padStart(4, '0')
