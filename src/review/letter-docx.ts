import {namespaces} from '../ooxml/office-package.js'
import {wordPackage} from '../ooxml/word-package.js'
import {plain} from '../report/plain.js'
import type {Language} from '../rulebook/rulebook.js'
import {markup, type Markup} from '../text/markup.js'
import type {Letter, LetterPart} from './letter.js'
import {reviewWords, type Say} from './words.js'

/** A letter as a Word file, laid out as official documents are (GB/T 9704). The same letter gives the same bytes. */
export const letterDocx = (letter: Letter, lang: Language): Uint8Array =>
  wordPackage({body: markup`${plain(letter).map(paragraph)}${page}`, styles: styles(reviewWords(lang), lang)})

const page = markup`<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>${
  markup`<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="1304" w:gutter="0"/></w:sectPr>`}`

const styleOf: Readonly<Record<LetterPart['kind'], string>> = {
  title: 'Title',
  to: 'Recipient',
  text: 'Normal',
  heading: 'Heading1',
  item: 'Normal',
  right: 'Signature',
}

const paragraph = ({kind, text}: LetterPart): Markup =>
  markup`<w:p><w:pPr><w:pStyle w:val="${styleOf[kind]}"/></w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`

/** Sizes are half points, distances twentieths of a point: title 22 pt, text 16 pt in lines of 28 pt, two characters indented. */
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
      markup`<w:pPr><w:spacing w:line="560" w:lineRule="exact"/>${
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
      'Signature',
      'Signature',
      markup`<w:pPr><w:ind w:right="640" w:rightChars="200" w:firstLine="0" w:firstLineChars="0"/><w:jc w:val="right"/></w:pPr>`,
    ),
  ]}</w:styles>`
}
