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

/** The process's own streams. A reader that goes away (`| head`) ends the output quietly, never the check. */
export function processTerminal({stdout, stderr, env}: Pick<NodeJS.Process, 'stdout' | 'stderr' | 'env'>): Terminal {
  let open = true
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    open = false
  })
  stderr.on('error', () => undefined)
  return {
    out: data => new Promise(resolve => {
      if (open && data.length > 0) stdout.write(data, () => resolve())
      else resolve()
    }),
    err: line => void stderr.write(`${line}\n`),
    colour: stdout.isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb',
    live: stderr.isTTY === true && env['TERM'] !== 'dumb',
  }
}
