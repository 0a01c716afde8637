import {InputError} from '../../input-error.js'

/** Where a command writes: data to `out`, everything else to `err`. */
export interface Terminal {
  /** Writes data, and waits until it is taken. */
  out(data: string | Uint8Array): Promise<void>
  /** Writes a line about the run. */
  err(line: string): void
  /** Whether `out` is a terminal that shows colours. */
  readonly colour: boolean
  /** Whether `err` is a terminal on which progress can be shown. */
  readonly live: boolean
  /** Takes over Ctrl-C and the like, and ends when one comes; without it nobody can interrupt. */
  readonly interrupted?: () => Promise<void>
}

/**
 * The process's own streams. A reader that goes away (`| head`) ends the output quietly, never the check; what cannot be
 * written for another reason, such as a full disk, is thrown as an InputError.
 */
export function processTerminal({stdout, stderr, env}: Pick<NodeJS.Process, 'stdout' | 'stderr' | 'env'>): Terminal {
  let open = true
  // the error comes with the write that met it
  stdout.on('error', () => undefined)
  stderr.on('error', () => undefined)
  return {
    out: data => new Promise((resolve, reject) => {
      if (!open || data.length === 0) return resolve()
      stdout.write(data, (error: NodeJS.ErrnoException | null | undefined) => {
        if (error) open = false
        if (error && error.code !== 'EPIPE') reject(new InputError('stdout', {code: 'output-failed', data: {reason: error.code ?? ''}}))
        else resolve()
      })
    }),
    err: line => void stderr.write(`${line}\n`),
    colour: stdout.isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb',
    live: stderr.isTTY === true && env['TERM'] !== 'dumb',
  }
}

/** Shows how many of the files are done; on fewer files, and away from a terminal, nothing. */
export interface Progress {
  /** Whether it is on the screen, so that lines must wait. */
  readonly showing: boolean
  step(): void
  stop(): void
}

const fewest = 20

/** A progress bar on standard error for more than 20 files; its package is loaded only then. */
export async function progress(total: number, {live}: Terminal): Promise<Progress> {
  if (!live || total <= fewest) return {showing: false, step: () => undefined, stop: () => undefined}
  const {default: {SingleBar, Presets}} = await import('cli-progress')
  const bar = new SingleBar({clearOnComplete: true, etaBuffer: 50, stream: process.stderr}, Presets.shades_classic)
  bar.start(total, 0)
  return {showing: true, step: () => bar.increment(), stop: () => bar.stop()}
}
