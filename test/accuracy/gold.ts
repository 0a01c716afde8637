import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'

/** A careful reading of one report; lines are 1-based in the file as published. */
export interface Gold {
  readonly seed: string
  readonly meta: Readonly<Record<string, string | number | null>>
  readonly restored?: readonly {readonly line: number; readonly raw: string; readonly restored: string}[]
  readonly headings: readonly {readonly line: number; readonly level: number; readonly text: string; readonly kind: string}[]
  readonly requirements: Readonly<Record<string, {readonly accept: readonly string[]; readonly items?: unknown; readonly act_quotes?: readonly string[]; readonly acts?: readonly number[]}>>
  readonly outline: Readonly<Record<string, {readonly accept: readonly string[]; readonly lines: readonly number[]}>>
  readonly defects: readonly {readonly kind: string; readonly line: number; readonly quote: string; readonly agreed: boolean}[]
}

/** A reading with the file that it reads. */
export interface Case {
  readonly name: string
  readonly file: string
  readonly gold: Gold
}

/** The readings in a folder; their reports stand beside them, or in `reports`. */
export const casesIn = (folder: string, reports = folder): readonly Case[] =>
  readdirSync(folder)
    .filter(name => name.endsWith('.json'))
    .sort()
    .map(name => {
      const gold = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Gold
      return {name: name.replace('.json', ''), file: join(reports, gold.seed), gold}
    })
