import {h, type Drawn} from './element.js'

/** A button that asks for a file. The input itself lies under the button's words, so that keys and readers find it. */
export function fileButton({label, accept, many = false, primary = false, chosen}: {
  readonly label: string
  readonly accept: string
  readonly many?: boolean
  readonly primary?: boolean
  readonly chosen: (files: readonly File[]) => void
}): Drawn {
  return h('label', {class: primary ? 'button primary' : 'button'}, [
    h('span', null, label),
    h('input', {
      type: 'file', accept, multiple: many,
      onChange: ({currentTarget}: {readonly currentTarget: HTMLInputElement}) => {
        const files = Array.from(currentTarget.files ?? [])
        currentTarget.value = ''
        if (files.length > 0) chosen(files)
      },
    }),
  ])
}

/** The endings of the files that can be opened, and of rulebooks, configurations, waivers and baselines. */
export const reportFiles = '.txt,.md,.markdown,.html,.htm,.docx,.doc,.wps,.pdf,.rtf'
export const settingFiles = '.yml,.yaml,.json'
