/** Whether an organ governs a place or a trade. */
export type OrganKind = 'government' | 'department'

/** The administrative level of an organ; the organs of the State Council are `central`. */
export type OrganLevel = 'central' | 'province' | 'prefecture' | 'county' | 'township'

export const organKinds: readonly OrganKind[] = ['government', 'department']

/** From the highest down. */
export const organLevels: readonly OrganLevel[] = ['central', 'province', 'prefecture', 'county', 'township']
