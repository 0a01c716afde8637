import type {Idle, KnownToLint} from '../rulebook/lint-rules.js'
import type {SetId} from '../rulebook/rulebook.js'
import type {Finding, KindContext, Node} from './verdict.js'
import type {Option, Pooled} from './option.js'

/** A kind of rule, whole: how it judges, what its options are, what is weak in them, what the program may ask of it. */
export interface Kind<Options> {
  /** A pure function from nodes and options to a finding. */
  readonly judge: (nodes: readonly Node[], options: Options & Pooled, context: KindContext) => Finding
  readonly options: {readonly [Name in keyof Options]-?: Option} & {readonly in?: Option; readonly each?: Option}
  /** Why a rule with these options gives the same outcome whatever the report; `undefined` when it does not. */
  readonly lint?: (options: Options & {readonly in?: string}, known: KnownToLint) => Idle | undefined
  readonly traits?: Traits<Options>
}

/** A kind as the program holds it; a rule's options are those of its kind, which the schema has seen to. */
export type AnyKind = Omit<Kind<never>, 'options'> & {readonly options: Readonly<Record<string, Option>>}

/** What the program asks of a kind instead of its name. */
export interface Traits<Options> {
  /** Its rules are the items of an outline: scored among themselves, and listed by chapter. */
  readonly group?: 'outline'
  /** It says in what way a required content is in the report. */
  readonly tellsPresence?: true
  /** Its nearest miss is the place where what is missing belongs, not something that comes near it. */
  readonly missesAtPlace?: true
  /** What its nearest miss lacks: somebody who did something, else what the rule asks for. */
  readonly missLacks?: 'act' | 'content'
  /** The themes by which it links one part of a report with another. */
  readonly themes?: (options: Options) => readonly SetId[]
  /** The phrases of the matter that it asks for: two sentences that hold some speak of one thing in whatever words. */
  readonly matter?: (options: Options) => SetId
  /** The phrases that it looks for. */
  readonly looksFor?: (options: Options) => SetId | undefined
}
