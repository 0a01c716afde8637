import type {RepairedText} from '../text/repair.js'
import type {Range} from '../text/range.js'
import type {Fact} from './facts.js'
import type {PageFacts} from './page-facts.js'
import type {SelfName} from './self-name.js'
import type {Signature} from './signature.js'
import type {Title} from './title.js'

/** All from which a reader tells whose report it is. */
export interface OrganEvidence {
  readonly text: RepairedText
  readonly title: Title | undefined
  readonly addressee: string
  readonly signature: Signature
  readonly page: PageFacts
  readonly self: SelfName | undefined
  readonly body: readonly Range[]
}

/** An organ named somewhere. */
export interface Candidate extends Fact<string> {
  /** Whether a place stands for its government. */
  readonly bare: boolean
}
