import type {RepairedText} from '../text/repair.js'
import type {Range} from '../text/range.js'
import type {Fact, Facts} from './facts.js'
import {isOrganName, kindOf, levelOf} from '../localities/organ.js'
import type {Signature} from './signature.js'
import type {Title} from './title.js'

interface Evidence {
  readonly text: RepairedText
  readonly title: Title | undefined
  readonly addressee: Range | undefined
  readonly signature: Signature
  /** Lines between title and signature. */
  readonly body: readonly Range[]
}

/** What the report says about itself, each fact with where it was read. */
export function inferFacts({text, title, addressee, signature, body}: Evidence): Facts {
  const organisation = findOrganisation(text, title, signature, body)
  const kind = organisation ? kindOf(organisation.value) : undefined
  const level = organisation ? levelOf(organisation.value) : undefined
  const year = findYear(text, title, signature, body)
  const like = <Value>(value: Value): Fact<Value> => ({...organisation!, value})
  return {
    ...(title ? {title: {value: unfolded(text, title.range), origin: 'title', range: title.range}} : {}),
    ...(organisation ? {organisation} : {}),
    ...(kind ? {kind: like(kind)} : ownKind(text, body)),
    ...(level ? {level: like(level)} : {}),
    ...(year ? {year} : {}),
    ...(addressee ? {addressee: {value: text.value.slice(addressee.from, addressee.to).replace(/[:：]\s*$/, ''), origin: 'text', range: addressee}} : {}),
    ...(signature.organ ? {signatory: {value: signature.organ.name, origin: 'signature', range: signature.organ.range}} : {}),
    ...(signature.date ? {signedDate: {value: signature.date.iso, origin: 'signature', range: signature.date.range}} : {}),
    ...(text.mined.publishDate ? {publishDate: {value: text.mined.publishDate, origin: 'page'}} : {}),
    script: {value: text.script, origin: 'text'},
  }
}

const unfolded = (text: RepairedText, {from, to}: Range): string => text.value.slice(from, to).replace(/\s*\n\s*/g, '').trim()

/** The full name: the title's or the signature's, the fuller where one ends in the other. */
function findOrganisation(text: RepairedText, title: Title | undefined, signature: Signature, body: readonly Range[]): Fact<string> | undefined {
  const signed = signature.organ ? ({value: signature.organ.name, origin: 'signature', range: signature.organ.range} as const) : undefined
  if (title?.organ) {
    const name = completed(title.organ)
    const fuller = signed && signed.value !== name && levelOf(signed.value) !== undefined && (signed.value.endsWith(name) || levelOf(name) === undefined)
    return fuller ? signed : {value: name, origin: 'title', range: title.range}
  }
  if (signed) return signed
  for (const {from, to} of body.slice(0, 3)) {
    const match = /(?:^|[,。])((?:[一-龥]{2,12}(?:省|市|县|区|州|旗|镇|乡|街道))[一-龥]{0,16}?(?:局|委员会|厅|人民政府|办事处|管委会))(?=[坚在以认深按严紧始高全,])/.exec(text.folded.slice(from, to))
    if (match?.[1] && isOrganName(match[1])) return {value: match[1], origin: 'text', range: {from: from + match.index, to: from + match.index + match[0].length}}
  }
  return undefined
}

/** A title that names only a place speaks for its government. */
function completed(name: string): string {
  if (/街道$/.test(name)) return `${name}办事处`
  return /(省|市|县|区|州|旗|镇|乡|自治区)$/.test(name) && !/(开发区|示范区|园区)$/.test(name) ? `${name}人民政府` : name
}

/** Without a name, 我局 or 我镇 still tells the kind. */
function ownKind(text: RepairedText, body: readonly Range[]): Pick<Facts, 'kind' | 'level'> {
  const start = body[0]?.from ?? 0
  const match = /(?:我|本)(局|厅|委|办|中心|处|院|支队|大队|部门|镇|乡|街道|县|区|市|省)/.exec(text.folded.slice(start))
  if (!match) return {}
  const range = {from: start + match.index, to: start + match.index + match[0].length}
  const own = match[1]!
  const level = /镇|乡|街道/.test(own) ? 'township' : /县|区/.test(own) ? 'county' : own === '市' ? 'prefecture' : own === '省' ? 'province' : undefined
  return {
    kind: {value: /镇|乡|街道|县|区|市|省/.test(own) ? 'government' : 'department', origin: 'text', range},
    ...(level ? {level: {value: level, origin: 'text', range}} : {}),
  }
}

/** The reported year: the title's, else the one that 现将…年 or the first words name, else from the date of signature. */
function findYear(text: RepairedText, title: Title | undefined, signature: Signature, body: readonly Range[]): Fact<number> | undefined {
  if (title?.year) return {value: title.year, origin: 'title', range: title.range}
  const opening = body.slice(0, 6)
  for (const pattern of [/现将[^。]{0,12}?(20\d{2})\s*年/, /^(?:[^。]{0,6})(20\d{2})\s*年/, /(20\d{2})\s*年(?:度)?[^。]{0,12}(?:法治政府|工作|主要)/]) {
    for (const {from, to} of opening) {
      const match = pattern.exec(text.folded.slice(from, to))
      if (match) return {value: Number(match[1]), origin: 'text', range: {from: from + match.index, to: from + match.index + match[0].length}}
    }
  }
  if (!signature.date) return undefined
  const [year, month] = signature.date.iso.split('-').map(Number)
  return {value: month! >= 10 ? year! : year! - 1, origin: 'signature', range: signature.date.range}
}
