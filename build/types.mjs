// The declarations of the library: those that its two entries lead to.
import {mkdirSync, writeFileSync} from 'node:fs'
import {dirname, join, relative, resolve} from 'node:path'
import typescript from 'typescript'
import {root} from './files.mjs'

const entries = ['index', 'node']

/** Writes the declarations that TypeScript makes of the entries and of all that their types name. */
export function types(dist) {
  const declared = declarations(join(dist, 'types'))
  const wanted = new Set()
  const want = file => {
    const text = declared.get(file)
    if (text === undefined || wanted.has(file)) return
    wanted.add(file)
    for (const [, from] of text.matchAll(/(?:from |import\()["'](\.[^"']+)\.js["']/g)) want(resolve(dirname(file), `${from}.d.ts`))
  }
  for (const entry of entries) want(join(dist, 'types', `${entry}.d.ts`))
  for (const file of wanted) {
    mkdirSync(dirname(file), {recursive: true})
    writeFileSync(file, declared.get(file))
  }
}

function declarations(outDir) {
  const {config} = typescript.readConfigFile(join(root, 'tsconfig.json'), typescript.sys.readFile)
  const {options} = typescript.parseJsonConfigFileContent({...config, include: []}, typescript.sys, root)
  const program = typescript.createProgram(entries.map(entry => join(root, 'src', `${entry}.ts`)), {
    ...options, noEmit: false, declaration: true, emitDeclarationOnly: true, rootDir: join(root, 'src'), outDir,
  })
  const declared = new Map()
  const {diagnostics} = program.emit(undefined, (file, text) => declared.set(resolve(file), text))
  if (diagnostics.length > 0) throw new Error(typescript.formatDiagnostics(diagnostics, {getCurrentDirectory: () => root, getCanonicalFileName: file => relative(root, file), getNewLine: () => '\n'}))
  return declared
}
