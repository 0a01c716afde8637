/** What the language has gained since the browsers that this page still runs in; each is put in only where it lacks. */
const missing: readonly (readonly [object, string, (this: never, ...args: never[]) => unknown])[] = [
  ...[Array.prototype, String.prototype, Uint8Array.prototype].map(
    prototype =>
      [
        prototype,
        'at',
        function (this: ArrayLike<unknown>, index: number) {
          return this[index < 0 ? this.length + Math.trunc(index) : Math.trunc(index)]
        },
      ] as const,
  ),
  [
    Array.prototype,
    'findLast',
    function (this: readonly unknown[], test: (value: unknown, index: number, all: readonly unknown[]) => unknown) {
      for (let index = this.length - 1; index >= 0; index--) if (test(this[index], index, this)) return this[index]
      return undefined
    },
  ],
  [
    Array.prototype,
    'findLastIndex',
    function (this: readonly unknown[], test: (value: unknown, index: number, all: readonly unknown[]) => unknown) {
      let index = this.length - 1
      while (index >= 0 && !test(this[index], index, this)) index--
      return index
    },
  ],
  [
    Array.prototype,
    'toReversed',
    function (this: readonly unknown[]) {
      return [...this].reverse()
    },
  ],
  [
    Array.prototype,
    'toSorted',
    function (this: readonly unknown[], order?: (a: unknown, b: unknown) => number) {
      return [...this].sort(order)
    },
  ],
  [Object, 'hasOwn', (object: object, key: PropertyKey) => Object.prototype.hasOwnProperty.call(object, key)],
]

for (const [holder, name, value] of missing)
  if (!(name in holder)) Object.defineProperty(holder, name, {value, writable: true, configurable: true})

export {}
