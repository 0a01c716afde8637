// One call of esbuild: what is common to all of them, and a record of what went into them.
import {build} from 'esbuild'
import {installed, root} from './files.mjs'

/** Every file that went into the bundles so far, relative to the repository. */
export const bundled = new Set()

/** Bundles with the options given and those of all bundles, and gives the texts where no file is to be written. */
export async function bundle(options) {
  const {metafile, outputFiles = []} = await build({
    absWorkingDir: root,
    bundle: true,
    charset: 'utf8',
    legalComments: 'eof',
    logLevel: 'warning',
    mainFields: ['module', 'main'],
    conditions: ['module'],
    metafile: true,
    // without what it needs in Node to find its wasm, which it is given
    alias: {'@embedpdf/pdfium': installed('@embedpdf/pdfium').replace(/[^\\/]*$/, 'index.browser.js')},
    ...options,
  })
  const inputs = Object.keys(metafile.inputs)
  for (const input of inputs) bundled.add(input)
  return {inputs, text: outputFiles[0]?.text}
}

/** A plugin that has other text in the place of modules of `src`, called by their file names; one that is not met has moved. */
export const replacing = contentsOf => ({
  name: 'replacing',
  setup({onLoad, onEnd}) {
    const met = new Set()
    for (const [file, contents] of Object.entries(contentsOf)) {
      onLoad({filter: new RegExp(`[\\\\/]src[\\\\/](.*[\\\\/])?${file.replaceAll('.', '\\.')}$`)}, () => {
        met.add(file)
        return {contents: contents(), resolveDir: root}
      })
    }
    onEnd(() => ({errors: Object.keys(contentsOf).filter(file => !met.has(file)).map(file => ({text: `No module of src that goes in is called ${file}: what the build has in its place is lost`}))}))
  },
})
