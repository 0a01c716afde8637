/** What the bundle was built from; `undefined` when run from the sources, where nothing is cached. The build replaces this module. */
export const buildId: string | undefined = undefined
