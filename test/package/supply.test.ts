import {readdirSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {parse} from 'yaml'

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (file: string): string => readFileSync(`${root}/${file}`, 'utf8')

interface Locked {
  readonly version?: string
  readonly dev?: boolean
  readonly hasInstallScript?: boolean
  readonly resolved?: string
  readonly integrity?: string
}
const {packages} = JSON.parse(read('package-lock.json')) as {packages: Readonly<Record<string, Locked>>}
const locked = Object.entries(packages).filter(([path]) => path !== '')
const {dependencies, scripts} = JSON.parse(read('package.json')) as {dependencies: Readonly<Record<string, string>>; scripts: Readonly<Record<string, string>>}

test('no package that is installed with gangyao runs anything then, and gangyao does not either', () => {
  expect(locked.filter(([, {dev, hasInstallScript}]) => !dev && hasInstallScript).map(([path]) => path)).toEqual([])
  expect(Object.keys(scripts).filter(name => /^(pre|post)?install$/.test(name))).toEqual([])
})

test('what is not bundled is asked for in one version, the one that is tried here', () => {
  expect(Object.entries(dependencies)).toEqual(Object.keys(dependencies).map(name => [name, packages[`node_modules/${name}`]!.version]))
})

test('every package is known by its hash', () => {
  expect(locked.filter(([, {resolved, integrity}]) => resolved !== undefined && !integrity?.startsWith('sha512-')).map(([path]) => path)).toEqual([])
})

/** Every text under a key that a runner gives to a shell. */
function shellTexts(value: unknown, under = ''): readonly string[] {
  if (typeof value === 'string') return ['run', 'script', 'before_script', 'commands', 'args', 'entry'].includes(under) ? [value] : []
  if (Array.isArray(value)) return value.flatMap(one => shellTexts(one, under))
  return typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, inner]) => shellTexts(inner, key)) : []
}

/** The YAML of the action, of the examples, and of those that stand in the documents. */
const pipelines: readonly (readonly [string, string])[] = [
  ['action.yml', read('action.yml')],
  ...readdirSync(`${root}/docs/ci`).filter(name => name.endsWith('.yml')).map(name => [`docs/ci/${name}`, read(`docs/ci/${name}`)] as const),
  ...['README.md', 'README.zh-CN.md', 'docs/ci/README.md', 'docs/gate.md'].flatMap(file =>
    [...read(file).matchAll(/^```ya?ml\n([^]*?)^```/gm)].map(([, text], index) => [`${file} ${index}`, text!] as const),
  ),
]

test.each(pipelines)('%s puts nothing from outside into a shell', (_, text) => {
  // a value belongs into a variable of the environment: as `${{ … }}` it would be read as code
  expect(shellTexts(parse(text)).filter(script => /\$\{\{|\$\[\[|\beval\b/.test(script))).toEqual([])
})

test('this sees a value in a script', () => {
  expect(shellTexts(parse('runs: {steps: [{run: "echo ${{ inputs.path }}"}]}'))).toEqual(['echo ${{ inputs.path }}'])
})
