import type {Facts} from './facts.js'
import {lines} from './lines.js'
import {openingOf} from './opening.js'
import {findSignature} from './signature.js'

/** What the letter by which a report was handed in says of it: to whom it went, who signed and when; of a notice, nothing. */
export function letterFacts(letter: string | undefined): Pick<Facts, 'addressee' | 'signatory' | 'signedDate'> {
  if (letter === undefined || /的?(?:通知|公告|通告)\s*\n/.test(letter)) return {}
  const {addressee, lines: all, start} = openingOf(letter, lines(letter))
  const {organ, date} = findSignature(
    letter,
    all.slice(start).filter(({from, to}) => !/^附件/.test(letter.slice(from, to))),
  )
  return {
    ...(addressee ? {addressee: {value: letter.slice(addressee.from, addressee.to - 1), origin: 'letter'}} : {}),
    ...(organ ? {signatory: {value: organ.name, origin: 'letter'}} : {}),
    ...(date ? {signedDate: {value: date.iso, origin: 'letter'}} : {}),
  }
}
