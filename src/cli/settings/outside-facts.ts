import type {Given} from '../../tree/facts.js'
import {laidOver, type Outside} from './given-facts.js'
import type {Manifest} from '../inputs/manifest.js'

/** What is known from outside of a file and of the members of an archive, by their keys; of all others what options say. */
export interface OutsideFacts {
  readonly options: Given
  /** The facts of a file and of its members, those of the options among them. */
  of(key: string): Readonly<Record<string, Given>>
}

/** Options go before the manifest, the manifest before sidecars. */
export function outsideFacts(options: Outside, manifest: Manifest | undefined, sidecars: ReadonlyMap<string, Outside>): OutsideFacts {
  const members = new Map<string, string[]>()
  for (const [member, archive] of manifest?.archives ?? []) {
    const known = members.get(archive) ?? []
    known.push(member)
    members.set(archive, known)
  }
  return {
    options: options.given,
    of: key => Object.fromEntries([key, ...(members.get(key) ?? [])].flatMap(own => {
      const [told, beside] = [manifest?.outside.get(own), sidecars.get(own)]
      return told || beside ? [[own, laidOver(options, told ?? nothing, beside ?? nothing).given]] : []
    })),
  }
}

const nothing: Outside = {given: {}}
