import type {WrappedPdfiumModule} from '@embedpdf/pdfium'
import {InputError} from '../../input-error.js'
import {dropPdfium, heapOf, isOutgrown, LARGEST_HEAP} from './pdfium.js'
import type {InputFile} from '../../text/source.js'

const PASSWORD = 4

/** A PDF that the engine holds open. */
export interface OpenPdf {
  readonly module: WrappedPdfiumModule
  /** The engine's handle. */
  readonly document: number
  /** An address with room for 32 bytes, for what the engine hands out. */
  readonly scratch: number
}

/** Works on an opened PDF, and closes it. @throws InputError where it cannot be opened, takes too much memory, or the engine fails */
export const withDocument = <Result>(module: WrappedPdfiumModule, {name, bytes}: InputFile, work: (pdf: OpenPdf) => Result): Result => {
  const engine = module.pdfium
  try {
    const scratch = engine.wasmExports.malloc(32)
    const data = engine.wasmExports.malloc(bytes.length)
    heapOf(module).set(bytes, data)
    const document = module.FPDF_LoadMemDocument(data, bytes.length, '')
    try {
      if (document === 0)
        throw new InputError(name, module.FPDF_GetLastError() === PASSWORD ? {code: 'pdf-encrypted'} : {code: 'pdf-broken'})
      const result = work({module, document, scratch})
      if (isOutgrown(module)) throw outgrown(name)
      return result
    } finally {
      if (document !== 0) module.FPDF_CloseDocument(document)
      engine.wasmExports.free(data)
      engine.wasmExports.free(scratch)
      if (isOutgrown(module) || heapOf(module).length > LARGEST_HEAP) dropPdfium()
    }
  } catch (cause) {
    if (isOutgrown(module)) {
      dropPdfium()
      throw outgrown(name)
    }
    if (cause instanceof InputError) throw cause
    dropPdfium()
    throw new InputError(name, {code: 'pdf-broken'})
  }
}

const outgrown = (name: string): InputError => new InputError(name, {code: 'pdf-memory', data: {max: LARGEST_HEAP / 2 ** 20}})
