import {processTerminal} from './outputs/terminal.js'
import {run} from './run.js'

const signals = ['SIGINT', 'SIGTERM'] as const
const leave = (signal: NodeJS.Signals): void => process.exit(signal === 'SIGINT' ? 130 : 143)

const interrupted = (): Promise<void> =>
  new Promise(resolve => {
    for (const signal of signals) process.off(signal, leave).once(signal, () => resolve())
  })

/** Runs the command line that this process was given. */
export async function start(): Promise<void> {
  for (const signal of signals) process.once(signal, leave)
  process.exitCode = await run(process.argv.slice(2), {...processTerminal(process), interrupted}, process.env)
}
