import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'
import {loadRulebookFile} from '../src/node.js'

export const root = fileURLToPath(new URL('..', import.meta.url))
export const seeds = join(root, 'seeds')
export const command = join(root, 'dist/gangyao.cjs')
export const print = (line = ''): void => void process.stdout.write(`${line}\n`)

/** A report as Markdown: its numbered headings bear marks. */
export const markedUp = (text: string): string => text.replace(/^[一二三四五六七八九十]+、/gm, '## $&').replace(/^[（(][一二三四五六七八九十]+[）)]/gm, '### $&')

/** A folder of reports in `folder`, half `.txt` and half `.md`, made from the five seeds in turn. */
export function corpus(folder: string, size: number): string {
  const path = join(folder, String(size))
  mkdirSync(path)
  const texts = readdirSync(seeds).filter(name => name.endsWith('.txt')).sort().map(name => readFileSync(join(seeds, name), 'utf8'))
  for (let index = 0; index < size; index++) {
    const text = texts[(index >> 1) % texts.length]!
    writeFileSync(join(path, `${String(index).padStart(4, '0')}.${index % 2 === 0 ? 'txt' : 'md'}`), index % 2 === 0 ? text : markedUp(text))
  }
  return path
}

/** The floor as one file in `folder`, with the phrases that it looks for: the program and the file of the phrases. */
export async function floor(folder: string): Promise<readonly [program: string, phrases: string]> {
  const outfile = join(folder, 'floor.mjs')
  await build({entryPoints: [join(root, 'bench/floor.ts')], bundle: true, platform: 'node', format: 'esm', outfile, logLevel: 'error', charset: 'utf8'})
  const {texts} = (await loadRulebookFile('annual-report')).phrases
  const literal = texts.filter(text => !/[…()|?#{}]/.test(text))
  const file = join(folder, 'phrases.json')
  writeFileSync(file, JSON.stringify(literal.slice(0, 300)))
  return [outfile, file]
}
