import {tool} from '../report/bundle.js'
import type {Language} from '../rulebook/rulebook.js'
import en from './help.en.json' with {type: 'json'}
import zh from './help.zh.json' with {type: 'json'}

/** The help pages by command, each a list of lines; the empty name is the program's own. */
export const helpPages: Readonly<Record<Language, Readonly<Record<string, readonly string[]>>>> = {zh, en}

/** The help of a command, or of the program where there is no such command. */
export function helpText(command: string, lang: Language): string {
  const pages = helpPages[lang]
  const name =
    [command, command.split(' ').slice(0, 2).join(' '), command.split(' ')[0]!].find(name => name !== '' && Object.hasOwn(pages, name))
    ?? ''
  return `${tool.name} ${tool.version}\n\n${pages[name]!.join('\n')}\n`
}
