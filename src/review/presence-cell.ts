import type {Presence} from '../label/labelled.js'
import {markup, type Markup} from '../text/markup.js'
import type {Say} from './words.js'

const order: readonly Presence[] = ['section', 'embedded', 'mention', 'unsure', 'missing']

/** A cell of the matrix: a letter for the eye, which also prints without colours, and the whole word for a screen reader. */
export const presenceCell = (presence: Presence, say: Say, points?: string): Markup =>
  markup`<td class="presence ${presence}" data-sort="${order.indexOf(presence)}"><b aria-hidden="true">${
    say(`letter.${presence}`)}</b><span class="unseen">${say(`presence.${presence}`)}</span>${
      points === undefined ? undefined : markup` <small>${points}</small>`}</td>`

/** The short title of a requirement where there is one. */
export const shortTitle = (id: string, title: string, say: Say): string => (known.includes(id) ? say(`short.${id}`) : title)

const known: readonly string[] = ['leadership', 'measures', 'prior-fixes', 'shortcomings', 'plan']
