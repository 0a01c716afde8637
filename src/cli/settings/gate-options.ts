import type {Options} from './arguments.js'

/** The options that set up the gate and what it is measured by. */
export const gateOptions: Options = {
  config: {value: 'text'},
  'no-config': {},
  'fail-on': {value: 'text', allowed: ['error', 'warning', 'info', 'none']},
  'min-score': {value: 'text'},
  'min-requirement': {value: 'text', many: true},
  'no-regression': {},
  waivers: {value: 'text'},
  baseline: {value: 'text'},
  cache: {optional: true},
}

/** The options that choose among the inputs of a run. */
export const choiceOptions: Options = {
  changed: {optional: true},
  shard: {value: 'text'},
}
