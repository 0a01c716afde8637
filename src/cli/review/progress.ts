import type {Language} from '../../rulebook/rulebook.js'
import {reviewWords} from '../../review/words.js'
import {progress, type Terminal} from '../outputs/terminal.js'

/** Shows how far a review is and how long it will take: a bar on a terminal, elsewhere a line now and then. */
export interface ReviewProgress {
  step(): void
  /** Says something about a file, without tearing the bar. */
  tell(line: string): void
  stop(): void
}

/** A line is said no more often than this, in milliseconds. */
const pause = 15_000

/** Progress over so many files on standard error. */
export async function reviewProgress(total: number, terminal: Terminal, lang: Language): Promise<ReviewProgress> {
  const say = reviewWords(lang)
  const bar = await progress(total, terminal)
  const began = Date.now()
  const waiting: string[] = []
  let [done, last] = [0, began]
  const left = (): string => {
    const seconds = Math.ceil((((Date.now() - began) / done) * (total - done)) / 1000)
    return seconds < 90 ? say('seconds', {count: seconds}) : say('minutes', {count: Math.ceil(seconds / 60)})
  }
  return {
    step() {
      done++
      bar.step()
      if (bar.showing || Date.now() - last < pause || done === total) return
      last = Date.now()
      terminal.err(say('progress', {done, all: total, left: left()}))
    },
    tell: line => (bar.showing ? void waiting.push(line) : terminal.err(line)),
    stop() {
      bar.stop()
      waiting.splice(0).forEach(line => terminal.err(line))
    },
  }
}
