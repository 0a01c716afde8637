import type {ReadNote} from '../text/source.js'
import type {GapReport} from '../report/gap-report.js'
import type {Say} from '../report/words.js'

/** One thing to look at before a report is published. */
export interface Check {
  readonly id: CheckId
  readonly state: 'clear' | 'found' | 'unknown'
  /** What was found, in words. */
  readonly found: readonly string[]
  /** The entries of the list that tell where. */
  readonly entries: readonly string[]
}

export type CheckId = 'secrecy' | 'personal' | 'placeholders' | 'tracked-changes' | 'comments' | 'hidden-text' | 'author'

const inFile: readonly ReadNote['kind'][] = ['tracked-changes', 'comments', 'hidden-text', 'author']
/** The formats in which they are looked for. */
const office: readonly string[] = ['docx']

/** What must be looked at before publishing: personal data and gaps in the text, and what the file still carries beside it. */
export function checklist({results, file: {format, notes}}: GapReport, say: Say): readonly Check[] {
  const text = (id: CheckId, wanted: (result: GapReport['results'][number]) => boolean): Check => {
    const own = results.filter(wanted)
    const found = own.filter(({outcome}) => outcome === 'fail' || outcome === 'review')
    return {
      id,
      state: own.length === 0 ? 'unknown' : found.length > 0 ? 'found' : 'clear',
      found: found.map(({message}) => message),
      entries: found.map(({rule}) => rule),
    }
  }
  const left = (kind: ReadNote['kind']): Check => {
    const found = notes.filter(note => note.kind === kind)
    return {
      id: kind as CheckId,
      state: found.length > 0 ? 'found' : office.includes(format) ? 'clear' : 'unknown',
      found: found.map(({count, detail = ''}) => say(`note.${kind}`, {count, detail})),
      entries: [],
    }
  }
  return [
    text('secrecy', ({shows}) => shows === 'secrecy'),
    text('personal', ({shows}) => shows === 'personal-data'),
    text('placeholders', ({shows}) => shows === 'unfilled'),
    ...inFile.map(left),
  ]
}
