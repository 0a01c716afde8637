import {readdirSync, readFileSync} from 'node:fs'

const folder = new URL('../../seeds/', import.meta.url)

export const seedNames: readonly string[] = readdirSync(folder).filter(name => name.endsWith('.txt')).sort()

export const seedBytes = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(name, folder)))

export const seedText = (name: string): string => new TextDecoder().decode(seedBytes(name))
