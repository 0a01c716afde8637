/** The program that runs the models; the build puts another way to load it here for the command, which is no ES module. */
export const loadRuntime = (): Promise<typeof import('onnxruntime-web/wasm')> => import('onnxruntime-web/wasm')
