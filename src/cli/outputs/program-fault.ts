import {inspect} from 'node:util'
import {messages} from '../../messages/messages.js'
import {printable} from '../../text/printable.js'
import type {Language} from '../../rulebook/rulebook.js'

/** An error of the program itself, with its stack and its causes, and the request to report it. */
export const programFault = (error: unknown, lang: Language): string => `${messages[lang].cli.unexpected}\n${printable(inspect(error, {depth: 4}))}`
