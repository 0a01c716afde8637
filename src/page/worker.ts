import {InputError} from '../input-error.js'
import {setPdfiumLoader} from '../read/pdf/pdfium.js'
import type {Language} from '../rulebook/rulebook.js'
import {answering, shownFaults} from './answers.js'
import './older-browsers.js'
import type {BuiltIn, Handed, Returned, Sent} from './protocol.js'
import {unpacked, unpackedText} from './unpack.js'

/** The worker's own end of the line to the page. */
interface Line {
  postMessage(message: Returned): void
  onmessage: ((event: MessageEvent<Sent | Handed>) => void) | null
}

const line = globalThis as unknown as Line
const {answers, stock} = answering()
const waiting: ((packed: string) => void)[] = []

setPdfiumLoader(async () => {
  const packed = await new Promise<string>(resolve => {
    waiting.push(resolve)
    line.postMessage({wish: 'pdfium'})
  })
  return unpacked(packed)
})

line.onmessage = ({data}) => {
  if ('pdfium' in data) for (const resolve of waiting.splice(0)) resolve(data.pdfium)
  else if ('rulebooks' in data) stock(JSON.parse(unpackedText(data.rulebooks)) as BuiltIn)
  else void answer(data)
}

async function answer({number, name, ask}: Sent): Promise<void> {
  try {
    line.postMessage({number, answer: await (answers[name] as (ask: unknown) => Promise<unknown>)(ask)})
  } catch (error) {
    if (error instanceof InputError) line.postMessage({number, faults: shownFaults(error, languageIn(ask))})
    else line.postMessage({number, broken: error instanceof Error ? (error.stack ?? error.message) : String(error)})
  }
}

/** The language of a request. */
function languageIn(ask: unknown): Language {
  const {choices, lang} = ask as {readonly choices?: {readonly lang: Language}; readonly lang?: Language}
  return choices?.lang ?? lang ?? 'zh'
}
