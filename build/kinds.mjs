// Writes what follows from the files in `src/kinds`: the registry, the sorts of their options, the branches of the rulebook's
// schema and the table in the guide for rule authors. With `--check` it writes nothing and fails where one of them is stale.
import {readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {basename, join} from 'node:path'
import {argv, exit, stderr} from 'node:process'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {build} from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const read = file => readFileSync(join(root, file), 'utf8')

/** The kinds by name: every file of `src/kinds` that exports one of its own name, with what its comment says in Chinese. */
const named = readdirSync(join(root, 'src/kinds')).sort().flatMap(file => {
  const [, comment, name] = /\/\*\*((?:(?!\*\/)[^])*)\*\/\nexport const (\w+): Kind</.exec(file.endsWith('.ts') ? read(`src/kinds/${file}`) : '') ?? []
  return name === undefined ? [] : [{name, asks: /@zh (.*)/.exec(comment)?.[1] ?? ''}]
})

const registry = `import type {AnyKind} from './kind.js'
${named.map(({name}) => `import {${name}} from './${name}.js'`).join('\n')}

// Written by build/kinds.mjs.
/** The rule kinds by the name that a rulebook calls them; the schema has checked each rule's options against its kind. */
export const kinds: Readonly<Record<string, AnyKind>> = {
${named.map(({name}) => `  ${name},`).join('\n')}
}
`

/** The kinds as they stand in the files. */
async function loadKinds() {
  const {outputFiles} = await build({
    stdin: {contents: registry, resolveDir: join(root, 'src/kinds'), loader: 'ts'}, bundle: true, write: false, format: 'esm', platform: 'neutral', mainFields: ['module', 'main'], logLevel: 'warning',
  })
  const {kinds} = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`)
  return kinds
}

/** The options that are more than their value, by kind. */
const optionSorts = kinds =>
  Object.fromEntries(Object.entries(kinds).map(([name, {options}]) => [name, Object.fromEntries(Object.entries(options).flatMap(([option, {schema, required, ...sort}]) => (sort.holds === 'value' ? [] : [[option, sort]])))]))

const text = value => `${JSON.stringify(value, undefined, 2)}\n`

/** The schema with a branch a kind, and with all their options in what a layer may change of a rule. */
function schema(kinds) {
  const whole = JSON.parse(read('schemas/rulebook.schema.json'))
  const {rule, override, ...others} = whole.$defs
  const kept = Object.fromEntries(Object.entries(others).filter(([name]) => !name.startsWith('kind-')))
  const common = Object.keys(whole.$defs['rule-common'].properties)
  const shared = Object.fromEntries(common.map(name => [name, {$ref: `#/$defs/rule-common/properties/${name}`}]))
  const branches = Object.entries(kinds).map(([name, {options}]) => [`kind-${name}`, {
    type: 'object',
    additionalProperties: false,
    required: ['kind', 'requirement', 'basis', 'title', 'message', 'advice', 'examples', ...Object.keys(options).filter(option => options[option].required)],
    properties: {...shared, kind: {const: name}, ...Object.fromEntries(Object.entries(options).map(([option, {schema: own}]) => [option, own]))},
  }])
  const parts = Object.fromEntries(['title', 'message', 'message-none', 'message-all', 'advice'].map(name => [name, {$ref: '#/$defs/words-part'}]))
  const changeable = {...shared, ...parts, ...anyOption(kinds)}
  const each = {
    type: 'object',
    description: 'What a rule on an item says unless it says otherwise; {item}, {numeral} and {title} stand for the item.',
    additionalProperties: false,
    properties: {kind: {enum: Object.keys(kinds)}, ...changeable},
  }
  return text({...whole, $defs: {
    ...kept,
    'each-item': each,
    rule: {...rule, then: {...rule.then, oneOf: branches.map(([name]) => ({$ref: `#/$defs/${name}`}))}},
    override: {...override, properties: {...changeable, add: addition(kinds)}},
    ...Object.fromEntries(branches),
  }})
}

/** Every option of any kind; what may be written for it is what one of the kinds takes. */
function anyOption(kinds) {
  const all = {}
  for (const {options} of Object.values(kinds)) for (const [name, {schema: own}] of Object.entries(options)) (all[name] ??= new Map()).set(JSON.stringify(own), own)
  return Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, schemas]) => [name, schemas.size === 1 ? [...schemas.values()][0] : {$comment: 'settled-by-kind', anyOf: [...schemas.values()]}]))
}

function addition(kinds) {
  const lists = Object.values(kinds).flatMap(({options}) => Object.entries(options).flatMap(([name, {holds}]) => (holds === 'phrases' || holds === 'topics' ? [name] : [])))
  return {
    type: 'object',
    description: 'Phrases that are added to the lists of the rule.',
    additionalProperties: false,
    properties: Object.fromEntries([...new Set(lists)].sort().map(name => [name, {$ref: '#/$defs/phrases'}])),
  }
}

const sorts = {phrases: '短语', topics: '主题名的列表', 'topic-table': '主题名和各自的主题名列表', replacements: '错字和正字', outline: '纲要的名称', item: '任务的序号'}

/** What may be written for an option, in words. */
function written({schema: own, holds, words = []}) {
  if (holds !== 'value') return [sorts[holds], ...words.map(word => `\`${word}\``)].join('、')
  if (own.enum) return own.enum.map(word => `\`${word}\``).join('、')
  if (own.$ref === '#/$defs/share') return '0到1'
  if (own.$ref === '#/$defs/requirement-id') return '必备内容的名称'
  if (own.items?.enum) return `${own.items.enum.map(word => `\`${word}\``).join('、')}中的几个`
  if (own.properties) return Object.keys(own.properties).map(word => `\`${word}\``).join('、')
  return {integer: '整数', boolean: '`true`、`false`', array: '词的列表', object: '名称和日期', string: '月-日'}[own.type] ?? own.type
}

const row = ({name, asks}, {options}) => {
  const own = Object.entries(options).filter(([option]) => option !== 'in' && option !== 'each')
  const scoped = 'in' in options ? ['`in`、`each`'] : []
  return `| \`${name}\` | ${asks} | ${[...own.map(([option, shape]) => `\`${option}\`${shape.required ? '（必写）' : ''}：${written(shape)}`), ...scoped].join('；')} |`
}

/** The guide with its table of kinds. */
const guide = kinds =>
  read('docs/rule-author.md').replace(/(<!-- kinds[^>]*-->\n)[^]*?(\n<!-- \/kinds -->)/, (_, open, close) => `${open}\n| 类型 | 问什么 | 选项 |\n| --- | --- | --- |\n${named.map(kind => row(kind, kinds[kind.name])).join('\n')}\n${close}`)

/** What is wrong in how a file exports its kind. */
function faultOf(file) {
  const own = basename(file, '.ts')
  const [, exported] = /^export const (\w+): Kind</m.exec(read(`src/kinds/${file}`)) ?? []
  if (exported === undefined) return []
  if (exported !== own) return [`Unexpected kind ${exported} in src/kinds/${file}, expected ${own}: a kind is called as its file`]
  const asks = named.find(({name}) => name === own)?.asks ?? ''
  return asks === '' ? [`Unexpected comment of ${own} in src/kinds/${file}, expected /** … @zh what it asks */ right above it`] : []
}

const isStale = ([file, content]) => read(file) !== content

/** Writes what is stale; with `check` only tells it. */
export async function writeKinds({check = false} = {}) {
  const faults = readdirSync(join(root, 'src/kinds')).filter(file => file.endsWith('.ts')).flatMap(faultOf)
  if (faults.length > 0) throw new Error(faults.join('\n'))
  const kinds = await loadKinds()
  const stale = Object.entries({
    'src/kinds/kinds.ts': registry,
    'src/rulebook/kind-options.json': text(optionSorts(kinds)),
    'schemas/rulebook.schema.json': schema(kinds),
    'docs/rule-author.md': guide(kinds),
  }).filter(isStale)
  if (!check) for (const [file, content] of stale) writeFileSync(join(root, file), content)
  return stale.map(([file]) => file)
}

if (argv[1] !== undefined && import.meta.url === pathToFileURL(argv[1]).href) {
  const check = argv.includes('--check')
  const stale = await writeKinds({check})
  for (const file of stale) stderr.write(`${check ? 'stale' : 'written'}: ${file}\n`)
  if (check && stale.length > 0) exit(1)
}
