import type * as Runtime from 'onnxruntime-web/wasm'

/** The program that runs the models; the build puts another way to load it here for the command, which is no ES module. */
export const loadRuntime = (): Promise<typeof Runtime> => import('onnxruntime-web/wasm')
