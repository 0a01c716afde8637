import type {Say} from '../report/words.js'
import type {Actions} from './session.js'
import type {State} from './state.js'
import type {PageSay} from './words.js'

/** What every part of the page is drawn from. */
export interface Context {
  readonly state: State
  readonly act: Actions
  /** The page's own words. */
  readonly say: PageSay
  /** The words of the gap report. */
  readonly reportSay: Say
}
