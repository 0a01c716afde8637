import {report} from '../cli/workplace.js'

/** A report that passes. */
export const sound = report

/** The same without shortcomings and arrangements: it fails. */
export const poor = sound.replace(/三、[^]*?(?=\n某某县人民政府\n2025)/, '')

/** A configuration that includes the reports of a repository and nothing else. */
export const config = 'include: [reports/**]\n'
