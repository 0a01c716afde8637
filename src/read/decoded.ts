/** A text decoded by its byte order mark, as `xmlSink` decodes it, and how to encode it again. */
export interface Decoded {
  readonly text: string
  readonly encode: (text: string) => Uint8Array
}

/** Decodes an XML document; a mark at its start comes back when it is encoded. */
export const decoded = (bytes: Uint8Array): Decoded => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return {text: new TextDecoder('utf-16le').decode(bytes), encode: text => utf16(text, true)}
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return {text: new TextDecoder('utf-16be').decode(bytes), encode: text => utf16(text, false)}
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  return {text: new TextDecoder().decode(bytes), encode: text => new TextEncoder().encode(marked ? `\ufeff${text}` : text)}
}

const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
  const view = new DataView(new ArrayBuffer(text.length * 2 + 2))
  view.setUint16(0, 0xfeff, littleEndian)
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2 + 2, text.charCodeAt(at), littleEndian)
  return new Uint8Array(view.buffer)
}
