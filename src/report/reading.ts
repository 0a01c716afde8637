import {losing} from '../text/certainty.js'
import type {ReadNote} from '../text/source.js'
import type {GapReport} from './gap-report.js'
import type {Say} from './words.js'

/** What was repaired, counted by kind; empty where nothing was. */
export const repairWords = ({repairs}: GapReport, say: Say): string =>
  counted(repairs.map(({kind}) => kind)).map(([kind, count]) => say(`repair.${kind}`, {count})).join(say('separator'))

/** What a person must know about how a file was read; empty where there is nothing. */
export const noteWords = (notes: readonly ReadNote[], say: Say): string =>
  notes.map(({kind, count, detail = ''}) => say(`note.${kind}`, {count, detail})).join(say('separator'))

/** What of a file could not be read, but for what is accepted; empty where all of it was. */
export const lostWords = (notes: readonly ReadNote[], say: Say, accepted: readonly string[] = []): string =>
  noteWords(notes.filter(({kind}) => losing.has(kind) && !accepted.includes(kind)), say)

/** The facts that are known, each with where it was read. */
export function factWords({report, origins, profile}: GapReport, say: Say): string {
  const names = ['organisation', 'kind', 'level', 'year', 'title', 'addressee', 'signatory', 'signedDate', 'publishDate'] as const
  const enforces =
    profile.kind === 'department'
      ? [
          `${say('fact.enforcement')}${say('colon')}${say(profile.enforcement ? 'enforcement.yes' : 'enforcement.no')}${
            say('openBracket')}${say('origin.text')}${say('closeBracket')}`,
        ]
      : []
  const stated = names
    .flatMap(name => {
      const value = report[name]
      if (value === null) return []
      const words =
        name === 'kind' || name === 'level'
          ? say(`${name}.${value}`)
          : name === 'organisation' && report.shortName
            ? say('shortName', {name: String(value)})
            : String(value)
      const origin = origins[name]
      return [
        `${say(`fact.${name}`)}${say('colon')}${words}${origin ? `${say('openBracket')}${say(`origin.${origin}`)}${
          say('closeBracket')}` : ''}`,
      ]
    })
  return [...stated, ...enforces].join(say('separator'))
}

/** The shares of a ledger in percent, to one decimal. */
export const percentages = (shares: GapReport['file']['ledger']): Readonly<Record<keyof typeof shares, number>> => {
  const percent = (share: number): number => Math.round(share * 1000) / 10
  return {
    body: percent(shares.body),
    dropped: percent(shares.dropped),
    repaired: percent(shares.repaired),
    unreadable: percent(shares.unreadable),
  }
}

const counted = (kinds: readonly string[]): readonly [string, number][] =>
  [...new Set(kinds)].map(kind => [kind, kinds.filter(other => other === kind).length])
