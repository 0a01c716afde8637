import {processTerminal} from './terminal.js'
import {run} from './run.js'

const signals = ['SIGINT', 'SIGTERM'] as const
const leave = (signal: NodeJS.Signals): void => process.exit(signal === 'SIGINT' ? 130 : 143)
for (const signal of signals) process.once(signal, leave)

const interrupted = (): Promise<void> =>
  new Promise(resolve => {
    for (const signal of signals) process.off(signal, leave).once(signal, () => resolve())
  })

void run(process.argv.slice(2), {...processTerminal(process), interrupted}, process.env).then(code => {
  process.exitCode = code
})
