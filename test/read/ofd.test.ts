import {strToU8, zipSync} from 'fflate'
import {read} from '../../src/read/read.js'

const page = (objects: string, more = ''): string => `<ofd:Page xmlns:ofd="http://www.ofdspec.org/2016">${more}<ofd:Content><ofd:Layer>${objects}</ofd:Layer></ofd:Content></ofd:Page>`
const object = (boundary: string, code: string, more = ''): string => `<ofd:TextObject ID="1" Size="5" Boundary="${boundary}" ${more}>${code}</ofd:TextObject>`
const line = (text: string, x: number, y: number): string => object(`${x} ${y} 150 7`, `<ofd:TextCode X="0" Y="5" DeltaX="g ${text.length - 1} 5">${text}</ofd:TextCode>`)

const ofd = (pages: readonly string[], files: Readonly<Record<string, string>> = {}, root = ''): Uint8Array => {
  const parts = {
    'OFD.xml': `<ofd:OFD xmlns:ofd="http://www.ofdspec.org/2016"><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot>${root}</ofd:DocBody></ofd:OFD>`,
    'Doc_0/Document.xml': `<ofd:Document xmlns:ofd="http://www.ofdspec.org/2016"><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea><ofd:TemplatePage ID="9" BaseLoc="Tpl.xml"/></ofd:CommonData><ofd:Pages>${pages.map((_, i) => `<ofd:Page ID="${i + 1}" BaseLoc="Pages/${i}.xml"/>`).join('')}</ofd:Pages><ofd:Annotations>Annots.xml</ofd:Annotations></ofd:Document>`,
    ...Object.fromEntries(pages.map((content, i) => [`Doc_0/Pages/${i}.xml`, content])),
    ...files,
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))
}

const textOf = async (bytes: Uint8Array): Promise<string> => (await read({name: 'a.ofd', bytes})).text

test.each([
  ['lines come from the top, whatever the order of the file', [page(line('第二行', 30, 40) + line('第一行', 30, 20))], '第一行\n第二行'],
  ['pages come in the order of the document', [page(line('甲', 30, 20)), page(line('乙', 30, 20))], '甲\n乙'],
  ['a matrix moves and scales what is in it', [page(line('下面', 30, 60) + object('0 0 210 297', '<ofd:TextCode X="100" Y="50" DeltaX="14">上面</ofd:TextCode>', 'CTM="0.3528 0 0 0.3528 0 0"'))], '上面\n下面'],
  ['steps down the page are a line of their own direction', [page(object('30 30 10 60', '<ofd:TextCode X="0" Y="5" DeltaY="g 2 7">直书文</ofd:TextCode>'))], '直书文'],
  ['parts of one line are joined', [page(line('2024', 30, 20) + object('50 20 60 7', '<ofd:TextCode X="0" Y="5" DeltaX="5 5">年报告</ofd:TextCode>'))], '2024年报告'],
])('%s', async (_, pages, expected) => {
  expect(await textOf(ofd(pages))).toBe(expected)
})

test('a template lies under its page, a watermark beside the text', async () => {
  const files = {
    'Doc_0/Tpl.xml': page(line('抬头', 30, 10)),
    'Doc_0/Annots.xml': '<ofd:Annotations xmlns:ofd="http://www.ofdspec.org/2016"><ofd:Page PageID="1"><ofd:FileLoc>A.xml</ofd:FileLoc></ofd:Page></ofd:Annotations>',
    'Doc_0/A.xml': `<ofd:PageAnnot xmlns:ofd="http://www.ofdspec.org/2016"><ofd:Annot Type="Watermark"><ofd:Appearance Boundary="0 0 210 297">${line('水印', 30, 90)}</ofd:Appearance></ofd:Annot><ofd:Annot Type="Stamp"><ofd:Appearance Boundary="0 100 210 50">${line('批注', 30, 0)}</ofd:Appearance></ofd:Annot></ofd:PageAnnot>`,
  }
  expect(await textOf(ofd([page(line('正文', 30, 60), '<ofd:Template TemplateID="9"/>')], files))).toBe('抬头\n正文\n批注')
})

test('signatures are noted, encryption is refused', async () => {
  const signed = ofd([page(line('正文', 30, 60))], {'Signs.xml': '<ofd:Signatures xmlns:ofd="http://www.ofdspec.org/2016"><ofd:Signature ID="1"/></ofd:Signatures>'}, '<ofd:Signatures>Signs.xml</ofd:Signatures>')
  expect((await read({name: 'a.ofd', bytes: signed})).notes).toEqual([{kind: 'signature', count: 1}])
  const closed = ofd([page(line('正文', 30, 60))], {'Encryptions.xml': '<x/>'})
  await expect(read({name: 'a.ofd', bytes: closed})).rejects.toMatchObject({faults: [{code: 'encrypted-file', data: {what: 'ofd'}}]})
})

test('a page that a document names and a package lacks is a fault', async () => {
  const bytes = zipSync({'OFD.xml': strToU8('<OFD><DocBody><DocRoot>D.xml</DocRoot></DocBody></OFD>'), 'D.xml': strToU8('<Document><Pages><Page ID="1" BaseLoc="P.xml"/></Pages></Document>')})
  await expect(read({name: 'a.ofd', bytes})).rejects.toMatchObject({faults: [{code: 'ofd-broken'}]})
})
