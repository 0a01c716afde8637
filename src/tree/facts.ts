import type {OrganKind, OrganLevel} from '../localities/organ-kind.js'
import type {Range} from '../text/range.js'

/** How a fact came to be known. */
export type FactOrigin = 'title' | 'signature' | 'text' | 'page' | 'letter' | 'file-name' | 'given'

/** A fact about the report, with the text that says so. */
export interface Fact<Value> {
  readonly value: Value
  readonly origin: FactOrigin
  readonly range?: Range
}

/** What a report says about itself; what it does not say is absent. Dates are ISO (`2024-12-04`). */
export interface Facts {
  readonly title?: Fact<string>
  /** `short` where it does not say of which place the organ is. */
  readonly organisation?: Fact<string> & {readonly short?: true}
  readonly kind?: Fact<OrganKind>
  readonly level?: Fact<OrganLevel>
  readonly year?: Fact<number>
  readonly addressee?: Fact<string>
  readonly signatory?: Fact<string>
  readonly signedDate?: Fact<string>
  readonly publishDate?: Fact<string>
  readonly script: Fact<'hans' | 'hant'>
}

/** Facts given from outside (a manifest, a flag, a form); they override what the text says. */
export interface Given {
  readonly organisation?: string
  readonly kind?: OrganKind
  readonly level?: OrganLevel
  readonly year?: number
  /** It is to be judged as this, even where it looks like another kind of document. */
  readonly as?: 'annual-report'
}
