import {strictly} from '../strictly.js'
import type {ZipEntry} from './zip-directory.js'

/**
 * An entry's name without what does not show: UTF-8 if its bytes are, whatever the entry says, else GBK, as archives
 * made on Chinese Windows are.
 */
export const entryName = ({name}: Pick<ZipEntry, 'name'>): string | undefined =>
  (strictly(name, 'utf-8') ?? strictly(name, 'gb18030'))
    ?.replaceAll('\\', '/')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufe00-\ufe0f\ufeff]/g, '')

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
