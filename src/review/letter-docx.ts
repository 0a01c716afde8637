import {namespaces} from '../ooxml/office-package.js'
import {footerId, wordPackage} from '../ooxml/word-package.js'
import {plain} from '../report/plain.js'
import type {Language} from '../rulebook/rulebook.js'
import {markup, type Markup} from '../text/markup.js'
import type {Letter, LetterPart} from './letter.js'
import {reviewWords, type Say} from './words.js'

/** A letter as a Word file, laid out as official documents are (GB/T 9704). The same letter gives the same bytes. */
export const letterDocx = (letter: Letter, lang: Language): Uint8Array =>
  wordPackage({body: markup`${plain(letter).map(block)}${page}`, styles: styles(reviewWords(lang), lang), footer})

const page = markup`<w:sectPr><w:footerReference w:type="default" r:id="${footerId}"/><w:pgSz w:w="11906" w:h="16838"/>${
  markup`<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="1304" w:gutter="0"/></w:sectPr>`}`

/** The number of the page between dashes. */
const footer = markup`<w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>${[
  markup`<w:r><w:t xml:space="preserve">— </w:t></w:r>`,
  markup`<w:fldSimple w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple>`,
  markup`<w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p>`,
]}`

const styleOf: Readonly<Record<Exclude<LetterPart['kind'], 'table'>, string>> = {
  title: 'Title',
  to: 'Recipient',
  text: 'Normal',
  heading: 'Heading1',
  item: 'Normal',
  right: 'Signature',
  attachment: 'Attachment',
}

const block = ({kind, text, rows = []}: LetterPart): Markup => (kind === 'table' ? table(rows) : paragraph(styleOf[kind], text))

const paragraph = (style: string, text: string): Markup =>
  markup`<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`

/** Twentieths of a point between the margins. */
const width = 8844
/** Columns of numbers and places; the others share what is left. */
const narrow = 900

/** A table with lines, its head repeated on each page. */
function table(rows: readonly (readonly string[])[]): Markup {
  const widths = widthsOf(rows)
  const side = (name: string): Markup => ({markup: `<w:${name} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`})
  const borders = markup`<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(side)}</w:tblBorders>`
  const grid = markup`<w:tblGrid>${widths.map(own => markup`<w:gridCol w:w="${own}"/>`)}</w:tblGrid>`
  const cell = (text: string, column: number): Markup =>
    markup`<w:tc><w:tcPr><w:tcW w:w="${widths[column]!}" w:type="dxa"/></w:tcPr>${paragraph('Cell', text)}</w:tc>`
  const row = (cells: readonly string[], index: number): Markup =>
    markup`<w:tr><w:trPr><w:cantSplit/>${index === 0 ? markup`<w:tblHeader/>` : undefined}</w:trPr>${cells.map(cell)}</w:tr>`
  return markup`<w:tbl><w:tblPr><w:tblW w:w="${width}" w:type="dxa"/>${borders}<w:tblLayout w:type="fixed"/></w:tblPr>${grid}${
    rows.map(row)}</w:tbl><w:p/>`
}

/** A column is as wide as its texts need, by the longest of each; the short ones get no less than a number takes. */
function widthsOf(rows: readonly (readonly string[])[]): readonly number[] {
  const longest = rows[0]!.map((_, column) => Math.max(...rows.map(cells => cells[column]!.length)))
  const isNarrow = longest.map(length => length <= 6)
  const left = width - narrow * isNarrow.filter(Boolean).length
  const shares = longest.map((length, column) => (isNarrow[column] ? 0 : Math.sqrt(length)))
  const all = shares.reduce((sum, share) => sum + share, 0)
  return shares.map((share, column) => (isNarrow[column] ? narrow : Math.floor((left * share) / all)))
}

/**
 * Sizes are half points, distances twentieths of a point: title 22 pt, text 16 pt in lines of 28.95 pt (22 a page), two characters
 * indented; tables 12 pt, page numbers 14 pt.
 */
function styles(say: Say, lang: Language): Markup {
  const fonts = (name: string): Markup =>
    markup`<w:rFonts w:ascii="${say('font.latin')}" w:hAnsi="${say('font.latin')}" w:eastAsia="${say(`font.${name}`)}" w:cs="${
      say('font.latin')}"/>`
  const style = (id: string, name: string, inside: Markup, first = false): Markup =>
    markup`<w:style w:type="paragraph"${first ? markup` w:default="1"` : undefined} w:styleId="${id}"><w:name w:val="${name}"/>${
      first ? undefined : markup`<w:basedOn w:val="Normal"/>`}${inside}</w:style>`
  return markup`<w:styles xmlns:w="${namespaces.word}"><w:docDefaults><w:rPrDefault><w:rPr>${
    fonts('body')}<w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="${
      lang === 'zh' ? 'zh-CN' : 'en-US'}"/></w:rPr></w:rPrDefault></w:docDefaults>${[
    style(
      'Normal',
      'Normal',
      markup`<w:pPr><w:spacing w:line="579" w:lineRule="exact"/>${
        markup`<w:ind w:firstLine="640" w:firstLineChars="200"/><w:jc w:val="both"/></w:pPr>`}`,
      true,
    ),
    style(
      'Title',
      'Title',
      markup`<w:pPr><w:spacing w:after="560" w:line="640" w:lineRule="exact"/>${
        markup`<w:ind w:firstLine="0" w:firstLineChars="0"/><w:jc w:val="center"/></w:pPr>`}<w:rPr>${
        fonts('title')}<w:sz w:val="44"/><w:szCs w:val="44"/></w:rPr>`,
    ),
    style('Heading1', 'heading 1', markup`<w:pPr><w:keepNext/><w:outlineLvl w:val="0"/></w:pPr><w:rPr>${fonts('heading')}</w:rPr>`),
    style('Recipient', 'Recipient', markup`<w:pPr><w:ind w:firstLine="0" w:firstLineChars="0"/></w:pPr>`),
    style(
      'Attachment',
      'Attachment',
      markup`<w:pPr><w:keepNext/><w:pageBreakBefore/><w:spacing w:after="240"/>${
        markup`<w:ind w:firstLine="0" w:firstLineChars="0"/></w:pPr><w:rPr>${fonts('heading')}</w:rPr>`}`,
    ),
    style(
      'Cell',
      'Cell',
      markup`<w:pPr><w:spacing w:line="320" w:lineRule="exact"/><w:ind w:firstLine="0" w:firstLineChars="0"/><w:jc w:val="left"/></w:pPr>${
        markup`<w:rPr><w:sz w:val="24"/><w:szCs w:val="24"/></w:rPr>`}`,
    ),
    style(
      'Footer',
      'footer',
      markup`<w:pPr><w:ind w:firstLine="0" w:firstLineChars="0"/><w:jc w:val="center"/></w:pPr>${
        markup`<w:rPr><w:sz w:val="28"/><w:szCs w:val="28"/></w:rPr>`}`,
    ),
    style(
      'Signature',
      'Signature',
      markup`<w:pPr><w:ind w:right="640" w:rightChars="200" w:firstLine="0" w:firstLineChars="0"/><w:jc w:val="right"/></w:pPr>`,
    ),
  ]}</w:styles>`
}
