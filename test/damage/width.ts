/** ASCII to its full-width forms, space to U+3000; line ends stay. */
export const toFullWidth = (text: string): string =>
  text.replace(/[!-~]/g, character => String.fromCharCode(character.charCodeAt(0) + 0xfee0)).replaceAll(' ', '\u3000')

/** Full-width forms of ASCII to ASCII, U+3000 to space. */
export const toHalfWidth = (text: string): string =>
  text.replace(/[！-～]/g, character => String.fromCharCode(character.charCodeAt(0) - 0xfee0)).replaceAll('\u3000', ' ')
