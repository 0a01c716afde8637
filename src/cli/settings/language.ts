import type {Language} from '../../rulebook/rulebook.js'

export const languages: readonly Language[] = ['zh', 'en']

/** The language asked for by `--lang`, else by `GANGYAO_LANG`, else English where the environment says so, else Chinese. */
export function languageOf(args: readonly string[], env: Readonly<Record<string, string | undefined>>): Language {
  const at = args.findIndex(arg => arg === '--lang' || arg.startsWith('--lang='))
  const asked = at < 0 ? undefined : args[at] === '--lang' ? args[at + 1] : args[at]!.slice('--lang='.length)
  if (asked === 'zh' || asked === 'en') return asked
  const set = env['GANGYAO_LANG']
  if (set === 'zh' || set === 'en') return set
  return /^en/i.test(env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '') ? 'en' : 'zh'
}
