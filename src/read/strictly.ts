/** The text that bytes are in an encoding (a WHATWG label); `undefined` where any of them is wrong in it, or the label is none. */
export function strictly(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, {fatal: true}).decode(bytes)
  } catch {
    return undefined
  }
}
