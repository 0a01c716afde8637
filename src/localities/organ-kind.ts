/** Whether an organ governs a place or a trade. */
export type OrganKind = 'government' | 'department'

/** The administrative level of an organ. */
export type OrganLevel = 'province' | 'prefecture' | 'county' | 'township'
