/** The few words of the file formats themselves (not of reports) that the readers have to know. */

/** A line that is nothing but a date. */
export const DATE_LINE = /^[\s\d〇○零一二三四五六七八九十]+年[\s\d一二三四五六七八九十]+月([\s\d一二三四五六七八九十]+[日号])?$/

/** Name of a Word heading style; the group is its level. */
export const HEADING_STYLE = /^(?:heading|标题)\s*([1-9])(?!\d)/i

/** Digits of automatic numbering, zero first. */
export const DIGITS = '〇一二三四五六七八九'
export const FORMAL_DIGITS = '零壹贰叁肆伍陆柒捌玖'
export const ZERO = '零'

/** Units of ten, hundred and thousand. */
export const UNITS = ['', '十', '百', '千'] as const
export const FORMAL_UNITS = ['', '拾', '佰', '仟'] as const
export const TEN_THOUSAND = '万'

export const STEMS = '甲乙丙丁戊己庚辛壬癸'
export const BRANCHES = '子丑寅卯辰巳午未申酉戌亥'

/** A line that is only a page number, blanks taken out. */
export const PAGE_NUMBER =
  /^(?:[-—–－―·•.]*\d{1,4}[-—–－―·•.]*|第\d{1,4}页(?:[，,/]?共\d{1,4}页)?|\d{1,4}\/\d{1,4}|page\d{1,4}(?:of\d{1,4})?)$/i

/** The number at the start of a heading. */
export const NUMBERED =
  /^\s*(?:[一二三四五六七八九十]{1,3}[、．.]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、](?!\d)|第[一二三四五六七八九十\d]{1,3}[章节部分条]|附件)/

/** The end of a sentence. */
export const SENTENCE_END = /[。！？；：!?;:][”’"')）】]*$/

/** Punctuation at the end of a line, which may stand out into the margin. */
export const HANGING = /[，。、；：！？,.;:!?”’》〉」』）)】]$/

/** Punctuation that no line begins with. */
export const NEVER_FIRST = /^[，。、；：！？,;:!?”’》〉」』）)】]/

/** What is left of characters that were decoded wrongly and written again: their bytes are gone. */
export const BYTES_LOST = /锟斤拷|锟斤|斤拷|烫烫烫|屯屯屯|\ufffd{3}/

/** How OpenDocument writes the formats of numbers, and what Word calls them. */
export const ODF_FORMATS: Readonly<Record<string, string>> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  '一, 二, 三, ...': 'chineseCounting',
  '壹, 贰, 叁, ...': 'chineseLegalSimplified',
  '①, ②, ③, ...': 'decimalEnclosedCircle',
  '甲, 乙, 丙, ...': 'ideographTraditional',
}

/** A link to another page of the same article, and the script that many sites write such links with. */
export const NEXT_PAGE = /^(下一?页|上一?页|尾页|末页)[>»]*$/
export const PAGES_SCRIPT = /createPageHTML\s*\(\s*['"]?(\d{1,3})/

/** The label before a date of publication on a web page. */
export const PUBLISHED = /(?:发布|發布|发文|成文|更新|公开)(?:时间|時間|日期)|^\s*(?:时间|時間|日期)\s*[:：]/
