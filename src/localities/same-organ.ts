const office = /(局|厅|委员会|办公室|中心|管委会|总队|支队|大队|公署)$/
const general = /人民政府|政府|街道办事处|办事处|委员会|中共|中国共产党|办公室|[省市县区旗州镇乡]/g

/**
 * Whether two names can be those of one organ: one is short for the other, or they share their place and neither names
 * another office. `甲县教育局` and `乙县教育局` cannot, `市场监管局` and `甲市市场监督管理局` can.
 */
export function canBeSameOrgan(a: string, b: string): boolean {
  const [short, long] = [a, b].map(bare).sort((x, y) => x.length - y.length) as [string, string]
  if (isSubsequence(short, long)) return true
  const place = placeOf(a)
  const other = placeOf(b)
  if (place !== undefined && other !== undefined && !isSubsequence(...(sorted(place, other)))) return false
  const joint = /[、和与]|\s/.test(a) || /[、和与]|\s/.test(b)
  return joint || !(office.test(a) && office.test(b))
}

const bare = (name: string): string => name.replace(/[\s、和与]/g, '').replace(/中共|中国共产党/g, '')

const sorted = (a: string, b: string): [string, string] => (a.length <= b.length ? [a, b] : [b, a])

/** The last unit that a name stands on, without its kind: `徐闻` of `湛江市徐闻县教育局`. */
function placeOf(name: string): string | undefined {
  const match = [...name.matchAll(/([一-鿿]{2,8}?)(?:自治[县旗]|街道|[县区旗镇乡]|市(?!场))/g)].at(-1)
  const place = match?.[1]!.replace(general, '')
  return place && place.length >= 2 ? place : undefined
}

function isSubsequence(short: string, long: string): boolean {
  let at = 0
  for (const character of long) if (character === short[at]) at++
  return at === short.length
}
