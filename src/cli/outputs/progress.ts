import type {Terminal} from './terminal.js'

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
