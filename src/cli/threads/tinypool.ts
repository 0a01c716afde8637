import type {Tinypool} from 'tinypool'

/** The pool of worker threads. It is a module of its own, so that the bundled command can load it as one. */
export const loadTinypool = async (): Promise<typeof Tinypool> => (await import('tinypool')).Tinypool
