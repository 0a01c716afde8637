import {strictly} from '../strictly.js'
import type {ZipEntry} from './zip-directory.js'

/** An entry's name without what does not show. */
export const entryName = ({name}: Pick<ZipEntry, 'name'>): string =>
  nameIn(name)
    .replaceAll('\\', '/')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufe00-\ufe0f\ufeff]/g, '')

/**
 * The name that bytes are: UTF-8 if they are, whatever the archive says, else GBK, as archives made on Chinese Windows are;
 * of any other the bytes that say nothing stand as U+FFFD.
 */
export const nameIn = (bytes: Uint8Array): string =>
  strictly(bytes, 'utf-8') ?? strictly(bytes, 'gb18030') ?? new TextDecoder('gb18030').decode(bytes)

/** No control or direction-changing characters, no absolute path, no step up. */
export const isSafe = (name: string): boolean =>
  name.length > 0 &&
  name.length < 1000 &&
  !/[\p{Cc}\p{Cf}\u2028\u2029]/u.test(name) &&
  !/^\/|^[a-z]:/i.test(name) &&
  !name.split('/').includes('..')

export const printable = (name: string): string => name.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '\ufffd').slice(0, 200)

/** Folders, and what systems leave behind. */
export const isClutter = (name: string): boolean =>
  name.endsWith('/') || /(^|\/)(__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$|~\$)/i.test(name)
