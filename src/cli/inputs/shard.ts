import {InputError} from '../../input-error.js'

/**
 * The part of a list that a shard `i/n` stands for: of n runs of neighbours the i-th, so that the parts in their order are the list.
 * @throws InputError when it is none
 */
export function shardOf<Item>(shard: string, items: readonly Item[]): readonly Item[] {
  const [, part, parts] = (/^(\d{1,6})\/(\d{1,6})$/.exec(shard) ?? []).map(Number)
  if (!part || !parts || part > parts) throw new InputError('gangyao', {code: 'shard-form', data: {value: shard}})
  const border = (index: number): number => Math.floor((items.length * index) / parts)
  return items.slice(border(part - 1), border(part))
}
