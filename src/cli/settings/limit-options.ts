import {defaultLimits, type Limits} from '../../read/limits.js'
import type {Arguments, Options} from './arguments.js'

/** The options that set how much of a file is read. */
export const limitOptions: Options = {
  'max-bytes': {value: 'number'},
  'max-text': {value: 'number'},
  'max-depth': {value: 'number'},
  'max-entries': {value: 'number'},
  'max-unpacked': {value: 'number'},
  'no-ocr': {},
}

/** The limits asked for, the rest by default. */
export const limitsOf = (args: Arguments): Limits => ({
  maxBytes: args.number('max-bytes') ?? defaultLimits.maxBytes,
  maxText: args.number('max-text') ?? defaultLimits.maxText,
  maxDepth: args.number('max-depth') ?? defaultLimits.maxDepth,
  maxEntries: args.number('max-entries') ?? defaultLimits.maxEntries,
  maxUnpacked: args.number('max-unpacked') ?? defaultLimits.maxUnpacked,
  pictures: !args.on('no-ocr'),
})
