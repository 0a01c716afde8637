import {unzlibSync} from 'fflate'

/** Bytes that the build has packed into the page: base64 of zlib. */
export function unpacked(base64: string): Uint8Array {
  const packed = atob(base64)
  const bytes = new Uint8Array(packed.length)
  for (let at = 0; at < packed.length; at++) bytes[at] = packed.charCodeAt(at)
  return unzlibSync(bytes)
}

/** A text that the build has packed into the page. */
export const unpackedText = (base64: string): string => new TextDecoder().decode(unpacked(base64))
