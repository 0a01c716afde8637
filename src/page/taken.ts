import type {TakeAway} from './protocol.js'

/** How what is taken away from the page ends, and what it is. */
export const takenAs: Readonly<Record<TakeAway, {readonly ending: string; readonly type: string}>> = {
  markdown: {ending: 'md', type: 'text/markdown'},
  html: {ending: 'html', type: 'text/html'},
  docx: {ending: 'docx', type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'},
}

/** The name of a draft's text: that of a Word or PDF file goes out as plain text. */
export const textName = (name: string): string => (/\.(txt|md|markdown)$/i.test(name) ? name : `${name.replace(/\.\w+$/, '')}.txt`)
