/** A cited title made comparable. */
export interface CitedTitle {
  /** Without issuer, the state's name, version notes and writing variants. */
  readonly core: string
  /** Whether it names a place or organ of its own, so that it may be a local document. */
  readonly isLocal: () => boolean
}

const issuers = /^(?:中共中央办公厅|国务院办公厅|中共中央|国务院|全国人民代表大会常务委员会|司法部|[、,\s])+(?=关于|印发)/
const versions = /\((?:试行|暂行|修订|修正|修订稿|征求意见稿|草案|20\d{2}年?(?:修订|修正|版)|以下简称[^)]*)\)$/
const place = /^(?!中国|中华|国家|全国|党|法治中国)[一-鿿]{2,14}?(?:省|市(?!场|容)|县(?!级以上)|[^地社园小校自辖]区(?!域|块)|自治[区州县旗]|州|旗|镇|乡(?!村)|街道|特区|局|厅)/

/** A title (without 《》) as it compares with others. */
export function citedTitle(folded: string): CitedTitle {
  const flat = folded.replace(/[\s"'<>〈〉《》]/g, '')
  const bare = (flat.endsWith(')') ? flat.replace(versions, '') : flat).replace(issuers, '').replace(/^中华人民共和国/, '')
  const plain = bare.includes('(') || bare.includes(')') ? bare.replace(/[()]/g, '') : bare
  const core = /\d/.test(plain) ? plain.replace(/(\d{4})年/g, '$1').replace(/(?<=\d)(?:至|~|-+)(?=\d)/g, '-') : plain
  return {core, isLocal: () => place.test(core)}
}

const kinds = /(条例|规定|办法|细则|规则|意见|通知|决定|纲要|规划|计划|方案|法|准则|指引|清单|基准)(?:\d{4}-\d{4})?$/

/** What sort of document a title names, by its last word: titles of different sorts are different documents. */
export const sortOf = (core: string): string | undefined => kinds.exec(core)?.[1]

/** Words that are put into a title, or left out of it, without meaning another document. */
const fillers = /管理|保护|工作|暂行|监督|促进|实施|若干/g
const national = /(?:法|条例)$/
/** What is left of a shorter title may be of another law; regulations of places are called alike. */
const fewest = {law: 5, regulation: 8, name: 9} as const

/**
 * What titles of laws and regulations have in common that differ in a filling word only, or, where the name is long, in their
 * last word: `治安处罚法` and `治安管理处罚法`, `保障农民工工资支付办法` and `…条例`.
 */
export function stemsOf(core: string): readonly string[] {
  const sort = sortOf(core)
  if (sort === undefined) return []
  const name = core.slice(0, core.lastIndexOf(sort))
  const stem = core.replace(fillers, '')
  const isLong = stem.length >= (sort === '法' ? fewest.law : fewest.regulation)
  return [
    ...(national.test(core) && isLong && stem.length > sort.length + 2 ? [stem] : []),
    ...((sort === '条例' || sort === '办法') && name.length >= fewest.name ? [name] : []),
  ]
}

const rule = /(?:条例|办法|规定)$/
const ofCountry = /^中华人民共和国.*(?:条例|办法|规定)$/

/** The law that a title with the country's name may mean: 《中华人民共和国行政复议条例》; without that name a place may have such a rule. */
export const lawMeant = (title: string, core: string): string | undefined => (ofCountry.test(title) ? core.replace(rule, '法') : undefined)
