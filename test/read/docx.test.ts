import {strToU8, unzipSync, zipSync} from 'fflate'
import {readDocx} from '../../src/read/word/docx.js'
import {numeral} from '../../src/read/word/word-numeral.js'
import {defaultLimits} from '../../src/read/limits.js'
import {bodyOf} from './fixture.js'
import {inList, level, p, wordFile} from './word-file.js'

const readBody = (body: string, parts?: Readonly<Record<string, string>>) => readDocx({name: 'a.docx', bytes: wordFile(body, parts)}, defaultLimits)
const run = (text: string, properties = ''): string => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`

const LIST = `<w:abstractNum w:abstractNumId="1">${level(0, 'chineseCounting', '%1、')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%3.')}${level(3, 'decimal', '%1.%4 ', '<w:isLgl/>')}${level(4, 'bullet', '•')}${level(5, 'decimal', '%6')}</w:abstractNum>
<w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="linked"/></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0">${level(0, 'decimalEnclosedCircle', '%1')}</w:lvlOverride></w:num>
<w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>`

const STYLES = `<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="1"><w:name w:val="标题 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="2"><w:name w:val="own"/><w:basedOn w:val="1"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="toc"><w:name w:val="toc 1"/></w:style>
<w:style w:type="character" w:styleId="h"><w:name w:val="secret"/><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="numbering" w:styleId="linked"><w:name w:val="linked"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`

const TEXTS: readonly (readonly [string, string, string])[] = [
  ['numbers of a list count by level and start again below', p('a', inList(1)) + p('b', inList(1, 1)) + p('c', inList(1, 2)) + p('d', inList(1, 1)) + p('e', inList(1, 2)) + p('f', inList(1)) + p('g', inList(1, 1)), '一、a\n（一）b\n1.c\n（二）d\n1.e\n二、f\n（一）g'],
  ['a second list of the same kind counts on', p('a', inList(1)) + p('b', inList(4)), '一、a\n二、b'],
  ['a list that overrides its start begins again, once', p('a', inList(1)) + p('b', inList(2)) + p('c', inList(2)), '一、a\n一、b\n二、c'],
  ['a list may override the whole level', p('a', inList(3)), '①a'],
  ['a legal level shows decimals for all', p('a', inList(1)) + p('b', inList(1, 3)), '一、a\n1.1 b'],
  ['a bullet is no text', p('a', inList(1, 4)), 'a'],
  ['a bare number is kept apart from digits', p('2024年', inList(1, 5)), '1 2024年'],
  ['list number zero takes a style out of its list', p('a', `<w:pStyle w:val="1"/>${inList(0)}`), 'a'],
  ['a style gives list and level', p('a', '<w:pStyle w:val="1"/>') + p('b', '<w:pStyle w:val="2"/>'), '一、a\n（一）b'],
  ['inserted text is kept, deleted text dropped', `<w:p>${run('一')}<w:ins>${run('二')}</w:ins><w:del><w:r><w:delText>三</w:delText></w:r></w:del><w:moveFrom>${run('四')}</w:moveFrom><w:moveTo>${run('五')}</w:moveTo></w:p>`, '一二五'],
  ['a deleted paragraph mark joins two paragraphs', `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('甲')}</w:p>${p('乙')}`, '甲乙'],
  ['a deleted row is dropped', `<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>${p('甲')}</w:tc></w:tr><w:tr><w:tc>${p('乙')}</w:tc></w:tr></w:tbl>`, '乙'],
  ['former properties do not count', p('甲', `<w:pPrChange><w:pPr>${inList(1)}</w:pPr></w:pPrChange>`), '甲'],
  ['hidden text is dropped', `<w:p>${run('甲')}${run('乙', '<w:vanish/>')}${run('丙', '<w:rStyle w:val="h"/>')}${run('丁', '<w:vanish w:val="0"/>')}</w:p>`, '甲丁'],
  ['white text is dropped', `<w:p>${run('甲')}${run('乙', '<w:color w:val="FFFFFF"/>')}${run('丙', '<w:color w:val="000000"/>')}</w:p>`, '甲丙'],
  ['white text on a ground that is not is kept', `<w:p>${run('甲', '<w:color w:val="ffffff"/><w:shd w:fill="1F4E79"/>')}</w:p>`, '甲'],
  ['cells are lines in row order', `<w:tbl><w:tr><w:tc>${p('1')}</w:tc><w:tc>${p('2')}</w:tc></w:tr><w:tr><w:tc>${p('3')}</w:tc></w:tr></w:tbl>`, '1\n2\n3'],
  ['a text box is read once, after its paragraph', `<w:p>${run('甲')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:txbxContent>${p('框')}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${p('框')}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>${run('乙')}</w:p>`, '甲乙\n框'],
  ['tabs and breaks become characters, soft hyphens nothing', '<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:softHyphen/><w:br/><w:t>丙</w:t></w:r></w:p>', '甲\t乙\n丙'],
  ['a field gives its result', '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>7</w:t></w:r></w:p>', '7'],
  ['the reading above a character is dropped', `<w:p><w:r><w:ruby><w:rt>${run('qū')}</w:rt><w:rubyBase>${run('区')}</w:rubyBase></w:ruby></w:r></w:p>`, '区'],
  ['a table of contents is not the body', p('一、甲\t1', '<w:pStyle w:val="toc"/>') + p('乙'), '\n乙'],
]

test.each(TEXTS)('%s', (_, body, expected) => {
  expect(bodyOf(readBody(body, {numbering: LIST, styles: STYLES}))).toBe(expected)
})

test.each([
  ['comments', {comments: '<w:comment w:id="1"><w:p/></w:comment>'.repeat(400)}],
  ['styles', {styles: STYLES.repeat(400)}],
  ['lists', {numbering: LIST.repeat(400)}],
])('many %s are not deep', (_, parts) => {
  expect(bodyOf(readBody(p('甲'), parts))).toBe('甲')
})

test('many links are not deep', () => {
  const links = '<Relationship Id="r" Type="http://x/hyperlink" Target="http://a.cn/" TargetMode="External"/>'.repeat(1001)
  const bytes = zipSync({
    ...unzipSync(wordFile(p('甲'))),
    'word/_rels/document.xml.rels': strToU8(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links}</Relationships>`),
  })
  expect(bodyOf(readDocx({name: 'a.docx', bytes}, defaultLimits))).toBe('甲')
})

test('headings come from style names and outline levels', () => {
  const {headings} = readBody(p('甲', '<w:pStyle w:val="1"/>') + p('文') + p('乙', '<w:pStyle w:val="2"/>') + p('丙', '<w:outlineLvl w:val="2"/>'), {styles: STYLES})
  expect(headings).toEqual([{offset: 0, depth: 1}, {offset: 4, depth: 2}, {offset: 6, depth: 3}])
})

test('notes of the file are after the body and not in it', () => {
  const source = readBody(`<w:p>${run('正文')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`, {footnotes: `<w:footnote>${p('脚注')}</w:footnote>`})
  expect(source.text).toBe('正文\n脚注')
  expect(bodyOf(source)).toBe('正文\n')
})

test('tracked changes, comments and hidden text are noted', () => {
  const body = `<w:p><w:ins>${run('甲')}</w:ins>${run('乙', '<w:vanish/>')}</w:p>`
  expect(readBody(body, {comments: '<w:comment/><w:comment/>'}).notes).toEqual([
    {kind: 'tracked-changes', count: 1},
    {kind: 'hidden-text', count: 1},
    {kind: 'comments', count: 2},
  ])
})

test.each([
  ['a document in it', '<w:subDoc/>', 1],
  ['a drawing of shapes with words', '<w:p><w:r><d:relIds xmlns:d="urn:x"/></w:r></w:p>', 1],
  ['an embedded sheet', '<w:p><w:r><w:object><o:OLEObject xmlns:o="urn:x" ProgID="Excel.Sheet.12"/></w:object></w:r></w:p>', 1],
  ['an equation', '<w:p><w:r><w:object><o:OLEObject xmlns:o="urn:x" ProgID="Equation.3"/></w:object></w:r></w:p>', 0],
] as const)('%s counts as not read %#', (_, inner, count) => {
  expect(readBody(p('甲') + inner).notes.filter(({kind}) => kind === 'partly-unreadable').map(note => note.count)).toEqual(count > 0 ? [count] : [])
})

test('lines of one paragraph share its number', () => {
  expect(readBody('<w:p><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t></w:r></w:p>' + p('丙')).places).toEqual({unit: 'paragraph', starts: [0, 2, 4], units: [1, 1, 2]})
})

test.each([
  ['chineseCounting', [1, 10, 11, 20, 21, 99], ['一', '十', '十一', '二十', '二十一', '九十九']],
  ['chineseCountingThousand', [100, 101, 110, 1001, 2010, 10_001], ['一百', '一百零一', '一百一十', '一千零一', '二千零一十', '一万零一']],
  ['ideographDigital', [1, 10, 12], ['一', '一〇', '一二']],
  ['chineseLegalSimplified', [1, 12], ['壹', '壹拾贰']],
  ['decimalEnclosedCircle', [1, 20, 21], ['①', '⑳', '21']],
  ['upperRoman', [4, 9], ['IV', 'IX']],
  ['lowerLetter', [1, 27], ['a', 'aa']],
  ['decimalFullWidth', [12], ['１２']],
  ['unheard-of', [3], ['3']],
] as const)('numbers as %s', (format, values, expected) => {
  expect(values.map(value => numeral(value, format))).toEqual(expected)
})
