import {fromGbk, replacePair, toGbk} from './gbk-bytes.js'

/** Replaces full-width `，！：；（）？` by ASCII on GBK bytes without regard to character borders: `。現` becomes `?,F`. */
export function narrowPunctuation(text: string, marks = '，'): string {
  let bytes = toGbk(text)
  for (const mark of marks) bytes = replacePair(bytes, 0xa300 | (mark.charCodeAt(0) - 0xfee0 + 0x80), [mark.charCodeAt(0) - 0xfee0])
  return fromGbk(bytes, 'kept')
}
