// The schemas compiled ahead: a run neither loads nor runs ajv's compiler, and a page makes no code while it runs.
import {Ajv2020} from 'ajv/dist/2020.js'
import standalone from 'ajv/dist/standalone/index.js'
import {replacing} from './bundle.mjs'
import {namesIn, read, readJson, root} from './files.mjs'

/** The validator of a schema as the text of a module; what it needs of ajv at run time it imports. */
function validatorText(name) {
  const ajv = new Ajv2020({...JSON.parse(read('src/rulebook/ajv-options.json')), code: {source: true, esm: true}})
  const imports = []
  const text = standalone.default(ajv, ajv.compile(readJson(`schemas/${name}.schema.json`))).replace(/require\("(ajv\/[^"]+)"\)\.default/g, (_, path) => {
    const own = `imported${imports.length}`
    imports.push(`import ${own} from ${JSON.stringify(`${path}.js`)};`)
    // a module of Node has all that CommonJS exports, most bundlers what is called its default
    return `(${own}.default ?? ${own})`
  })
  return `${imports.join('')}${text}`
}

const imported = name => `(await import(${JSON.stringify(`compiled:${name}`)})).default`
const loads = names => names.map(name => `${JSON.stringify(name)}: async () => ${imported(name)}`)

const validatorsOf = names => `const loads = {${loads(names).join(', ')}}; export const validatorOf = name => loads[name]()`

/** The modules that give validators, with those compiled ahead in their place. */
export const compiledValidators = {
  'validator.ts': () => `export const validator = async () => ${imported('rulebook')}`,
  'validators.ts': () => validatorsOf(namesIn('schemas', '.schema.json')),
}

/** Gives the modules that `compiledValidators` import. */
export const validatorModules = {
  name: 'validator-modules',
  setup({onResolve, onLoad}) {
    onResolve({filter: /^compiled:/}, ({path}) => ({path: path.slice('compiled:'.length), namespace: 'compiled'}))
    onLoad({filter: /./, namespace: 'compiled'}, ({path}) => ({contents: validatorText(path), resolveDir: root}))
  },
}

/** Both, for a bundle that needs no more than a rulebook's validator. */
export const withRulebookValidator = () => [replacing({'validator.ts': compiledValidators['validator.ts']}), validatorModules]

/** For the page: a rulebook's validator, and those of what sets up the gate. */
export const pageValidators = () => [
  replacing({'validator.ts': compiledValidators['validator.ts'], 'validators.ts': () => validatorsOf(['baseline', 'config', 'waivers'])}),
  validatorModules,
]
