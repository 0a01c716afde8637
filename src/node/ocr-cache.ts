import {createHash, randomUUID} from 'node:crypto'
import {mkdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import type {OcrCache} from '../read/image/engine.js'
import {ownCacheFolder} from './rulebook-cache.js'

/** Keeps what was recognised, a file for each picture by its content; what cannot be read or was damaged is recognised anew. */
export function ocrCache(folder = ownCacheFolder('ocr')): OcrCache | undefined {
  if (folder === undefined) return undefined
  const fileOf = (key: string): string => join(folder, `${key}.json`)
  return {
    get: key => {
      try {
        const text = readFileSync(fileOf(key), 'utf8')
        const end = text.indexOf('\n')
        return text.slice(0, end) === hash(text.slice(end + 1)) ? text.slice(end + 1) : undefined
      } catch {
        return undefined
      }
    },
    put: (key, body) => {
      const unfinished = `${fileOf(key)}.${randomUUID()}.tmp`
      try {
        mkdirSync(folder, {recursive: true, mode: 0o700})
        writeFileSync(unfinished, `${hash(body)}\n${body}`, {mode: 0o600})
        renameSync(unfinished, fileOf(key))
      } catch {
        rmSync(unfinished, {force: true})
      }
    },
  }
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex')
