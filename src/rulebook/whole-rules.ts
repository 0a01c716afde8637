import type {PathFault} from './path-fault.js'
import type {RawRule, RawRulebook, WrittenRule} from './raw.js'
import {schemaFaults} from './validate.js'

/**
 * The rules of a merged rulebook that are whole by the schema of their kinds, and what is wrong with the others. Those with
 * a fault that is `known` already are left out.
 */
export async function wholeRules(
  {rules = {}, ...book}: RawRulebook,
  known: readonly PathFault[],
): Promise<{readonly rules: Readonly<Record<string, RawRule>>; readonly faults: readonly PathFault[]}> {
  const faulty = new Set(known.map(({path}) => path[1]))
  const asked = Object.entries(rules).filter(([id]) => !faulty.has(id))
  const kindless = asked
    .filter(([, {kind, outline}]) => kind === undefined && outline !== undefined)
    .map(([id]): PathFault => ({code: 'schema-missing-key', data: {key: 'kind', where: `rules.${id}`}, path: ['rules', id]}))
  const named = asked.filter((entry): entry is [string, WrittenRule & {kind: string}] => entry[1].kind !== undefined)
  const {rulebook, id, version, title} = book
  const found = (await schemaFaults({rulebook, id, version, title, rules: Object.fromEntries(named)})).filter(
    ({path}) => path[0] === 'rules',
  )
  const refused = new Set(found.map(({path}) => path[1]))
  return {rules: Object.fromEntries(named.filter(([id]) => !refused.has(id))) as Record<string, RawRule>, faults: [...kindless, ...found]}
}
