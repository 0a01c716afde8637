/** Breaks each line after every `width` characters, as a copy from a PDF or a mail does; a first-line indent counts. */
export const hardWrap = (text: string, width: number): string =>
  text.split('\n').map(line => line.match(new RegExp(`.{1,${width}}`, 'gu'))?.join('\n') ?? '').join('\n')
