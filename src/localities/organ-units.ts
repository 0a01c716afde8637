const unit = /(?<name>[一-鿿]{2,}?)(?:自治[区州县旗]|街道|地区|省|市|州(?!市)|盟|县|区|旗|镇(?!市|江)|乡(?!市|县|镇|村))/g
const prefix = /^(?:中国共产党|中共|国家税务总局|中华人民共和国|国家统计局)/

/**
 * The units of place in an organ's name, the widest first.
 *
 * ```text
 * > | 广州市花都区政务服务数据管理局
 *     ^^^^^^ ^^^^^^
 * ```
 */
export const organUnits = (organ: string): readonly string[] => [...organ.replace(prefix, '').matchAll(unit)].map(([whole]) => whole)

/** The names that an organ's own report calls its places by: with the kind of place and, from two characters on, without. */
export const organNames = (organ: string): readonly string[] => {
  const units = organUnits(organ)
  return [...new Set([...units, ...units.map(whole => whole.replace(suffix, ''))])].filter(name => name.length >= 2)
}

/** What is left in `text` when a place of `other` is named that cannot be one of `own`: of the same rank, and not in its name. */
export function strangeUnits(own: string, other: string): readonly string[] {
  const ranks = new Set(organUnits(own).map(rankOf))
  return organUnits(other).filter(name => ranks.has(rankOf(name)) && !own.includes(name.replace(suffix, '')))
}

const suffix = /(?:自治[区州县旗]|街道|地区|[省市州盟县区旗镇乡])$/
const rankOf = (name: string): number => ranks.findIndex(rank => rank.test(name))
const ranks = [/(?:省|自治区)$/, /(?:市|州|盟|地区)$/, /(?:街道|镇|乡)$/, /./]
