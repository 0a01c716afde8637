import type {SetId} from '../rulebook/rulebook.js'

/** An option of a kind: what may be written for it, and what the rulebook makes of it. */
export interface Option {
  /** A JSON Schema of what may be written. */
  readonly schema: object
  /**
   * `phrases`: a list of phrases or the name of a topic, which become a set; `topics`: names of topics, which become sets;
   * `topic-table`: such lists by the name of a topic; `replacements`: wrong words with what each should be, which become a set
   * and a table; `outline` and `item`: where the rule belongs in an outline; `value`: what is written stays as it is.
   */
  readonly holds: 'phrases' | 'topics' | 'topic-table' | 'replacements' | 'outline' | 'item' | 'value'
  readonly required?: true
  /** Words that stand where a topic's name may stand, and stay as they are. */
  readonly words?: readonly string[]
  /** Its matches cancel what they overlap, so that a longer phrase does more than a shorter one. */
  readonly cancels?: true
  /** The phrases of all rules of the kind on one outline are one more set, which each rule gets as `pooled`. */
  readonly pooled?: true
}

/** What a rule gets beside its own options: the phrases of a `pooled` option of all rules of its kind. */
export interface Pooled {
  readonly pooled?: SetId
}

/** What an option of the kind `wording` becomes: the set that finds the wrong words, and what each should be. */
export interface Replacements {
  readonly set: SetId
  readonly right: Readonly<Record<string, string>>
}

const defined = (name: string): object => ({$ref: `#/$defs/${name}`})
const value = (schema: object): Option => ({schema, holds: 'value'})

/** A list of phrases, or the name of a topic whose `text` phrases are meant. */
export const phrases: Option = {schema: defined('phrases-or-topic'), holds: 'phrases'}

/** Phrases whose matches cancel what they overlap. */
export const cancelling: Option = {...phrases, cancels: true}

/** Phrases, or one of a few words. */
export const phrasesOr = (...words: readonly string[]): Option => ({
  schema: {anyOf: [{enum: words}, phrases.schema]},
  holds: 'phrases',
  words,
})

/** Names of topics, of which the `text` phrases are meant. */
export const topics: Option = {schema: {type: 'array', items: {type: 'string'}}, holds: 'topics'}

/** Names of topics, each with the names of those that belong to it, of which the `text` phrases are meant. */
export const topicTable: Option = {
  schema: {type: 'object', minProperties: 1, additionalProperties: {...topics.schema, minItems: 1}},
  holds: 'topic-table',
}

/** What such a table becomes: the sets in the order in which they are written. */
export type TopicTable = readonly {readonly of: SetId; readonly by: readonly SetId[]}[]

/** Wrong words with what each should be. */
export const replacements: Option = {
  schema: {type: 'object', minProperties: 1, propertyNames: {minLength: 2}, additionalProperties: {type: 'string', minLength: 1}},
  holds: 'replacements',
}

/** The outline that the rule belongs to, by its id. */
export const outline: Option = {schema: {type: 'string'}, holds: 'outline'}

/** The number of an item of that outline. */
export const item: Option = {schema: {type: 'integer', minimum: 1}, holds: 'item'}

/** One of a few words. */
export const choice = (...words: readonly string[]): Option => value({enum: words})

/** Some of a few words. */
export const choices = (...words: readonly string[]): Option => value({type: 'array', minItems: 1, uniqueItems: true, items: {enum: words}})

/** A whole number of at least `minimum`. */
export const whole = (minimum: number): Option => value({type: 'integer', minimum})

/** A number from 0 to 1. */
export const share: Option = value(defined('share'))

/** Yes or no. */
export const flag: Option = value({type: 'boolean'})

/** A required content. */
export const requirement: Option = value(defined('requirement-id'))

/** Words as they stand, not phrases. */
export const names = (fewest: number): Option => value({type: 'array', minItems: fewest, items: {type: 'string', minLength: 2}})

/** A text of a shape. */
export const shaped = (pattern: string): Option => value({type: 'string', pattern})

/** A table of names with texts of a shape. */
export const tableOf = (pattern: string): Option =>
  value({type: 'object', minProperties: 1, additionalProperties: {type: 'string', pattern}})

/** A table of shares by a few names. */
export const sharesOf = (...keys: readonly string[]): Option =>
  value({type: 'object', additionalProperties: false, properties: Object.fromEntries(keys.map(key => [key, defined('share')]))})

/** What the rule looks at, and one by one what: `in` and `each`. */
export const scope = {in: value(defined('scope')), each: value(defined('each'))} as const

/** The option must be written. */
export const required = (option: Option): Option => ({...option, required: true})

/** What is written is described by these words. */
export const described = (option: Option, description: string): Option => ({...option, schema: {...option.schema, description}})
