import type {WrappedPdfiumModule} from '@embedpdf/pdfium'

/** Gives the bytes of `pdfium.wasm`; where they come from differs between Node and a page. */
export type PdfiumLoader = () => Promise<ArrayBuffer | Uint8Array>

interface State {
  loader?: PdfiumLoader
  module?: Promise<WrappedPdfiumModule>
}

const state: State = {}

/** Says where `pdfium.wasm` comes from; must be called once before a PDF is read. */
export const setPdfiumLoader = (loader: PdfiumLoader): void => {
  state.loader = loader
  delete state.module
}

/** The PDFium engine, started on first use; `undefined` if no loader was set. */
export const pdfium = async (): Promise<WrappedPdfiumModule | undefined> => {
  const {loader} = state
  if (!loader) return undefined
  state.module ??= start(loader)
  return state.module
}

/** Drops an engine that has failed or grown, so that the next file gets a fresh one. */
export const dropPdfium = (): void => {
  delete state.module
}

const start = async (loader: PdfiumLoader): Promise<WrappedPdfiumModule> => {
  const bytes = await loader()
  const wasmBinary = bytes instanceof Uint8Array ? (bytes.slice().buffer as ArrayBuffer) : bytes
  const {init} = await import('@embedpdf/pdfium')
  const module = await init({wasmBinary})
  module.PDFiumExt_Init()
  return module
}

/** The engine's memory, which its types leave out; asked anew after each call, for it is replaced as it grows. */
export const heapOf = (module: WrappedPdfiumModule): Uint8Array => (module.pdfium as unknown as {readonly HEAPU8: Uint8Array}).HEAPU8
