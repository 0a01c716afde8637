import type {Fault} from '../input-error.js'

/** Where a value stands in a rulebook: keys from the top. */
export type Path = readonly (string | number)[]

/** A fault in a rulebook with the path of the value at fault, and the key itself where a key is wrong. */
export interface PathFault extends Omit<Fault, 'at'> {
  readonly path: Path
  readonly key?: string
}
