import type {Language} from '../rulebook/rulebook.js'
import type {Arguments, Options} from './arguments.js'
import type {ExitCode} from './exit-code.js'
import {organKinds, organLevels} from './given-facts.js'
import {languages} from './language.js'
import {limitOptions} from './limit-options.js'
import type {Terminal} from './terminal.js'

export type Run = (args: Arguments, terminal: Terminal, lang: Language) => Promise<ExitCode>

/** A command: what it takes, and how to load what does it. */
export interface Command {
  readonly options: Options
  readonly load: () => Promise<Run>
}

const common: Options = {lang: {value: 'text', allowed: languages}, help: {short: 'h'}}
const rulebook: Options = {rulebook: {value: 'text', short: 'r'}}
const facts: Options = {
  organisation: {value: 'text'},
  kind: {value: 'text', allowed: organKinds},
  level: {value: 'text', allowed: organLevels},
  year: {value: 'text'},
}

/** The commands by name; one is loaded when it is run. */
export const commands: Readonly<Record<string, Command>> = {
  check: {
    options: {
      ...common, ...rulebook, ...facts, ...limitOptions,
      format: {value: 'text', short: 'f', many: true},
      output: {value: 'text', short: 'o'},
      'no-gate': {},
      as: {value: 'text', allowed: ['annual-report']},
      manifest: {value: 'text'},
      'stdin-name': {value: 'text'},
    },
    load: async () => (await import('./check-command.js')).checkCommand,
  },
  explain: {options: {...common, ...rulebook}, load: async () => (await import('./explain-command.js')).explainCommand},
  extract: {
    options: {...common, ...facts, ...limitOptions, format: {value: 'text', short: 'f', allowed: ['text', 'markdown', 'json']}, 'stdin-name': {value: 'text'}},
    load: async () => (await import('./extract-command.js')).extractCommand,
  },
  'rules list': {options: {...common, ...rulebook}, load: async () => (await import('./rules-list.js')).rulesList},
  'rules test': {options: {...common, ...rulebook}, load: async () => (await import('./rules-test.js')).rulesTest},
  'rules lint': {options: {...common, ...rulebook}, load: async () => (await import('./rules-lint.js')).rulesLint},
  'rules doc': {options: {...common, ...rulebook, output: {value: 'text', short: 'o'}}, load: async () => (await import('./rules-doc.js')).rulesDoc},
  'rules diff': {options: {...common, ...limitOptions, on: {value: 'text', many: true}}, load: async () => (await import('./rules-diff.js')).rulesDiff},
}
