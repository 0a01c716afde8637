// The built-in rulebooks compiled, so that a run need not read YAML.
import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {namesIn, read} from './files.mjs'

/** Compiles every rulebook of `rules/`. `compiler` is what `src` exports for it. */
export async function compileRulebooks(dist, {compileRulebook, entryBytes}, buildId) {
  const ids = namesIn('rules', '.yml')
  const find = id => (ids.includes(id) ? {name: `rules/${id}.yml`, text: read(`rules/${id}.yml`)} : undefined)
  mkdirSync(join(dist, 'rules'), {recursive: true})
  for (const id of ids) {
    const compiled = await compileRulebook(find(id), find, buildId).catch(error => {
      throw new Error(`rules/${id}.yml cannot be built in`, {cause: error})
    })
    writeFileSync(join(dist, 'rules', `${id}.compiled`), entryBytes(compiled))
  }
}
