import type {Ask, FaultShown, Handed, Requests, Returned} from './protocol.js'

/** What was given cannot be used; the faults are already in words. */
export class WorkerRefusal extends Error {
  readonly faults: readonly FaultShown[]

  constructor(faults: readonly FaultShown[]) {
    super('refused')
    this.faults = faults
  }
}

/** Asks the worker. @throws Refused when what was given cannot be used */
export type AskWorker = <Name extends Ask>(name: Name, ask: Requests[Name]['ask']) => Promise<Requests[Name]['answer']>

/** The page's end of the line to its worker, which gets the rulebooks at once and PDFium's code when it wishes for it. */
export function checkerOn(worker: Worker, rulebooks: string, pdfium: () => string): AskWorker {
  const open = new Map<number, {readonly resolve: (answer: never) => void; readonly reject: (error: Error) => void}>()
  let last = 0
  const hand = (handed: Handed): void => worker.postMessage(handed)
  worker.onmessage = ({data}: MessageEvent<Returned>) => {
    if ('wish' in data) return hand({pdfium: pdfium()})
    const {resolve, reject} = open.get(data.number)!
    open.delete(data.number)
    if ('answer' in data) resolve(data.answer as never)
    else reject('faults' in data ? new WorkerRefusal(data.faults) : new Error(data.broken))
  }
  hand({rulebooks})
  return (name, ask) => new Promise((resolve, reject) => {
    open.set(++last, {resolve, reject})
    worker.postMessage({number: last, name, ask})
  })
}
