import type {WrappedPdfiumModule} from '@embedpdf/pdfium'

/** Gives the bytes of `pdfium.wasm`; where they come from differs between Node and a page. */
export type PdfiumLoader = () => Promise<ArrayBuffer | Uint8Array>

/** Bytes that the engine may ask for: no report needs as much, and what unpacks or draws itself without end does. */
export const LARGEST_HEAP = 240 * 2 ** 20

interface State {
  /** Engines that were refused memory. */
  readonly outgrown: WeakSet<WrappedPdfiumModule>
  loader?: PdfiumLoader
  module?: Promise<WrappedPdfiumModule>
}

const state: State = {outgrown: new WeakSet()}

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
  const memory: {refused: () => void} = {refused: () => undefined}
  const module = await init({
    instantiateWasm: (imports: WebAssembly.Imports, receive: (instance: WebAssembly.Instance) => void) => {
      const grow = imports['env']!['emscripten_resize_heap'] as (size: number) => boolean
      const within = (size: number): boolean => (size >>> 0 <= LARGEST_HEAP ? grow(size) : (memory.refused(), false))
      const capped = {...imports, env: {...imports['env'], emscripten_resize_heap: within}}
      void WebAssembly.instantiate(wasmBinary, capped).then(({instance}) => receive(instance))
      return {}
    },
    printErr: () => undefined,
  })
  memory.refused = () => void state.outgrown.add(module)
  module.PDFiumExt_Init()
  return module
}

/** Whether an engine was refused memory, so that what it did since may lack something. */
export const isOutgrown = (module: WrappedPdfiumModule): boolean => state.outgrown.has(module)

/** The engine's memory, which its types leave out; asked anew after each call, for it is replaced as it grows. */
export const heapOf = (module: WrappedPdfiumModule): Uint8Array => (module.pdfium as unknown as {readonly HEAPU8: Uint8Array}).HEAPU8
