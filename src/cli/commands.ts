import type {Language} from '../rulebook/rulebook.js'
import type {Arguments, Options} from './settings/arguments.js'
import type {ExitCode} from './outputs/faults.js'
import {gradeOrder} from '../report/score.js'
import {choiceOptions, gateOptions, languages, limitOptions} from './settings/options.js'
import {organKinds, organLevels} from '../localities/organ-kind.js'
import type {Terminal} from './outputs/terminal.js'

export type RunCommand = (
  args: Arguments,
  terminal: Terminal,
  lang: Language,
  env: Readonly<Record<string, string | undefined>>,
) => Promise<ExitCode>

/** A command: what it takes, and how to load what does it. */
export interface Command {
  readonly options: Options
  readonly load: (args: Arguments) => Promise<RunCommand>
}

const common: Options = {lang: {value: 'text', allowed: languages}, help: {short: 'h'}}
const rulebook: Options = {rulebook: {value: 'text', short: 'r'}}
const facts: Options = {
  organisation: {value: 'text'},
  kind: {value: 'text', allowed: organKinds},
  level: {value: 'text', allowed: organLevels},
  year: {value: 'text'},
}

/** What decides how reports are checked and how they stand at the gate. */
const judging: Options = {
  ...common,
  ...rulebook,
  ...facts,
  ...limitOptions,
  ...gateOptions,
  manifest: {value: 'text'},
  as: {value: 'text', allowed: ['annual-report']},
}

const baselineCommand = (mode: 'create' | 'update' | 'prune'): Command => ({
  options: judging,
  load: async () => (await import('./commands/baseline.js')).baselineCommand(mode),
})

/** The commands by name; one is loaded when it is run. */
export const commands: Readonly<Record<string, Command>> = {
  check: {
    options: {
      ...judging,
      ...choiceOptions,
      format: {value: 'text', short: 'f', many: true},
      output: {value: 'text', short: 'o'},
      'no-gate': {},
      watch: {},
      'print-config': {value: 'text'},
      'stdin-name': {value: 'text'},
      prior: {value: 'text'},
      threads: {value: 'number'},
    },
    load: async args =>
      args.on('print-config')
        ? (await import('./commands/print-config.js')).printConfig
        : args.on('watch')
          ? (await import('./commands/watch.js')).watchCommand
          : (await import('./commands/check.js')).checkCommand,
  },
  'baseline create': baselineCommand('create'),
  'baseline update': baselineCommand('update'),
  'baseline prune': baselineCommand('prune'),
  merge: {
    options: {...common, format: {value: 'text', short: 'f', many: true}, output: {value: 'text', short: 'o'}, 'no-gate': {}},
    load: async () => (await import('./commands/merge.js')).mergeCommand,
  },
  compare: {
    options: {...common, format: {value: 'text', short: 'f', allowed: ['text', 'json']}},
    load: async () => (await import('./commands/compare.js')).compareCommand,
  },
  review: {
    options: {
      ...common,
      letters: {value: 'text', allowed: gradeOrder},
      ...rulebook,
      ...facts,
      ...limitOptions,
      output: {value: 'text', short: 'o'},
      manifest: {value: 'text'},
      prior: {value: 'text', many: true},
      as: {value: 'text', allowed: ['annual-report']},
      config: {value: 'text'},
      'no-config': {},
      threads: {value: 'number'},
    },
    load: async () => (await import('./review/review.js')).reviewCommand,
  },
  'review merge': {
    options: {
      ...common,
      ...limitOptions,
      output: {value: 'text', short: 'o'},
      results: {value: 'text'},
      letters: {value: 'text', allowed: gradeOrder},
    },
    load: async () => (await import('./review/merge.js')).reviewMergeCommand,
  },
  explain: {options: {...common, ...rulebook}, load: async () => (await import('./commands/explain.js')).explainCommand},
  extract: {
    options: {
      ...common,
      ...facts,
      ...limitOptions,
      format: {value: 'text', short: 'f', allowed: ['text', 'markdown', 'json']},
      'stdin-name': {value: 'text'},
    },
    load: async () => (await import('./commands/extract.js')).extractCommand,
  },
  init: {
    options: {...common, ...rulebook, ...facts, prior: {value: 'text'}, output: {value: 'text', short: 'o'}},
    load: async () => (await import('./commands/init.js')).initCommand,
  },
  serve: {
    options: {...common, port: {value: 'number', most: 65_535}},
    load: async () => (await import('./commands/serve.js')).serveCommand,
  },
  lsp: {
    options: {...common, ...rulebook, config: {value: 'text'}, 'no-config': {}, stdio: {}, clientProcessId: {value: 'text'}},
    load: async () => (await import('./commands/lsp.js')).lspCommand,
  },
  'rules list': {options: {...common, ...rulebook}, load: async () => (await import('./commands/rules.js')).rulesList},
  'rules test': {options: {...common, ...rulebook}, load: async () => (await import('./commands/rules.js')).rulesTest},
  'rules lint': {
    options: {...common, ...rulebook, ...limitOptions, on: {value: 'text', many: true}},
    load: async () => (await import('./commands/rules-on-reports.js')).rulesLint,
  },
  'rules doc': {
    options: {...common, ...rulebook, output: {value: 'text', short: 'o'}},
    load: async () => (await import('./commands/rules.js')).rulesDoc,
  },
  'rules diff': {
    options: {...common, ...limitOptions, on: {value: 'text', many: true}},
    load: async () => (await import('./commands/rules-on-reports.js')).rulesDiff,
  },
}
