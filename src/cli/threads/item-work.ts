/** What came of each of some items. */
export type Found<Result> = readonly (readonly Result[])[]

/** Work on one item; much can come of one, such as an archive. */
export type ItemWork<Item, Result> = (item: Item) => AsyncIterable<Result>

/** Works on items one after the other. */
export async function findAll<Item, Result>(items: readonly Item[], work: ItemWork<Item, Result>): Promise<Found<Result>> {
  const found: Result[][] = []
  for (const item of items) {
    const results: Result[] = []
    for await (const result of work(item)) results.push(result)
    found.push(results)
  }
  return found
}

/** Work that gives one result for each item. */
export const single = <Item, Result>(work: (item: Item) => Promise<Result>): ItemWork<Item, Result> => async function* (item) {
  yield await work(item)
}
