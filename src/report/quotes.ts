import type {Quote} from './gap-report.js'
import {placeWords, type Say} from './words.js'

const mostQuotes = 6

/** Quotes with their places, as repaired where they were damaged. */
export function quotes(all: readonly Quote[], say: Say, most = mostQuotes): string {
  const distinct = all.filter(
    (quote, index) => all.findIndex(other => JSON.stringify(other.place) === JSON.stringify(quote.place)) === index,
  )
  const shown = distinct
    .slice(0, most)
    .map(
      ({quote, repaired, place}) =>
        `${say('openQuote')}${(repaired ?? quote).replace(/\s+/g, ' ').trim()}${say('closeQuote')}${say('openBracket')}${
          placeWords(place, say)}${say('closeBracket')}`,
    )
  return shown.join(say('separator')) + (distinct.length > most ? say('morePlaces', {count: distinct.length - most}) : '')
}
