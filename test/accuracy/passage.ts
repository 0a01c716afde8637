import type {Half} from './graded-cases.js'
import {readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parse} from 'yaml'
import {examine, type Examined} from '../../src/check.js'
import type {Rulebook} from '../../src/rulebook/rulebook.js'

const folder = join(dirname(fileURLToPath(import.meta.url)), '../graded')

/** A passage of a report, with who writes it and the heading that it stands under. */
export interface Passage {
  readonly id: string
  readonly organ: string
  readonly heading: string | null
  readonly text: string
}

/** The graded passages of one part of a set. */
export const passagesIn = <Kind extends Passage>(set: string, part: Half): readonly Kind[] =>
  parse(readFileSync(join(folder, set, `${part}.yml`), 'utf8')) as Kind[]

/** The passage as the body of a small report of its organ, checked. */
export async function examinePassage({id, organ, heading, text}: Passage, year: number, rulebook: Rulebook): Promise<Examined> {
  const title = `${organ}${year}年法治政府建设年度报告`
  const whole = [title, `现将${organ}${year}年度法治政府建设情况报告如下。`, heading ?? '一、主要举措和成效', text.trim(), ''].join('\n')
  return examine({name: `${id}.txt`, bytes: new TextEncoder().encode(whole)}, rulebook, {as: 'annual-report', given: {organisation: organ, year}})
}

/** `count/total = share` */
export const share = (count: number, total: number): string => `${count}/${total} = ${((100 * count) / Math.max(1, total)).toFixed(1)} %`
