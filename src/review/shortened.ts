import type {Quote} from '../report/gap-report.js'

/** Characters of a quote that show what is meant; the place tells where the rest is. */
const longest = 40

/** The words of a quote as repaired, cut where they are long, without a stop at their end that would stand before a quotation mark. */
export function shortened({quote, repaired}: Quote, most = longest): string {
  const words = (repaired ?? quote).replace(/\s+/g, ' ').trim()
  const characters = [...words]
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : withoutStop(words)
}

/** A text without the stop at its end. */
export const withoutStop = (text: string): string => text.replace(/[\u3002.;\uff1b\s]+$/, '')
