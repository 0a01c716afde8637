/** What the bundle was built from; `undefined` when run from the sources, where nothing is cached. The build replaces this module. */
export const buildId: string | undefined = undefined

/** What the whole bundle was built from: results of another program are not taken for its own. */
export const programId: string | undefined = undefined
