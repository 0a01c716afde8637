/** A 64-bit FNV-1a hash of the parts, hex: the same on every machine and in every run. */
export function fingerprint(...parts: readonly string[]): string {
  let high = 0xcbf29ce4
  let low = 0x84222325
  for (const unit of parts.join('\u0000')) {
    low ^= unit.codePointAt(0)!
    const product = Math.imul(low & 0xffff, 0x1b3)
    const carry = ((low >>> 16) * 0x1b3 + (product >>> 16)) >>> 0
    high = (Math.imul(high, 0x1b3) + (low << 8) + (carry >>> 16)) >>> 0
    low = ((carry << 16) | (product & 0xffff)) >>> 0
  }
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0')
}
