import type {Traits} from '../kinds/kind.js'
import {traitsOf} from '../kinds/traits.js'
import type {Result} from './gap-report.js'

/** Where a result is listed: under its requirement, or with the items of the outline. */
export const partOf = ({kind, requirement}: Pick<Result, 'kind' | 'requirement'>): string => traitsOf(kind).group ?? requirement

/** Whether a result is on an item of the outline. */
export const isItem = ({kind}: Pick<Result, 'kind'>): boolean => traitsOf(kind).group === 'outline'

/** Whether a result says in what way a required content is in the report. */
export const tellsPresence = ({kind}: Pick<Result, 'kind'>): boolean => traitsOf(kind).tellsPresence === true

/** Whether the nearest miss of a result comes near what is missing; else it is the place where that belongs. */
export const missIsNear = ({kind}: Pick<Result, 'kind'>): boolean => traitsOf(kind).missesAtPlace !== true

/** What the nearest miss of a result lacks, so that it does not count. */
export const missLacks = ({kind}: Pick<Result, 'kind'>): NonNullable<Traits<never>['missLacks']> => traitsOf(kind).missLacks ?? 'content'
