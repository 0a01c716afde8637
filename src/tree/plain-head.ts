/**
 * The words that name an item or heading, without its marker and the stop at its end.
 *
 * ```text
 * > | 一是法治人才缺乏。
 *       ^^^^^^^^^^
 * ```
 */
export const plainHead = (text: string): string =>
  text
    .replace(/\s+/g, '')
    .replace(/^(?:[（(]?[一二三四五六七八九十\d]{1,3}(?:[、.．：:)）]+|是|要)|[①-⑳])+/, '')
    .replace(/[。；，、：:;,.]+$/, '')
