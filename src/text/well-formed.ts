/** Puts U+FFFD in place of each lone surrogate, so that offsets stay and every text can be written as UTF-8. */
export const wellFormed = (text: string): string =>
  text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
