import {strFromU8, strToU8, unzipSync, zipSync} from 'fflate'
import fc from 'fast-check'
import {readFileSync} from 'node:fs'
import {docxPlaces} from '../../src/read/word/docx-places.js'
import {read} from '../../src/read/read.js'
import {commentedPackage, type Anchored} from '../../src/ooxml/commented-package.js'
import type {Anchor} from '../../src/ooxml/spots.js'
import {inList, level, p, wordFile} from '../read/word-file.js'
import {commentsIn} from './opened.js'

const comment = (paragraph: number, from?: number, to?: number): Anchored => ({
  comment: {author: {name: 'gangyao', initials: 'GY'}, entries: [{message: 'wrong & <bad>', lines: ['write it']}]},
  anchor: {paragraph, ...(from === undefined || to === undefined ? {} : {from, to})} as Anchor,
})
const body = (bytes: Uint8Array): string => /<w:body>(.*)<\/w:body>/s.exec(strFromU8(unzipSync(bytes)['word/document.xml']!))![1]!
/** The body with ‹ where a comment begins and › where it ends. */
const marked = (bytes: Uint8Array): string =>
  body(bytes).replace(/<w:commentRangeStart w:id="\d+"\/>/g, '‹').replace(/<w:commentRangeEnd w:id="(\d+)"\/><w:r><w:commentReference w:id="\1"\/><\/w:r>/g, '›')
const run = (text: string, properties = ''): string => `<w:r>${properties}<w:t xml:space="preserve">${text}</w:t></w:r>`
const bold = '<w:rPr><w:b/></w:rPr>'

describe('marks stand', () => {
  test.each<readonly [string, string, readonly Anchored[], string]>([
    ['around a run, which stays whole', `<w:p>${run('ab')}${run('cd')}</w:p>`, [comment(1, 2, 4)], `<w:p>${run('ab')}‹${run('cd')}›</w:p>`],
    ['at exact characters, with the properties of the split run', `<w:p>${run('abcd', bold)}</w:p>`, [comment(1, 1, 3)], `<w:p>${run('a', bold)}‹${run('bc', bold)}›${run('d', bold)}</w:p>`],
    ['behind the properties of a paragraph about which they are', `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${run('ab')}</w:p>`, [comment(1)], `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>‹${run('ab')}›</w:p>`],
    ['without counting the outer spaces that Word drops', '<w:p><w:r><w:t> abc </w:t></w:r></w:p>', [comment(1, 1, 3)], `<w:p>${run('a')}‹${run('bc')}›</w:p>`],
    ['behind references, each one character', '<w:p><w:r><w:t>a&amp;&#x4e00;b</w:t></w:r></w:p>', [comment(1, 2, 3)], `<w:p>${run('a&amp;')}‹${run('&#x4e00;')}›${run('b')}</w:p>`],
    ['between what together would end a CDATA section', '<w:p><w:r><w:t>a]]&gt;b</w:t></w:r></w:p>', [comment(1, 1, 3)], `<w:p>${run('a')}‹${run(']]')}›${run('&gt;b')}</w:p>`],
    ['around a CDATA section', '<w:p><w:r><w:t><![CDATA[a<b]]></w:t></w:r></w:p>', [comment(1, 1, 2)], '<w:p>‹<w:r><w:t><![CDATA[a<b]]></w:t></w:r>›</w:p>'],
    ['between a tab and the text of one run', '<w:p><w:r><w:tab/><w:t>ab</w:t></w:r></w:p>', [comment(1, 1, 3)], '<w:p><w:r><w:tab/></w:r>‹<w:r><w:t>ab</w:t></w:r>›</w:p>'],
    ['inside a link', `<w:p><w:hyperlink w:anchor="x">${run('abc')}</w:hyperlink></w:p>`, [comment(1, 1, 2)], `<w:p><w:hyperlink w:anchor="x">${run('a')}‹${run('b')}›${run('c')}</w:hyperlink></w:p>`],
    ['inside a tracked insertion, and over a deletion', `<w:p><w:ins w:id="1">${run('ab')}</w:ins><w:del w:id="2"><w:r><w:delText>x</w:delText></w:r></w:del>${run('cd')}</w:p>`, [comment(1, 1, 3)],
      `<w:p><w:ins w:id="1">${run('a')}‹${run('b')}</w:ins><w:del w:id="2"><w:r><w:delText>x</w:delText></w:r></w:del>${run('c')}›${run('d')}</w:p>`],
    ['around a content control, never inside', `<w:p>${run('a')}<w:sdt><w:sdtContent>${run('bcd')}</w:sdtContent></w:sdt></w:p>`, [comment(1, 2, 3)], `<w:p>${run('a')}‹<w:sdt><w:sdtContent>${run('bcd')}</w:sdtContent></w:sdt>›</w:p>`],
    ['in a cell of a table', `<w:tbl><w:tr><w:tc>${p('ab')}</w:tc><w:tc><w:p>${run('cd')}</w:p></w:tc></w:tr></w:tbl>`, [comment(2, 0, 1)], `<w:tbl><w:tr><w:tc>${p('ab')}</w:tc><w:tc><w:p>‹${run('c')}›${run('d')}</w:p></w:tc></w:tr></w:tbl>`],
    ['around the paragraph that anchors a text box', `<w:p>${run('a')}<w:r><w:pict><w:txbxContent><w:p>${run('box')}</w:p></w:txbxContent></w:pict></w:r></w:p>`, [comment(2, 0, 2)], `<w:p>‹${run('a')}<w:r><w:pict><w:txbxContent><w:p>${run('box')}</w:p></w:txbxContent></w:pict></w:r>›</w:p>`],
    ['at the text where a number goes before it', `${p('ab', inList(1))}`, [comment(1, 0, 3)], `<w:p><w:pPr>${inList(1)}</w:pPr>‹${run('a')}›${run('b')}</w:p>`],
    ['ends before beginnings, and crossed where comments cross', `<w:p>${run('abcd')}</w:p>`, [comment(1, 0, 2), comment(1, 2, 4), comment(1, 1, 3)], `<w:p>‹${run('a')}‹${run('b')}›‹${run('c')}›${run('d')}›</w:p>`],
    ['at the nearest text where a paragraph has none', `${p('ab')}<w:p/>`, [comment(2)], `<w:p><w:pPr></w:pPr>‹${run('ab')}›</w:p><w:p/>`],
    ['around a text with markup of its own', '<w:p><w:r><w:t>a<!-- x -->bc</w:t></w:r></w:p>', [comment(1, 1, 2)], '<w:p>‹<w:r><w:t>a<!-- x -->bc</w:t></w:r>›</w:p>'],
    ['within the lines of a paragraph with breaks', `<w:p><w:r><w:t>ab</w:t><w:br/><w:t>cd</w:t></w:r></w:p>`, [comment(1, 3, 4)], `<w:p><w:r><w:t>ab</w:t><w:br/></w:r>‹<w:r><w:t xml:space="preserve">c</w:t></w:r>›<w:r><w:t xml:space="preserve">d</w:t></w:r></w:p>`],
  ])('%s', (_, given, anchored, expected) => {
    const bytes = wordFile(given, {numbering: `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`})
    expect(marked(commentedPackage({name: 'a.docx', bytes}, anchored))).toBe(expected)
  })

  test('with a prefix of their own where the document has another', () => {
    const bytes = zipSync({'[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('<x:document xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><x:body><x:p><x:r><x:t>ab</x:t></x:r></x:p></x:body></x:document>')})
    const found = strFromU8(unzipSync(commentedPackage({name: 'a.docx', bytes}, [comment(1, 0, 1)]))['word/document.xml']!)
    expect(found).toContain('<w:commentRangeStart xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" w:id="0"/><x:r><x:t xml:space="preserve">a</x:t></x:r>')
  })

  test('in a document in UTF-16', () => {
    const xml = '\ufeff<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>缺原因</w:t></w:r></w:p></w:body></w:document>'
    const bytes = zipSync({'[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': new Uint8Array(Buffer.from(xml, 'utf16le'))})
    const found = Buffer.from(unzipSync(commentedPackage({name: 'a.docx', bytes}, [comment(1, 1, 3)]))['word/document.xml']!).toString('utf16le')
    expect(found.startsWith('\ufeff<w:document')).toBe(true)
    expect(found).toContain('<w:commentRangeStart w:id="0"/><w:r><w:t xml:space="preserve">原因</w:t></w:r>')
  })
})

describe('the file', () => {
  const old = '<w:comment w:id="7" w:author="A"><w:p><w:r><w:t>old</w:t></w:r></w:p></w:comment>'
  const file = {name: 'a.docx', bytes: readFileSync(new URL('../fixtures/read/000-numbered.docx', import.meta.url))}

  test('keeps every other part byte for byte', () => {
    const [before, after] = [unzipSync(file.bytes), unzipSync(commentedPackage(file, [comment(3, 2, 9)]))]
    const changed = Object.keys(after).filter(name => !before[name] || Buffer.compare(Buffer.from(before[name]), Buffer.from(after[name]!)) !== 0)
    expect(changed.sort()).toEqual(['[Content_Types].xml', 'word/_rels/document.xml.rels', 'word/comments.xml', 'word/document.xml'])
    expect(Object.keys(before).filter(name => !after[name])).toEqual([])
  })

  test('keeps the comments that it has, with new ones behind', () => {
    const relations = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>'
    const parts = unzipSync(wordFile(`<w:p><w:commentRangeStart w:id="7"/>${run('ab')}<w:commentRangeEnd w:id="7"/></w:p>`, {comments: old}))
    const found = commentedPackage({name: 'a.docx', bytes: zipSync({...parts, 'word/_rels/document.xml.rels': strToU8(relations)})}, [comment(1, 1, 2)])
    const after = unzipSync(found)
    expect(strFromU8(after['word/comments.xml']!)).toContain(`${old}<w:comment w:id="8" w:author="gangyao"`)
    expect(commentsIn(found)).toEqual([{id: '7', about: 'ab', says: 'old'}, {id: '8', about: 'b', says: 'wrong & <bad>\nwrite it'}])
    expect(strFromU8(after['word/_rels/document.xml.rels']!)).toBe(relations)
    expect(strFromU8(after['[Content_Types].xml']!)).toBe('<Types/>')
  })

  test('gets the part, its type and its relationship where it has no comments', () => {
    const after = unzipSync(commentedPackage({name: 'a.docx', bytes: wordFile(p('ab'))}, [comment(1)]))
    expect(strFromU8(after['[Content_Types].xml']!)).toBe('<Types><Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/></Types>')
    expect(strFromU8(after['word/_rels/document.xml.rels']!)).toMatch(/Id="rId1" Type="http:\/\/schemas\.openxmlformats\.org\/officeDocument\/2006\/relationships\/comments" Target="comments\.xml"\/><\/Relationships>$/)
  })

  test('does not take a part that lies there unnamed for its own', () => {
    const after = unzipSync(commentedPackage({name: 'a.docx', bytes: wordFile(p('ab'), {comments: old})}, [comment(1)]))
    expect(strFromU8(after['word/comments.xml']!)).toContain('old')
    expect(strFromU8(after['word/comments1.xml']!)).toContain('w:id="0"')
  })

  test('is the same where there is nothing to say', () => {
    expect(commentedPackage(file, [])).toBe(file.bytes)
  })

  test('has the same bytes each time, and no date', () => {
    const once = commentedPackage(file, [comment(2), comment(5, 1, 4)])
    expect(Buffer.compare(Buffer.from(once), Buffer.from(commentedPackage(file, [comment(2), comment(5, 1, 4)])))).toBe(0)
    expect(strFromU8(unzipSync(once)['word/comments.xml']!)).not.toContain('w:date')
  })

  test('reads as before wherever comments stand', async () => {
    const {paragraphs} = docxPlaces(file)
    const before = (await read(file)).text
    const place = fc.record({paragraph: fc.integer({min: 1, max: paragraphs.length}), from: fc.nat(400), length: fc.integer({min: 1, max: 60})})
    await fc.assert(fc.asyncProperty(fc.array(place, {minLength: 1, maxLength: 12}), async places => {
      const bytes = commentedPackage(file, places.map(({paragraph, from, length}) => comment(paragraph, from, from + length)))
      expect((await read({name: 'a.docx', bytes})).text).toBe(before)
      expect(commentsIn(bytes)).toHaveLength(places.length)
    }), {numRuns: 40})
  }, 60_000)
})
