/** The first of things in order, from `low` up to `high`, whose key is not below a value; `high` where all are. */
export type Bisect<Item> = (list: ArrayLike<Item>, value: number, low?: number, high?: number) => number

/** A search in things that are in the order of a key. */
export const bisecting =
  <Item>(key: (item: Item) => number): Bisect<Item> =>
  (list, value, low = 0, high = list.length) => {
    let from = low
    let to = high
    while (from < to) {
      const middle = (from + to) >> 1
      if (key(list[middle]!) < value) from = middle + 1
      else to = middle
    }
    return from
  }

/** A search in numbers in order. */
export const firstFrom = bisecting<number>(number => number)
