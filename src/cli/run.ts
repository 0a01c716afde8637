import {existsSync} from 'node:fs'
import {InputError} from '../input-error.js'
import {tool} from '../report/bundle.js'
import {nearest} from '../rulebook/compile.js'
import {readArguments} from './settings/arguments.js'
import {commands} from './commands.js'
import {languageOf} from './settings/options.js'
import {type ExitCode, faultLines, programFault} from './outputs/faults.js'
import {processTerminal, type Terminal} from './outputs/terminal.js'

const signals = {SIGINT: 130, SIGTERM: 143, SIGHUP: 129} as const
type Ending = keyof typeof signals
const ended = Object.keys(signals) as Ending[]

/** Ends as the signal would have ended the process, had it not been taken over. */
const leave = (signal: NodeJS.Signals): void => process.exit(signals[signal as Ending])

const interrupted = (): Promise<void> =>
  new Promise(resolve => {
    for (const signal of ended) process.off(signal, leave).once(signal, () => resolve())
  })

/**
 * Runs the command line that this process was given. Signals are left to the system, which ends the process at once, in the
 * middle of a file too: nothing has to be tidied up, since what is not yet in its place has no name on the disk. The first
 * process of a container alone takes them over, for the system spares it.
 */
export async function start(): Promise<void> {
  if (process.pid === 1) for (const signal of ended) process.once(signal, leave)
  process.exitCode = await run(process.argv.slice(2), {...processTerminal(process), interrupted}, process.env)
}

/**
 * Runs a command line and gives its exit code. Wrong input is a line a fault; a fault of the program keeps its stack.
 * `args` are what follows the program's name.
 */
export async function run(
  args: readonly string[],
  terminal: Terminal,
  env: Readonly<Record<string, string | undefined>>,
): Promise<ExitCode> {
  const lang = languageOf(args, env)
  try {
    if (['--version', '-V', '-v'].includes(args[0] ?? '')) {
      await terminal.out(`${tool.name} ${tool.version}\n`)
      return 0
    }
    const words = withoutLanguage(args)
    if (['help', '--help', '-h'].includes(words[0] ?? '')) return await help(words.slice(1).join(' '))
    if (words.length === 0 || isGroup(words)) {
      terminal.err((await import('./help.js')).helpText(words[0] ?? '', lang))
      return 2
    }
    const [name, rest] = commandOf(words)
    const asked = rest.includes('--') ? rest.slice(0, rest.indexOf('--')) : rest
    if (asked.includes('--help') || asked.includes('-h')) return await help(name)
    const {options, load} = commands[name]!
    const parsed = readArguments(name, rest, options)
    const command = await load(parsed)
    return await command(parsed, terminal, lang, env)
  } catch (error) {
    if (error instanceof InputError) for (const line of faultLines(error, lang)) terminal.err(line)
    else terminal.err(programFault(error, lang))
    return 2
  }

  async function help(command: string): Promise<ExitCode> {
    await terminal.out((await import('./help.js')).helpText(command, lang))
    return 0
  }
}

/** Whether the words are the first of a command's two, and nothing else. */
const isGroup = ([first, ...rest]: readonly string[]): boolean =>
  rest.length === 0 && Object.keys(commands).some(name => name.startsWith(`${first} `))

/** The command's name (one or two words) and its arguments. @throws InputError when there is none of that name */
function commandOf(args: readonly string[]): readonly [string, readonly string[]] {
  const [first = '', second = ''] = args
  if (Object.hasOwn(commands, `${first} ${second}`)) return [`${first} ${second}`, args.slice(2)]
  if (Object.hasOwn(commands, first)) return [first, args.slice(1)]
  const names = Object.keys(commands)
  const group = names.filter(name => name.startsWith(`${first} `))
  if (group.length > 0 && (second === '--help' || second === '-h')) return [group[0]!, args.slice(1)]
  const both = `${first} ${second}`
  if (group.length > 0 && group.includes(both)) return [both, args.slice(2)]
  if (group.length === 0 && existsSync(first)) throw new InputError('gangyao', {code: 'command-expected', data: {name: first}})
  const name = group.length > 0 ? both.trim() : first
  const known = [...new Set(group.length > 0 ? group : names.map(word => word.split(' ')[0]!))]
  throw new InputError('gangyao', {
    code: 'unknown-command',
    data: {name, known: nearest(name, known) || (group.length > 0 ? known[0]! : '')},
  })
}

/** A command line that begins with `--lang`, from what follows it. */
const withoutLanguage = ([first = '', ...rest]: readonly string[]): readonly string[] =>
  first === ''
    ? []
    : first === '--lang'
      ? withoutLanguage(rest.slice(1))
      : first.startsWith('--lang=')
        ? withoutLanguage(rest)
        : [first, ...rest]
