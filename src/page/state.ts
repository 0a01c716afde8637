import type {Language} from '../rulebook/rulebook.js'
import type {Given} from '../tree/facts.js'
import type {FaultShown, PriorSeen} from './protocol.js'
import type {View} from './view.js'

/** A rulebook that can be chosen; those built in have their names in the catalogue. */
export interface Choosable {
  readonly id: string
  readonly title?: Readonly<Record<Language, string>>
}

/** Something to say above the page, and what can be done about it. */
export interface Notice {
  readonly title: string
  readonly faults?: readonly FaultShown[]
  readonly detail?: string
}

/** All that the page shows. */
export interface State {
  readonly lang: Language
  /** Absent: as the system is set. */
  readonly theme?: 'light' | 'dark'
  readonly draft?: {readonly name: string; readonly format: string; readonly edited: boolean}
  readonly view?: View
  /** Why there is no check of the draft as it stands. */
  readonly faults?: readonly FaultShown[]
  readonly broken?: string
  readonly checking: boolean
  /** The score when the draft was opened, and the last movement. */
  readonly opened?: number
  readonly moved?: number
  readonly chosen?: string
  readonly rulebook: string
  readonly rulebooks: readonly Choosable[]
  /** The files that set up the gate, and what they call the draft where that was said. */
  readonly gate?: readonly string[]
  readonly document?: string
  readonly given: Given
  readonly insist: boolean
  readonly prior?: PriorSeen
  readonly notice?: Notice
  /** What the drop will do, while a file hangs over the page. */
  readonly dragging: boolean
}

export const firstState: State = {
  lang: 'zh',
  checking: false,
  rulebook: 'annual-report',
  rulebooks: [{id: 'annual-report'}, {id: 'national-minimum'}],
  given: {},
  insist: false,
  dragging: false,
}

/** A change of the state; `undefined` takes a key away. */
export type Change = {readonly [Name in keyof State]?: State[Name] | undefined}

/** A state with a change made to it. */
export function changed(state: State, change: Change): State {
  const entries = Object.entries({...state, ...change}).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries) as unknown as State
}
