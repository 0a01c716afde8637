import {readdirSync, readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {join} from 'node:path'
import {strFromU8, unzipSync} from 'fflate'
import rehypeParse from 'rehype-parse'
import {SaxesParser} from 'saxes'
import {unified} from 'unified'

/** The reading library alone, over a folder of one format: unzip and parse of Word, text of each PDF page, tree of a page. */
const [folder = '', format = ''] = process.argv.slice(2)
const files = readdirSync(folder).sort().map(name => join(folder, name))
let size = 0

const docx = (bytes: Uint8Array): void => {
  const parts = unzipSync(bytes, {filter: ({name}) => /^word\/(document|numbering|styles)\.xml$/.test(name)})
  for (const part of Object.values(parts)) {
    const parser = new SaxesParser()
    parser.on('text', text => (size += text.length))
    parser.write(strFromU8(part)).close()
  }
}
const html = (bytes: Uint8Array): void => {
  size += unified().use(rehypeParse).parse(new TextDecoder().decode(bytes)).children.length
}

if (format === 'pdf') {
  const {init} = await import('@embedpdf/pdfium')
  const engine = await init({wasmBinary: readFileSync(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm')).buffer as ArrayBuffer})
  engine.PDFiumExt_Init()
  const module = engine.pdfium as unknown as {HEAPU8: Uint8Array; wasmExports: {malloc(size: number): number; free(at: number): void}; UTF16ToString(at: number): string}
  for (const file of files) {
    const bytes = readFileSync(file)
    const at = module.wasmExports.malloc(bytes.length)
    module.HEAPU8.set(bytes, at)
    const document = engine.FPDF_LoadMemDocument(at, bytes.length, '')
    for (let index = 0; index < engine.FPDF_GetPageCount(document); index++) {
      const page = engine.FPDF_LoadPage(document, index)
      const text = engine.FPDFText_LoadPage(page)
      const count = engine.FPDFText_CountChars(text)
      const into = module.wasmExports.malloc((count + 1) * 2)
      engine.FPDFText_GetText(text, 0, count, into)
      size += module.UTF16ToString(into).length
      module.wasmExports.free(into)
      engine.FPDFText_ClosePage(text)
      engine.FPDF_ClosePage(page)
    }
    engine.FPDF_CloseDocument(document)
    module.wasmExports.free(at)
  }
} else for (const file of files) (format === 'docx' ? docx : html)(readFileSync(file))
process.stdout.write(`${size}\n`)
