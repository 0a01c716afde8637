// The built-in rulebooks compiled, each with the texts that it was made from.
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {namesIn, root} from './files.mjs'

const bytesOf = id => readFileSync(join(root, 'rules', `${id}.yml`))

/** Compiles every rulebook of `rules/`. `compiler` is what `src` exports for it. */
export async function compileRulebooks(dist, {compileRulebook, entryBytes}, buildId) {
  const ids = namesIn('rules', '.yml')
  const find = id => (ids.includes(id) ? {name: `rules/${id}.yml`, text: bytesOf(id).toString('utf8')} : undefined)
  mkdirSync(join(dist, 'rules'), {recursive: true})
  for (const id of ids) {
    const compiled = await compileRulebook(find(id), find, buildId).catch(error => {
      throw new Error(`rules/${id}.yml cannot be built in`, {cause: error})
    })
    writeFileSync(join(dist, 'rules', `${id}.compiled`), entryBytes(compiled))
    writeFileSync(join(dist, 'rules', `${id}.sources`), Buffer.concat(compiled.texts.map(text => bytesOf(text.id ?? id))))
  }
}
