/** What `make` makes when it is first asked for; the same ever after. */
export function once<Value>(make: () => Value): () => Value {
  let made: {readonly value: Value} | undefined
  return () => (made ??= {value: make()}).value
}

interface Known<Key, Value> {
  get(key: Key): {readonly value: Value} | undefined
  set(key: Key, made: {readonly value: Value}): unknown
}

/** What `make` makes of each key, once; kept in `known`, a `WeakMap` where keys come and go. */
export function onceFor<Key, Value>(make: (key: Key) => Value, known: Known<Key, Value> = new Map()): (key: Key) => Value {
  return key => {
    const found = known.get(key) ?? {value: make(key)}
    known.set(key, found)
    return found.value
  }
}
