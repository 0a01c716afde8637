import {processTerminal} from './terminal.js'
import {run} from './run.js'

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(signal === 'SIGINT' ? 130 : 143))

void run(process.argv.slice(2), processTerminal(process), process.env).then(code => {
  process.exitCode = code
})
