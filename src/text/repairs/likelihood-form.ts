/** The form in which texts were counted for the table of likelihoods: marks full-width, a number as 0, Latin letters as a. */
export const likelihoodForm = (text: string): string => (hasOtherForm.test(text) ? formOf(text) : text)

const hasOtherForm = /[０-９\dA-Za-z,;:()?!" \t\u3000\u00a0]/

const formOf = (text: string): string =>
  text
    .replace(/[０-９]/g, '0')
    .replace(/\d[\d.,]*/g, '0')
    .replace(/[A-Za-z]+/g, 'a')
    .replace(/[,;:()?!]/g, mark => String.fromCharCode(mark.charCodeAt(0) + 0xfee0))
    .replace(/"([^"\n]*)"/g, '“$1”')
    .replace(/[ \t\u3000\u00a0]+/g, ' ')
